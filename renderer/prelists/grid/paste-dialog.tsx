// Before a large range from a spreadsheet is pasted: how many cells change in which columns, and the first of them before and after.
import { Stack, Table, Text } from "@mantine/core";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { CORRECT } from "../../../shared/prelists/edits/contract.ts";
import type { CellChange } from "./use-changes.ts";

export interface PasteProps {
  readonly changes: readonly CellChange[];
}

/** The rest is counted; nobody reads more. */
const SHOWN = 50;

function countsOf(changes: readonly CellChange[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { column } of changes) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts];
}

function PasteDialog({ changes, close }: PasteProps & DialogControl<boolean>) {
  const words = useText().desk.paste;
  const { blank } = useText().round.grid;
  const rows = new Set(changes.map((one) => one.entryId)).size;
  useScreenCommand("layar.simpan", () => close(true));
  return (
    <Stack gap="md">
      <Text>{words.sum(formatNumber(changes.length), formatNumber(rows))}</Text>
      <Text c="dimmed" size="sm">
        {countsOf(changes)
          .map(([column, n]) => words.column(column, formatNumber(n)))
          .join(" · ")}
      </Text>
      <Table aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.number}</Table.Th>
            <Table.Th>{words.cell}</Table.Th>
            <Table.Th>{words.before}</Table.Th>
            <Table.Th>{words.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.slice(0, SHOWN).map((one) => (
            <Table.Tr key={`${one.entryId} ${one.column}`}>
              <Table.Td>{formatNumber(one.number)}</Table.Td>
              <Table.Td>{one.column}</Table.Td>
              <Table.Td>{one.before || blank}</Table.Td>
              <Table.Td>{one.value || blank}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {changes.length > SHOWN ? (
        <Text c="dimmed">{words.more(formatNumber(changes.length - SHOWN))}</Text>
      ) : null}
      <DialogActions
        label={words.paste(formatNumber(changes.length))}
        saving={false}
        onSave={() => close(true)}
        onCancel={() => close(false)}
      />
    </Stack>
  );
}

export const pasteDialog = defineDialog<PasteProps, boolean>({
  id: "prelists.paste",
  title: (text) => text.desk.paste.title,
  roles: CORRECT,
  size: "xl",
  component: PasteDialog,
  sample: async () => ({
    changes: [
      { entryId: "1", number: 1, column: "Catatan", before: "pos", value: "belakang pos" },
      { entryId: "2", number: 2, column: "Catatan", before: null, value: "dekat masjid" },
    ],
  }),
});
