// One decision with what it must tell: reason, other id, date, document, note and votes.
import {
  Checkbox,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
  NumberInput,
} from "@mantine/core";
import { useState } from "react";
import { decisionProblems } from "../../../shared/prelists/deliberation/rules.ts";
import {
  detailsAsked,
  outcomesFor,
  REASONS,
  type Outcome,
  type OutcomeReason,
} from "../../../shared/prelists/outcomes.ts";
import type { PrelistUnit } from "../../../shared/prelists/profiles.ts";
import type { OutcomeProblem } from "../../../shared/prelists/rules.ts";
import { localDate } from "../../../shared/values/date.ts";
import { KEEPERS } from "../../../shared/prelists/deliberation/states.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DateField } from "../../ui/date-field.tsx";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FieldGrid } from "../../ui/fields.tsx";
import { sampleDeliberation } from "./sample.ts";
import type { Row } from "./types.ts";

interface DecisionProps {
  readonly deliberationId: string;
  readonly unit: PrelistUnit;
  readonly row: Row;
  /** Chosen by its key; the row's own decision or the verified result when absent. */
  readonly decision?: Outcome;
}

const FIELD_OF: Readonly<Record<OutcomeProblem, string>> = {
  tidak_cocok: "putusan-hasil",
  alasan: "putusan-alasan",
  id_lain: "putusan-id-lain",
  tanggal: "putusan-tanggal",
  nomor_dokumen: "putusan-dokumen",
  catatan: "putusan-catatan",
};

function DecisionDialog({
  deliberationId,
  unit,
  row,
  decision,
  close,
}: DecisionProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.round.deliberation.decisionDialog;
  const offered = outcomesFor(unit);
  const start = decision ?? row.decision ?? (row.proposed === "belum" ? offered[0]! : row.proposed);
  const [outcome, setOutcome] = useState<Outcome>(start);
  const [reason, setReason] = useState<OutcomeReason | null>(row.reason);
  // A masked number is not sent back as if it had been typed.
  const [otherId, setOtherId] = useState(row.otherId?.includes("•") ? "" : (row.otherId ?? ""));
  const [date, setDate] = useState(row.date ?? "");
  const [documentNo, setDocumentNo] = useState(row.documentNo ?? "");
  const [note, setNote] = useState(row.note ?? "");
  const [voted, setVoted] = useState(row.votes !== null);
  const [votes, setVotes] = useState(row.votes ?? { for: 0, against: 0, abstain: 0 });
  const [attempt, setAttempt] = useState(0);
  const [today] = useState(() => localDate(new Date()));
  const save = useCommand(api.prelists.decide);
  // What confirms the verified result needs no details: they stand with the verification.
  const asked = outcome === row.proposed ? [] : detailsAsked(outcome);
  const details = {
    reason: asked.includes("alasan") ? reason : null,
    otherId: asked.includes("id_lain") ? otherId : null,
    date: asked.includes("tanggal") && date !== "" ? date : null,
    documentNo: asked.includes("nomor_dokumen") ? documentNo : null,
    note: note.trim() === "" ? null : note,
  };
  const missing = decisionProblems({ outcome, ...details }, row.proposed, unit);
  if (details.date !== null && details.date > today) missing.push("tanggal");
  const problems = missing.map((one) => ({ field: FIELD_OF[one], message: words.problems[one] }));
  const error = (field: string) =>
    attempt > 0 ? problems.find((problem) => problem.field === field)?.message : undefined;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (problems.length > 0 || save.running) return;
    const done = await save.run({
      deliberationId,
      entryIds: [row.id],
      decision: outcome,
      ...details,
      votes: voted ? votes : null,
    });
    if (done) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={attempt > 0 ? problems : []}
      />
      <Text>{words.verified(text.prelists.outcomes[row.proposed])}</Text>
      <NativeSelect
        id="putusan-hasil"
        label={words.decision}
        value={outcome}
        error={error("putusan-hasil")}
        data={offered.map((value) => ({ value, label: text.prelists.outcomes[value] }))}
        onChange={(event) =>
          setOutcome(offered.find((one) => one === event.currentTarget.value) ?? outcome)
        }
      />
      {asked.includes("alasan") ? (
        <NativeSelect
          id="putusan-alasan"
          data-autofocus
          required
          label={words.reason}
          value={reason ?? ""}
          error={error("putusan-alasan")}
          data={[
            { value: "", label: text.prelists.verify.reasonEmpty },
            ...REASONS.map((value) => ({ value, label: text.prelists.reasons[value] })),
          ]}
          onChange={(event) =>
            setReason(REASONS.find((one) => one === event.currentTarget.value) ?? null)
          }
        />
      ) : null}
      {asked.includes("id_lain") ? (
        <TextInput
          id="putusan-id-lain"
          data-autofocus
          required
          maxLength={60}
          label={words.otherId}
          value={otherId}
          error={error("putusan-id-lain")}
          onChange={(event) => setOtherId(event.currentTarget.value)}
        />
      ) : null}
      {asked.includes("tanggal") ? (
        <FieldGrid>
          <DateField
            id="putusan-tanggal"
            data-autofocus
            required
            label={words.date}
            value={date}
            error={error("putusan-tanggal")}
            onChange={setDate}
          />
          {asked.includes("nomor_dokumen") ? (
            <TextInput
              id="putusan-dokumen"
              maxLength={60}
              label={words.documentNo}
              description={"\u00a0"}
              value={documentNo}
              error={error("putusan-dokumen")}
              onChange={(event) => setDocumentNo(event.currentTarget.value)}
            />
          ) : null}
        </FieldGrid>
      ) : null}
      <Textarea
        id="putusan-catatan"
        {...(asked.length === 0 ? { "data-autofocus": true } : {})}
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        value={note}
        error={error("putusan-catatan")}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Checkbox
        label={words.vote}
        checked={voted}
        onChange={(event) => setVoted(event.currentTarget.checked)}
      />
      {voted ? (
        <FieldGrid columns={3}>
          {(["for", "against", "abstain"] as const).map((side) => (
            <NumberInput
              key={side}
              label={words[side]}
              min={0}
              max={9999}
              allowDecimal={false}
              hideControls
              value={votes[side]}
              onChange={(value) => setVotes({ ...votes, [side]: Number(value) || 0 })}
            />
          ))}
        </FieldGrid>
      ) : null}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={words.save}
      />
    </Stack>
  );
}

export const decisionDialog = defineDialog<DecisionProps, boolean>({
  id: "prelists.decision",
  title: (text, { row }) => text.round.deliberation.decisionDialog.title(row.name ?? "–"),
  roles: KEEPERS,
  size: "lg",
  component: DecisionDialog,
  sample: async () => {
    const one = await sampleDeliberation();
    if (!one) return undefined;
    const { rows } = await api.prelists.agenda({ deliberationId: one.id, limit: 1 });
    return rows[0] && { deliberationId: one.id, unit: one.unit, row: rows[0] };
  },
});
