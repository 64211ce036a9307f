// The target of one programme in one year: what is counted, in which unit, how many, and where the target comes from.
import { NativeSelect, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { REPORT_ROLES } from "../../shared/reports/codes.ts";
import {
  HAND_MEASURES,
  MEASURE_NAMES,
  OUTPUT_UNIT_NAMES,
  type Measure,
} from "../../shared/reports/output-codes.ts";
import { OutputFields, type OutputRow } from "../../shared/reports/outputs.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";

interface EditProps {
  /** Null: a new one. */
  readonly row: OutputRow | null;
  readonly year: number;
  readonly countsPuskesos: boolean;
}

function OutputEditDialog({
  row,
  year,
  countsPuskesos,
  close,
}: EditProps & DialogControl<boolean>) {
  const { directory, outputs: text } = useText();
  const { columns } = text;
  const [id] = useState(() => row?.id ?? newId());
  const [value, setValue] = useState(() => ({
    name: row?.fields.name ?? "",
    measure: row?.fields.measure ?? ("kasus" as Measure),
    unit: row?.fields.unit ?? "orang",
    target: String(row?.fields.target ?? ""),
    destinationId: row?.fields.destinationId ?? "",
    categoryCode: row?.fields.categoryCode ?? "",
    source: row?.fields.source ?? "",
  }));
  const set = (part: Partial<typeof value>) => setValue((before) => ({ ...before, ...part }));
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.reports.saveOutput);
  const destinations = useCall(api.directory.list, {}).data?.rows ?? [];
  const categories = useCall(api.cases.categories, { retired: false }).data ?? [];
  const byHand = HAND_MEASURES.includes(value.measure);
  const read = OutputFields.safeParse({
    ...value,
    year,
    target: Number(value.target),
    destinationId:
      value.measure === "rujukan" && value.destinationId !== "" ? value.destinationId : null,
    categoryCode: byHand || value.categoryCode === "" ? null : value.categoryCode,
  });
  const wrong =
    attempt > 0 && !read.success
      ? [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
      : [];
  const labels: Record<string, string> = {
    name: columns.name,
    target: columns.target,
    destinationId: text.destination,
    categoryCode: text.category,
    source: text.source,
  };
  const message = (field: string) => directory.dialog.needed(labels[field] ?? field);
  const error = (field: string) => (wrong.includes(field) ? message(field) : undefined);

  async function onSave() {
    setAttempt((n) => n + 1);
    if (!read.success || save.running) return;
    if (await save.run({ id, version: row?.version ?? 0, fields: read.data })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  const measures = MEASURE_NAMES.filter(
    (one) => one !== "puskesos" || countsPuskesos || value.measure === "puskesos",
  );
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={wrong.map((field) => ({ field: `output-${field}`, message: message(field) }))}
      />
      <TextInput
        id="output-name"
        label={columns.name}
        description={text.nameHint}
        required
        data-autofocus
        maxLength={120}
        value={value.name}
        error={error("name")}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={text.measure}
        value={value.measure}
        data={measures.map((one) => ({ value: one, label: text.measures[one] }))}
        onChange={(event) =>
          set({
            measure: MEASURE_NAMES.find((one) => one === event.currentTarget.value) ?? "kasus",
          })
        }
      />
      {value.measure === "rujukan" ? (
        <Select
          id="output-destinationId"
          label={text.destination}
          required
          searchable
          openOnFocus={false}
          value={value.destinationId === "" ? null : value.destinationId}
          error={error("destinationId")}
          data={destinations.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(chosen) => set({ destinationId: chosen ?? "" })}
        />
      ) : null}
      {byHand ? null : (
        <Select
          id="output-categoryCode"
          label={value.measure === "kasus" ? text.category : text.categoryOptional}
          required={value.measure === "kasus"}
          searchable
          clearable={value.measure !== "kasus"}
          clearButtonProps={{ "aria-label": text.clear }}
          openOnFocus={false}
          value={value.categoryCode === "" ? null : value.categoryCode}
          error={error("categoryCode")}
          data={categories.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          onChange={(chosen) => set({ categoryCode: chosen ?? "" })}
        />
      )}
      <FieldGrid>
        <TextInput
          id="output-target"
          label={columns.target}
          inputMode="numeric"
          required
          maxLength={7}
          value={value.target}
          error={error("target")}
          onChange={(event) => set({ target: event.currentTarget.value.replace(/\D/g, "") })}
        />
        <NativeSelect
          label={columns.unit}
          value={value.unit}
          data={OUTPUT_UNIT_NAMES.map((one) => ({ value: one, label: text.units[one] }))}
          onChange={(event) =>
            set({ unit: OUTPUT_UNIT_NAMES.find((u) => u === event.currentTarget.value) ?? "orang" })
          }
        />
      </FieldGrid>
      <TextInput
        id="output-source"
        label={text.source}
        description={text.sourceHint}
        maxLength={160}
        value={value.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={directory.dialog.save}
      />
    </Stack>
  );
}

export const outputEditDialog = defineDialog<EditProps, boolean>({
  id: "reports.outputEdit",
  title: (text, { row, year }) => (row ? row.fields.name : text.outputs.newTitle(year)),
  roles: REPORT_ROLES,
  size: "lg",
  component: OutputEditDialog,
  sample: async () => ({
    row: null,
    year: Number(localDate(new Date()).slice(0, 4)),
    countsPuskesos: true,
  }),
});
