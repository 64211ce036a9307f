// What verification found, typed as a number: the form asks only for what the chosen result needs.
import { NativeSelect, Radio, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { detailsAsked, outcomesFor, REASONS } from "../../shared/prelists/outcomes.ts";
import type { Outcome, OutcomeReason } from "../../shared/prelists/outcomes.ts";
import type { PrelistUnit } from "../../shared/prelists/profiles.ts";
import { outcomeProblems } from "../../shared/prelists/rules.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { notice } from "./notice.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";

interface VerifyProps {
  readonly entryIds: readonly string[];
  readonly unit: PrelistUnit;
  /** Whose result it is, for the heading. */
  readonly name: string;
}

const VERIFIERS = ["operator", "fasilitator", "supervisor"] as const;

export function useMayVerify(): boolean {
  const { roles } = useSession();
  return VERIFIERS.some((role) => roles.includes(role));
}

const FIELD_OF = {
  alasan: "verval-alasan",
  id_lain: "verval-id-lain",
  tanggal: "verval-tanggal",
  nomor_dokumen: "verval-dokumen",
  catatan: "verval-catatan",
  tidak_cocok: "verval-kode",
} as const;

function VerifyDialog({ entryIds, unit, close }: VerifyProps & DialogControl<boolean>) {
  const { prelists } = useText();
  const words = prelists.verify;
  const offered = outcomesFor(unit);
  const [outcome, setOutcome] = useState<Outcome>();
  const [code, setCode] = useState("");
  const [reason, setReason] = useState<OutcomeReason>();
  const [otherId, setOtherId] = useState("");
  const [date, setDate] = useState("");
  const [documentNo, setDocumentNo] = useState("");
  const [note, setNote] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [today] = useState(() => localDate(new Date()));
  const save = useCommand(api.prelists.verify);
  const asked = outcome ? detailsAsked(outcome) : [];
  // What is no longer asked for is not sent, though it stays typed.
  const details = {
    reason: asked.includes("alasan") ? (reason ?? null) : null,
    otherId: asked.includes("id_lain") ? otherId : null,
    date: asked.includes("tanggal") && date !== "" ? date : null,
    documentNo: asked.includes("nomor_dokumen") ? documentNo : null,
    note,
  };
  const late = details.date !== null && details.date > today;
  const missing = outcome
    ? [...outcomeProblems({ outcome, ...details }, unit), ...(late ? (["tanggal"] as const) : [])]
    : [];
  const problems = outcome
    ? missing.map((one) => ({ field: FIELD_OF[one] as string, message: words.problems[one] }))
    : [{ field: "verval-kode", message: words.outcomeMissing }];
  const error = (field: string) =>
    attempt > 0 ? problems.find((problem) => problem.field === field)?.message : undefined;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (!outcome || problems.length > 0 || save.running) return;
    if (await save.run({ entryIds: [...entryIds], outcome, ...details })) {
      notice(words.saved);
      close(true);
    }
  }
  useScreenCommand("layar.simpan", () => void onSave());
  function onCode(typed: string) {
    const digits = typed.replace(/\D/g, "").slice(0, 2);
    setCode(digits);
    setOutcome(offered[Number(digits) - 1]);
  }

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={attempt > 0 ? problems : []}
      />
      <TextInput
        id="verval-kode"
        data-autofocus
        label={words.code}
        description={words.codeHint(String(offered.length))}
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        w="10rem"
        value={code}
        error={error("verval-kode")}
        onChange={(event) => onCode(event.currentTarget.value)}
      />
      <Radio.Group
        label={words.outcome}
        value={outcome ?? ""}
        onChange={(value) => {
          const index = offered.findIndex((one) => one === value);
          setOutcome(offered[index]);
          setCode(index < 0 ? "" : String(index + 1));
        }}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing={6} pt={6}>
          {offered.map((one, index) => (
            <Radio key={one} value={one} label={`${index + 1} ${prelists.outcomes[one]}`} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      {asked.includes("alasan") ? (
        <NativeSelect
          id="verval-alasan"
          label={words.reason}
          required
          value={reason ?? ""}
          error={error("verval-alasan")}
          data={[
            { value: "", label: words.reasonEmpty },
            ...REASONS.map((value) => ({ value, label: prelists.reasons[value] })),
          ]}
          onChange={(event) => setReason(REASONS.find((one) => one === event.currentTarget.value))}
        />
      ) : null}
      {asked.includes("id_lain") ? (
        <TextInput
          id="verval-id-lain"
          label={words.otherId}
          description={words.otherIdHint}
          required
          maxLength={60}
          value={otherId}
          error={error("verval-id-lain")}
          onChange={(event) => setOtherId(event.currentTarget.value)}
        />
      ) : null}
      {asked.includes("tanggal") ? (
        <FieldGrid>
          <DateField
            id="verval-tanggal"
            label={words.date}
            required
            value={date}
            error={error("verval-tanggal")}
            onChange={setDate}
          />
          {asked.includes("nomor_dokumen") ? (
            <TextInput
              id="verval-dokumen"
              label={words.documentNo}
              description={"\u00a0"}
              maxLength={60}
              value={documentNo}
              error={error("verval-dokumen")}
              onChange={(event) => setDocumentNo(event.currentTarget.value)}
            />
          ) : null}
        </FieldGrid>
      ) : null}
      <Textarea
        id="verval-catatan"
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        value={note}
        error={error("verval-catatan")}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={words.save}
      />
    </Stack>
  );
}

export const verifyDialog = defineDialog<VerifyProps, boolean>({
  id: "prelists.verify",
  title: (text, { name }) => text.prelists.verify.title(name),
  roles: VERIFIERS,
  size: "lg",
  component: VerifyDialog,
  sample: async () => {
    const { rows } = await api.prelists.list({});
    const list = rows.find((one) => one.entries > 0);
    if (!list) return undefined;
    const entries = await api.prelists.entries({ prelistId: list.id, limit: 1 });
    const entry = entries.rows[0];
    return entry && { entryIds: [entry.id], unit: list.unit, name: entry.name ?? "" };
  },
});
