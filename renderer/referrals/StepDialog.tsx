// One step of a referral: what the destination answered, or what the citizen or this office decided.
import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import type { ReferralView } from "../../shared/referrals/schemas.ts";
import { slipWords } from "../../shared/referrals/slip-answers.ts";
import type { ReferralField, ReferralState } from "../../shared/referrals/states.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { StepFields, idOf } from "./step-fields.tsx";
import { missingOf, startStep, stepInput, type StepForm } from "./step-state.ts";

interface StepProps {
  readonly view: ReferralView;
  /** The steps to choose from; one alone needs no choice. */
  readonly choices: readonly ReferralState[];
}

function Choices({
  choices,
  to,
  error,
  onChoose,
}: {
  readonly choices: readonly ReferralState[];
  readonly to: ReferralState | null;
  readonly error: string | undefined;
  readonly onChoose: (to: ReferralState) => void;
}) {
  const { referrals: text } = useText();
  const onSlip = (choice: ReferralState) => {
    const words = slipWords(choice);
    return words === undefined || text.steps[choice].startsWith(words)
      ? undefined
      : text.covers.onSlip(words);
  };
  return (
    <Radio.Group
      id={idOf("to")}
      label={text.answer.outcome}
      required
      value={to}
      error={error}
      onChange={(value) => {
        const next = choices.find((choice) => choice === value);
        if (next) onChoose(next);
      }}
    >
      <Stack gap={6} pt={6}>
        {choices.map((choice, index) => (
          <Radio
            key={choice}
            value={choice}
            label={text.steps[choice]}
            description={onSlip(choice)}
            {...(index === 0 ? { "data-autofocus": true } : {})}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Reasons({ onChoose }: { readonly onChoose: (note: string) => void }) {
  const { referrals: text } = useText();
  return (
    <>
      <Text>{text.cancelDialog.body}</Text>
      <Group gap="xs">
        {text.cancelDialog.reasons.map((reason) => (
          <Button key={reason} variant="default" size="compact-md" onClick={() => onChoose(reason)}>
            {reason}
          </Button>
        ))}
      </Group>
    </>
  );
}

function StepDialog({ view, choices, close }: StepProps & DialogControl<boolean>) {
  const { referrals: text } = useText();
  const single = choices.length === 1 ? (choices[0] ?? null) : null;
  const [to, setTo] = useState<ReferralState | null>(single);
  const [form, setForm] = useState(() => startStep(view));
  const [eventId] = useState(newId);
  const [attempt, setAttempt] = useState(0);
  const step = useCommand(api.referrals.step);
  const change = (part: Partial<StepForm>) => setForm((before) => ({ ...before, ...part }));
  const missing = attempt > 0 ? missingOf(to, form) : [];
  const told = to === null || view.content?.steps.find((one) => one.to === to)?.told !== "kami";
  const nameOf = (field: ReferralField | "to") =>
    field === "to"
      ? text.answer.outcome
      : field === "note" && !told
        ? text.reason
        : text.fields[field];
  const problem = (field: ReferralField | "to") =>
    missing.includes(field) ? text.needed(nameOf(field)) : undefined;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (to === null || missingOf(to, form).length > 0 || step.running) return;
    if (await step.run(stepInput(view, eventId, to, form))) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={step.failure}
        problems={missing.map((field) => ({
          field: idOf(field),
          message: text.needed(nameOf(field)),
        }))}
      />
      {single === null ? (
        <Choices choices={choices} to={to} error={problem("to")} onChoose={setTo} />
      ) : null}
      {to === "dibatalkan" ? <Reasons onChoose={(note) => change({ note })} /> : null}
      {to === null ? null : (
        <StepFields to={to} caseId={view.caseId} form={form} onChange={change} problem={problem} />
      )}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={step.running}
        label={single === null ? text.answer.save : text.steps[single]}
      />
    </Stack>
  );
}

/** The steps that the destination told, in the order of the table. */
export function answersOf(view: ReferralView): ReferralState[] {
  return (view.content?.steps ?? []).flatMap(({ to, told }) => (told === "tujuan" ? [to] : []));
}

/** A referral that waits and may be opened, for the tests that visit every dialog. */
export async function sampleWaiting(): Promise<ReferralView | undefined> {
  const { rows } = await api.referrals.list({ list: "menunggu" });
  const row = rows.find(({ restricted }) => !restricted);
  return row && (await api.referrals.get({ id: row.id }));
}

export const answerDialog = defineDialog<StepProps, boolean>({
  id: "referrals.answer",
  title: (text, { view }) => text.referrals.answer.title(view.letterNumber),
  roles: REFERRAL_ROLES,
  size: "lg",
  component: StepDialog,
  sample: async () => {
    const view = await sampleWaiting();
    return view && { view, choices: answersOf(view) };
  },
});

export const actDialog = defineDialog<StepProps, boolean>({
  id: "referrals.act",
  title: (text, { view, choices }) =>
    text.referrals.actTitle(
      choices.map((to) => text.referrals.steps[to]).join(", "),
      view.letterNumber,
    ),
  roles: REFERRAL_ROLES,
  size: "lg",
  component: StepDialog,
  sample: async () => {
    const view = await sampleWaiting();
    return view && { view, choices: ["dibatalkan"] };
  },
});
