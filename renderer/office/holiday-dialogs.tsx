// Adds local holidays, and takes over the national list of a year as it is pasted.
import { Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { CALENDAR_KEEPERS } from "../../shared/office/contract.ts";
import type { Holiday } from "../../shared/office/holidays.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";

const FIELDS = ["from", "to", "name"] as const;
const idOf = (field: string) => `holiday-${field}`;

function LocalHolidayDialog({ close }: DialogControl<boolean>) {
  const text = useText().office.holidays;
  const [form, setForm] = useState({ from: "", to: "", name: "" });
  const [attempt, setAttempt] = useState(0);
  const add = useCommand(api.office.addHolidays);
  // One day unless the last one is filled in.
  const sent = { ...form, to: form.to === "" ? form.from : form.to };
  const empty = FIELDS.filter((field) => sent[field].trim().length < (field === "name" ? 3 : 1));
  const shown = attempt > 0 ? empty : [];
  const problem = (field: (typeof FIELDS)[number]) =>
    shown.includes(field) ? text.needed(text[field]) : undefined;
  async function onSave() {
    setAttempt((n) => n + 1);
    if (empty.length > 0 || add.running) return;
    if (await add.run(sent)) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={add.failure}
        problems={shown.map((field) => ({
          field: idOf(field),
          message: text.needed(text[field]),
        }))}
      />
      <Text>{text.addBody}</Text>
      <FieldGrid>
        <DateField
          id={idOf("from")}
          data-autofocus
          label={text.from}
          required
          value={form.from}
          error={problem("from")}
          onChange={(from) => setForm({ ...form, from })}
        />
        <DateField
          id={idOf("to")}
          label={text.to}
          value={form.to}
          error={problem("to")}
          onChange={(to) => setForm({ ...form, to })}
        />
      </FieldGrid>
      <TextInput
        id={idOf("name")}
        label={text.name}
        required
        maxLength={120}
        value={form.name}
        error={problem("name")}
        onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={add.running}
        label={text.save}
      />
    </Stack>
  );
}

export const localHolidayDialog = defineDialog<object, boolean>({
  id: "office.localHoliday",
  title: (text) => text.office.holidays.add,
  roles: CALENDAR_KEEPERS,
  component: LocalHolidayDialog,
  sample: async () => ({}),
});

interface NationalProps {
  readonly year: number;
  /** What stands there now, to be corrected rather than typed anew. */
  readonly rows: readonly Holiday[];
}

function NationalListDialog({ year, rows, close }: NationalProps & DialogControl<boolean>) {
  const text = useText().office.holidays;
  const [lines, setLines] = useState(() =>
    rows
      .filter(({ kind }) => kind !== "setempat")
      .map(({ day, name }) => `${day} ${name}`)
      .join("\n"),
  );
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.office.setHolidays);
  async function onSave() {
    setAttempt((n) => n + 1);
    if (save.running) return;
    if (await save.run({ year, lines })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary attempt={attempt} failure={save.failure} problems={[]} />
      <Text>{text.nationalBody}</Text>
      <Textarea
        data-autofocus
        label={text.lines}
        description={text.linesExample}
        autosize
        minRows={8}
        maxRows={16}
        maxLength={20_000}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={text.save}
      />
    </Stack>
  );
}

export const nationalListDialog = defineDialog<NationalProps, boolean>({
  id: "office.nationalHolidays",
  title: (text, { year }) => text.office.holidays.nationalTitle(year),
  roles: CALENDAR_KEEPERS,
  size: "lg",
  component: NationalListDialog,
  sample: async () => {
    const year = Number(localDate(new Date()).slice(0, 4));
    const { rows } = await api.office.holidays({ year });
    return { year, rows };
  },
});
