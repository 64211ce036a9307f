// A report of the office's own: what is counted, by what, with which numbers, narrowed to what.
import { MultiSelect, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Definition, OwnName } from "../../../shared/reports/tables/definition.ts";
import {
  PART_NAMES,
  SOURCE_NAMES,
  SOURCES,
  type Measure,
  type Way,
} from "../../../shared/reports/tables/sources.ts";
import type { OwnReport } from "../../../shared/reports/tables/contract.ts";
import { SHIPPED } from "../../../shared/reports/tables/shipped.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { notice } from "../../ui/notice.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FieldGrid } from "../../ui/fields.tsx";
import { FilterFields } from "./FilterFields.tsx";

interface OwnReportProps {
  /** Null: a new one. */
  readonly own: OwnReport | null;
  readonly definition: Definition;
  readonly name: string;
}

function OwnReportDialog({
  own,
  definition,
  name: first,
  close,
}: OwnReportProps & DialogControl<string>) {
  const words = useText().reportPapers;
  const text = words.edit;
  const [id] = useState(() => own?.id ?? newId());
  const [name, setName] = useState(first);
  const [value, setValue] = useState<Definition>(definition);
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.reports.saveOwnReport);
  const rule = SOURCES[value.source];
  const ways = rule.ways as readonly Way[];
  const set = (part: Partial<Definition>) => setValue((before) => ({ ...before, ...part }));
  const matrix = value.across !== null;
  const problems = [
    ...(OwnName.safeParse(name).success
      ? []
      : [{ field: "laporan-nama", message: text.nameMissing }]),
    ...(value.measures.length === 0
      ? [{ field: "laporan-angka", message: text.measuresMissing }]
      : []),
  ];
  const error = (field: string) =>
    attempt > 0 ? problems.find((one) => one.field === field)?.message : undefined;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (problems.length > 0 || save.running) return;
    const saved = await save.run({
      id,
      version: own?.version ?? 0,
      name: name.trim(),
      definition: value,
    });
    if (!saved) return;
    notice(words.own.saved);
    close(saved.id);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={attempt > 0 ? problems : []}
      />
      <TextInput
        id="laporan-nama"
        label={text.name}
        description={text.nameHint}
        required
        data-autofocus
        maxLength={80}
        value={name}
        error={error("laporan-nama")}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FieldGrid>
        <NativeSelect
          label={text.source}
          value={value.source}
          data={SOURCE_NAMES.map((one) => ({ value: one, label: words.sources[one] }))}
          onChange={(event) => {
            const source = SOURCE_NAMES.find((one) => one === event.currentTarget.value) ?? "kasus";
            const { ways: others } = SOURCES[source];
            setValue({
              source,
              part: "diterima",
              by: others[0],
              across: null,
              measures: ["jumlah"],
              filter: {},
            });
          }}
        />
        {value.source === "kasus" ? (
          <NativeSelect
            label={text.part}
            value={value.part}
            data={PART_NAMES.map((one) => ({ value: one, label: words.parts[one] }))}
            onChange={(event) =>
              set({
                part: PART_NAMES.find((one) => one === event.currentTarget.value) ?? "diterima",
              })
            }
          />
        ) : null}
        <NativeSelect
          label={text.by}
          value={value.by}
          data={ways.map((way) => ({ value: way, label: words.ways[way] }))}
          onChange={(event) => {
            const by = ways.find((way) => way === event.currentTarget.value) ?? ways[0]!;
            set({ by, ...(value.across === by ? { across: null } : {}) });
          }}
        />
        <NativeSelect
          label={text.across}
          value={value.across ?? ""}
          data={[
            { value: "", label: text.acrossNone },
            ...ways
              .filter((way) => way !== value.by)
              .map((way) => ({ value: way, label: words.ways[way] })),
          ]}
          onChange={(event) => {
            const across = ways.find((way) => way === event.currentTarget.value) ?? null;
            set({ across, ...(across === null ? {} : { measures: ["jumlah"] }) });
          }}
        />
      </FieldGrid>
      {matrix ? null : (
        <MultiSelect
          id="laporan-angka"
          label={text.measures}
          required
          maxValues={10}
          value={[...value.measures]}
          error={error("laporan-angka")}
          data={rule.measures.map((one) => ({ value: one, label: words.measures[one] }))}
          onChange={(measures) => set({ measures: measures as Measure[] })}
        />
      )}
      <Text fw={600}>{text.filter}</Text>
      <FilterFields
        source={value.source}
        filter={value.filter}
        onChange={(filter) => set({ filter })}
      />
      <DialogActions
        onCancel={() => close()}
        onSave={() => void onSave()}
        saving={save.running}
        label={text.save}
      />
    </Stack>
  );
}

export const ownReportDialog = defineDialog<OwnReportProps, string>({
  id: "reports.own",
  title: (text, { own }) => own?.name ?? text.reportPapers.edit.newTitle,
  roles: ["supervisor"],
  size: "lg",
  component: OwnReportDialog,
  sample: async () => ({ own: null, definition: SHIPPED[0]!.definition, name: "" }),
});
