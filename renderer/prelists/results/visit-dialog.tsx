// A visit written down, also when nobody was met: a removal may stand on failed ones.
import { Radio, Stack, Textarea, TextInput, Checkbox } from "@mantine/core";
import { useState } from "react";
import { VISIT_RESULTS, type VisitResult } from "../../../shared/prelists/results/rules.ts";
import { localDate } from "../../../shared/values/date.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useSession } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DateField } from "../../ui/date-field.tsx";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FieldGrid } from "../../ui/fields.tsx";

interface VisitProps {
  readonly entryId: string;
  readonly name: string;
  /** The other members of the family: one visit met them all, or none. */
  readonly family: readonly string[];
}

function VisitDialog({ entryId, family, close }: VisitProps & DialogControl<boolean>) {
  const { round } = useText();
  const words = round.results;
  const session = useSession();
  const [today] = useState(() => localDate(new Date()));
  const [on, setOn] = useState(today);
  const [officer, setOfficer] = useState(session.name);
  const [result, setResult] = useState<VisitResult>();
  const [note, setNote] = useState("");
  const [all, setAll] = useState(family.length > 0);
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.prelists.addVisit);
  const problems = [
    ...(result ? [] : [{ field: "kunjungan-hasil", message: words.visitResultMissing }]),
    ...(on === "" || on > today ? [{ field: "kunjungan-tanggal", message: words.visitLate }] : []),
    ...(officer.trim() === ""
      ? [{ field: "kunjungan-petugas", message: words.officerMissing }]
      : []),
  ];
  const error = (field: string) =>
    attempt > 0 ? problems.find((problem) => problem.field === field)?.message : undefined;
  async function onSave() {
    setAttempt((n) => n + 1);
    if (!result || problems.length > 0 || save.running) return;
    const entryIds = all ? [entryId, ...family] : [entryId];
    if (
      await save.run({ entryIds, on, officer: officer.trim(), result, note: note.trim() || null })
    ) {
      notice(words.visitSaved);
      close(true);
    }
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={attempt > 0 ? problems : []}
      />
      <FieldGrid>
        <DateField
          id="kunjungan-tanggal"
          data-autofocus
          label={words.visitedOn}
          required
          value={on}
          error={error("kunjungan-tanggal")}
          onChange={setOn}
        />
        <TextInput
          id="kunjungan-petugas"
          label={words.officer}
          description={"\u00a0"}
          required
          maxLength={100}
          value={officer}
          error={error("kunjungan-petugas")}
          onChange={(event) => setOfficer(event.currentTarget.value)}
        />
      </FieldGrid>
      <Radio.Group
        id="kunjungan-hasil"
        label={words.visitResult}
        required
        value={result ?? ""}
        error={error("kunjungan-hasil")}
        onChange={(value) => setResult(VISIT_RESULTS.find((one) => one === value))}
      >
        <Stack gap={6} pt={6}>
          {VISIT_RESULTS.map((one) => (
            <Radio key={one} value={one} label={words.visitResults[one]} />
          ))}
        </Stack>
      </Radio.Group>
      {family.length > 0 ? (
        <Checkbox
          label={words.visitFamily(String(family.length + 1))}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      ) : null}
      <Textarea
        label={words.visitNote}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={words.visitSave}
      />
    </Stack>
  );
}

export const visitDialog = defineDialog<VisitProps, boolean>({
  id: "prelists.visit",
  title: (text, { name }) => text.round.results.visitTitle(name),
  roles: ["operator", "fasilitator", "supervisor"],
  component: VisitDialog,
  sample: async () => {
    const { rows } = await api.prelists.list({});
    const list = rows.find((one) => one.entries > 0);
    if (!list) return undefined;
    const { rows: entries } = await api.prelists.entries({ prelistId: list.id, limit: 1 });
    return entries[0] && { entryId: entries[0].id, name: entries[0].name ?? "", family: [] };
  },
});
