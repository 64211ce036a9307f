// Which columns of the file are read, and which are left behind.
import { Button, Group, NativeSelect, Table, Text } from "@mantine/core";
import { useState } from "react";
import {
  REGISTER_FIELDS,
  REGISTER_PROFILE_IDS,
  type RegisterProfileId,
} from "../../../shared/prelists/register/profiles.ts";
import { formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";
import type { Inspection, Reading } from "./state.ts";

export interface RegisterMappingProps {
  readonly seen: Inspection;
  readonly reading: Reading | undefined;
  readonly busy: boolean;
  readonly onMapping: (mapping: readonly (string | null)[]) => void;
  readonly onReread: (choice: {
    sheet: number;
    headerRow?: number;
    profile?: RegisterProfileId;
  }) => void;
}

export function RegisterMapping({
  seen,
  reading,
  busy,
  onMapping,
  onReread,
}: RegisterMappingProps) {
  const { prelists } = useText();
  const words = prelists.register;
  const [all, setAll] = useState(false);
  const fields = reading?.mapping ?? [];
  const left = seen.columns.filter((column, at) => !fields[at] && column.header !== "");
  const known = fields.filter((field) => field !== null).length;
  return (
    <FieldSection legend={words.mappingTitle}>
      <FieldGrid columns={3}>
        <NativeSelect
          label={prelists.import.kind}
          value={seen.profile ?? ""}
          disabled={busy}
          onChange={(event) => {
            const profile = REGISTER_PROFILE_IDS.find((id) => id === event.currentTarget.value);
            if (profile) onReread({ sheet: seen.sheet, profile });
          }}
          data={[
            ...(seen.profile === null ? [{ value: "", label: prelists.import.unknownKind }] : []),
            ...REGISTER_PROFILE_IDS.map((id) => ({ value: id, label: words.profiles[id] })),
          ]}
        />
        <NativeSelect
          label={prelists.import.sheet}
          value={String(seen.sheet)}
          disabled={busy}
          onChange={(event) => onReread({ sheet: Number(event.currentTarget.value) })}
          data={seen.sheets.map((one, index) => ({
            value: String(index),
            label: one.visible ? one.name : prelists.import.hiddenSheet(one.name),
          }))}
        />
        <NativeSelect
          label={prelists.import.headerRow}
          value={String(seen.headerRow ?? "")}
          disabled={busy}
          onChange={(event) =>
            onReread({ sheet: seen.sheet, headerRow: Number(event.currentTarget.value) })
          }
          data={[
            ...(seen.headerRow === null ? [{ value: "", label: "–" }] : []),
            ...seen.top.map((row) => ({
              value: String(row.row),
              label: `${row.row}: ${row.cells.filter(Boolean).slice(0, 3).join(", ")}`,
            })),
          ]}
        />
      </FieldGrid>
      {reading ? (
        <>
          <Text role="status">
            {words.taken(formatNumber(known), formatNumber(seen.columns.length))}
          </Text>
          <Text>
            {left.length === 0
              ? words.nothingLeft
              : words.leftBehind(left.map((column) => column.header).join(", "))}
          </Text>
          <Group>
            <Button
              variant="default"
              size="compact-sm"
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all ? prelists.import.showOdd : prelists.import.showAll}
            </Button>
          </Group>
          <ColumnTable seen={seen} reading={reading} all={all} onMapping={onMapping} />
        </>
      ) : (
        <Text role="status">{prelists.import.noHeader}</Text>
      )}
    </FieldSection>
  );
}

function ColumnTable({
  seen,
  reading,
  all,
  onMapping,
}: {
  readonly seen: Inspection;
  readonly reading: Reading;
  readonly all: boolean;
  readonly onMapping: (mapping: readonly (string | null)[]) => void;
}) {
  const { prelists } = useText();
  const words = prelists.register;
  const shown = seen.columns.filter(
    (column) => all || column.via === "mirip" || reading.mapping[column.index] !== column.field,
  );
  if (shown.length === 0) return null;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{prelists.import.column}</Table.Th>
          <Table.Th>{prelists.import.samples}</Table.Th>
          <Table.Th>{prelists.import.guess}</Table.Th>
          <Table.Th>{prelists.import.field}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map((column) => (
          <Table.Tr key={column.index}>
            <Table.Td>{column.header || `${prelists.import.column} ${column.index + 1}`}</Table.Td>
            <Table.Td>{column.samples.join("; ")}</Table.Td>
            <Table.Td>{prelists.import.via[column.via ?? "tidak"]}</Table.Td>
            <Table.Td>
              <NativeSelect
                aria-label={prelists.import.fieldFor(column.header)}
                value={reading.mapping[column.index] ?? ""}
                onChange={(event) =>
                  onMapping(reading.mapping.with(column.index, event.currentTarget.value || null))
                }
                data={[
                  { value: "", label: words.notRead },
                  ...REGISTER_FIELDS.map((field) => ({
                    value: field,
                    label: words.fields[field],
                  })),
                ]}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
