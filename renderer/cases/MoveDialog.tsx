// One step of a case: asks exactly what the state table wants recorded.
import { Alert, Button, Group, NumberInput, Stack } from "@mantine/core";
import { useState } from "react";
import { CASEWORK } from "../../shared/cases/contract.ts";
import {
  deciderTitle,
  missingFields,
  type MoveFields,
  type SignerDecision,
} from "../../shared/cases/rules.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import type { CaseState } from "../../shared/cases/states.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { MoveField, idOf } from "./move-field.tsx";
import { OutcomeFields } from "./outcome-fields.tsx";
import { SignerFields, signerProblem } from "./SignerFields.tsx";
import { newId } from "../app/new-id.ts";

export interface MoveProps {
  readonly view: CaseView;
  readonly to: CaseState;
}

function startFields(
  view: CaseView,
  to: CaseState,
  missingNote: (list: string) => string,
): MoveFields {
  const absent =
    view.content?.documents.filter(({ required, held }) => required && held === "belum") ?? [];
  if (to === "perbaikan_berkas" && absent.length > 0)
    return { note: missingNote(absent.map(({ label }) => label).join(", ")) };
  if (to === "verifikasi" && view.state !== "menunggu_persetujuan")
    return { checkedOn: localDate(new Date()) };
  return {};
}

function MoveDialog({ view, to, close }: MoveProps & DialogControl<boolean>) {
  const { app, cases: text } = useText();
  const office = useOffice();
  const words = text.moveDialog;
  const move = view.content?.moves.find((one) => one.to === to);
  const needs = move?.needs ?? [];
  const [fields, setFields] = useState<MoveFields>(() => startFields(view, to, words.missingNote));
  const [signer, setSigner] = useState<Partial<SignerDecision>>(() => ({
    decidedOn: localDate(new Date()),
  }));
  const [eventId] = useState(newId);
  const [attempt, setAttempt] = useState(0);
  const command = useCommand(api.cases.move);
  const change = (part: MoveFields) => setFields((before) => ({ ...before, ...part }));
  const missing = attempt > 0 ? missingFields(needs, fields) : [];
  const unsigned = attempt > 0 && move?.signer === true && signerProblem(signer);
  const problems = [
    ...missing.map((name) => ({
      field: idOf(name),
      message: words.fieldNeeded(text.fields[name]),
    })),
    ...(unsigned ? [{ field: "move-sheet", message: words.fieldNeeded(words.sheet) }] : []),
  ];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (
      missingFields(needs, fields).length > 0 ||
      (move?.signer && signerProblem(signer)) ||
      command.running
    )
      return;
    const sent = move?.signer ? { ...fields, signer: signer as SignerDecision } : fields;
    if (await command.run({ id: view.id, version: view.version, eventId, to, fields: sent }))
      close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary attempt={attempt} failure={command.failure} problems={problems} />
      {move?.decision && !move.signer ? (
        <Alert color="blue" variant="light">
          {words.decisionOf(deciderTitle(office.level))}
        </Alert>
      ) : null}
      {view.state === "cek_berkas" && needs.includes("note") && to === "verifikasi" ? (
        <Alert color="yellow" variant="light">
          {words.onWithMissing}
        </Alert>
      ) : null}
      {to === "batal" ? (
        <Group gap="xs">
          {words.cancelReasons.map((reason) => (
            <Button
              key={reason}
              variant="default"
              size="compact-md"
              onClick={() => change({ reason })}
            >
              {reason}
            </Button>
          ))}
        </Group>
      ) : null}
      {needs.map((name, index) => (
        <MoveField
          key={name}
          name={name}
          first={index === 0}
          fields={fields}
          error={missing.includes(name) ? words.fieldNeeded(text.fields[name]) : undefined}
          onChange={change}
        />
      ))}
      {needs.includes("checkedOn") ? (
        <NumberInput
          label={text.desil}
          min={1}
          max={10}
          allowDecimal={false}
          value={fields.desil ?? ""}
          onChange={(desil) => change({ desil: typeof desil === "number" ? desil : undefined })}
        />
      ) : null}
      {to === "selesai" ? <OutcomeFields fields={fields} onChange={change} /> : null}
      {move?.signer ? <SignerFields view={view} value={signer} onChange={setSigner} /> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => close(false)}>
          {app.action.cancel}
        </Button>
        <Button
          onClick={() => void onSave()}
          loading={command.running}
          rightSection={<KeyHint keys="Ctrl+S" silent />}
          aria-keyshortcuts="Control+S"
          {...(needs.length === 0 ? { "data-autofocus": true } : {})}
        >
          {move ? text.move(view.state, to) : words.save}
        </Button>
      </Group>
    </Stack>
  );
}

/** A case of the queue that has a step of its own, for the tests that visit every dialog. */
export async function sampleCase(fits: (view: CaseView) => boolean): Promise<CaseView | undefined> {
  const { rows } = await api.cases.list({ view: "terbuka", limit: 30 });
  for (const row of rows) {
    const view = await api.cases.get({ id: row.id });
    if (fits(view)) return view;
  }
  return undefined;
}

export const moveDialog = defineDialog<MoveProps, boolean>({
  id: "cases.move",
  title: (text, { view, to }) => text.cases.move(view.state, to),
  roles: CASEWORK,
  component: MoveDialog,
  sample: async () => {
    const plain = (view: CaseView) =>
      view.content?.moves.find(({ via, needs }) => via === "kasus" && needs.length > 0);
    const view = await sampleCase((one) => plain(one) !== undefined);
    const to = view && plain(view)?.to;
    return view && to ? { view, to } : undefined;
  },
});
