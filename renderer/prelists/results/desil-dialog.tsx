// Desil as a source says it, with the day somebody looked; the app never works it out.
import { Autocomplete, Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { DESIL_SOURCES } from "../../../shared/prelists/results/rules.ts";
import { localDate } from "../../../shared/values/date.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DateField } from "../../ui/date-field.tsx";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FieldGrid } from "../../ui/fields.tsx";

interface DesilProps {
  readonly entryId: string;
  readonly name: string;
  /** Whether the row names a family, whose desil it is then. */
  readonly hasFamily: boolean;
}

function DesilDialog({ entryId, hasFamily, close }: DesilProps & DialogControl<boolean>) {
  const { round } = useText();
  const words = round.results;
  const [today] = useState(() => localDate(new Date()));
  const [desil, setDesil] = useState("");
  const [saidBy, setSaidBy] = useState<string>(DESIL_SOURCES[0]);
  const [checkedOn, setCheckedOn] = useState(today);
  const [family, setFamily] = useState(hasFamily);
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.prelists.setDesil);
  const number = /^(10|[1-9])$/.test(desil) ? Number(desil) : undefined;
  const problems = [
    ...(number ? [] : [{ field: "desil-angka", message: words.desilWrong }]),
    ...(saidBy.trim().length < 2
      ? [{ field: "desil-sumber", message: words.desilSourceMissing }]
      : []),
    ...(checkedOn === "" || checkedOn > today
      ? [{ field: "desil-tanggal", message: words.visitLate }]
      : []),
  ];
  const error = (field: string) =>
    attempt > 0 ? problems.find((problem) => problem.field === field)?.message : undefined;
  async function onSave() {
    setAttempt((n) => n + 1);
    if (!number || problems.length > 0 || save.running) return;
    const input = { entryId, wholeFamily: family, desil: number, saidBy: saidBy.trim(), checkedOn };
    if (await save.run(input)) {
      notice(words.desilSaved);
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
      <Text>{words.desilBody}</Text>
      <TextInput
        id="desil-angka"
        data-autofocus
        label={words.desil}
        required
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        w="6rem"
        value={desil}
        error={error("desil-angka")}
        onChange={(event) => setDesil(event.currentTarget.value.replace(/\D/g, ""))}
      />
      <FieldGrid>
        <Autocomplete
          id="desil-sumber"
          label={words.desilSource}
          description={"\u00a0"}
          required
          maxLength={100}
          data={[...DESIL_SOURCES]}
          value={saidBy}
          error={error("desil-sumber")}
          onChange={setSaidBy}
        />
        <DateField
          id="desil-tanggal"
          label={words.desilChecked}
          required
          value={checkedOn}
          error={error("desil-tanggal")}
          onChange={setCheckedOn}
        />
      </FieldGrid>
      {hasFamily ? (
        <Checkbox
          label={words.desilFamily}
          checked={family}
          onChange={(event) => setFamily(event.currentTarget.checked)}
        />
      ) : null}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={words.desilSave}
      />
    </Stack>
  );
}

export const desilDialog = defineDialog<DesilProps, boolean>({
  id: "prelists.desil",
  title: (text, { name }) => text.round.results.desilTitle(name),
  roles: ["operator", "fasilitator", "supervisor"],
  component: DesilDialog,
  sample: async () => {
    const { rows } = await api.prelists.list({});
    const list = rows.find((one) => one.entries > 0);
    if (!list) return undefined;
    const { rows: entries } = await api.prelists.entries({ prelistId: list.id, limit: 1 });
    return entries[0] && { entryId: entries[0].id, name: entries[0].name ?? "", hasFamily: true };
  },
});
