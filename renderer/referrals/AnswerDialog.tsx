// The answer to a referral: accepted or refused, by whom, when, how it came, and what was done.
import { Group, NativeSelect, Radio, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { ANSWER_WAYS, REFERRAL_ROLES, type AnswerWay } from "../../shared/referrals/codes.ts";
import { missingReferralFields } from "../../shared/referrals/rules.ts";
import type { ReferralView } from "../../shared/referrals/schemas.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { newId } from "../app/new-id.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";

interface AnswerProps {
  readonly view: ReferralView;
}

const WAYS = Object.keys(ANSWER_WAYS) as AnswerWay[];
const idOf = (field: string) => `answer-${field}`;

function AnswerDialog({ view, close }: AnswerProps & DialogControl<boolean>) {
  const { referrals: text } = useText();
  const [accepted, setAccepted] = useState(true);
  const [answeredOn, setAnsweredOn] = useState(() => localDate(new Date()));
  const [answeredBy, setAnsweredBy] = useState("");
  const [via, setVia] = useState<AnswerWay>("lembar");
  const [note, setNote] = useState("");
  const [eventId] = useState(newId);
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.referrals.answer);
  const fields = { answeredOn, answeredBy, via, note };
  const missing = missingReferralFields(accepted ? "dijawab_diterima" : "dijawab_ditolak", fields);
  const problem = (field: (typeof missing)[number]) =>
    attempt > 0 && missing.includes(field) ? text.needed(text.fields[field]) : undefined;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (missing.length > 0 || save.running) return;
    if (await save.run({ id: view.id, version: view.version, eventId, accepted, ...fields }))
      close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={
          attempt > 0
            ? missing.map((field) => ({
                field: idOf(field),
                message: text.needed(text.fields[field]),
              }))
            : []
        }
      />
      <Radio.Group
        label={text.answer.outcome}
        required
        value={accepted ? "ya" : "tidak"}
        onChange={(value) => setAccepted(value === "ya")}
      >
        <Group gap="lg" pt={6}>
          <Radio value="ya" label={text.answer.accepted} data-autofocus />
          <Radio value="tidak" label={text.answer.refused} />
        </Group>
      </Radio.Group>
      <FieldGrid>
        <DateField
          id={idOf("answeredOn")}
          label={text.fields.answeredOn}
          required
          value={answeredOn}
          error={problem("answeredOn")}
          onChange={setAnsweredOn}
        />
        <NativeSelect
          id={idOf("via")}
          label={text.fields.via}
          description={"\u00a0"}
          required
          value={via}
          data={WAYS.map((value) => ({ value, label: text.ways[value] }))}
          onChange={(event) =>
            setVia(WAYS.find((way) => way === event.currentTarget.value) ?? "lembar")
          }
        />
      </FieldGrid>
      <TextInput
        id={idOf("answeredBy")}
        label={text.fields.answeredBy}
        required
        maxLength={160}
        value={answeredBy}
        error={problem("answeredBy")}
        onChange={(event) => setAnsweredBy(event.currentTarget.value)}
      />
      <Textarea
        id={idOf("note")}
        label={text.fields.note}
        description={text.answer.noteHint}
        required={!accepted}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={2000}
        value={note}
        error={problem("note")}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={text.answer.save}
      />
    </Stack>
  );
}

/** A referral that waits and may be opened, for the tests that visit every dialog. */
export async function sampleWaiting(): Promise<AnswerProps | undefined> {
  const { rows } = await api.referrals.list({ list: "menunggu" });
  const row = rows.find(({ restricted }) => !restricted);
  return row && { view: await api.referrals.get({ id: row.id }) };
}

export const answerDialog = defineDialog<AnswerProps, boolean>({
  id: "referrals.answer",
  title: (text, { view }) => text.referrals.answer.title(view.letterNumber),
  roles: REFERRAL_ROLES,
  size: "lg",
  component: AnswerDialog,
  sample: sampleWaiting,
});
