// A table of a report on screen, with the same cells as on paper and in the workbook.
import { Table, Text } from "@mantine/core";
import { cellText } from "../../../shared/reports/tables/cells.ts";
import type { Cell, ReportTable } from "../../../shared/reports/tables/table.ts";
import { useText } from "../../text/index.ts";
import { EmptyState } from "../../ui/empty-state.tsx";

export function TableView({
  table,
  label,
}: {
  readonly table: ReportTable;
  readonly label: string;
}) {
  const words = useText().reportPapers;
  const { columns, rows, total, notes, across } = table;
  const cells = (of: readonly Cell[]) =>
    of.map((cell, at) => (
      <Table.Td key={at} ta="right" style={{ fontVariantNumeric: "tabular-nums" }}>
        {cellText(cell, columns[at]!.measure)}
      </Table.Td>
    ));
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} body={words.emptyBody} />
      ) : (
        <Table.ScrollContainer
          minWidth={0}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, role: "region", "aria-label": label } }}
        >
          <Table aria-label={label} verticalSpacing={4} horizontalSpacing={6} striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col" miw="11rem">
                  {across === null
                    ? words.ways[table.by]
                    : words.over(words.ways[table.by], words.ways[across])}
                </Table.Th>
                {columns.map((column, at) => (
                  <Table.Th key={at} scope="col" ta="right">
                    {column.measure === null ? column.label : words.measures[column.measure]}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.key}>
                  <Table.Th scope="row" fw={400}>
                    {row.label}
                  </Table.Th>
                  {cells(row.cells)}
                </Table.Tr>
              ))}
            </Table.Tbody>
            {total ? (
              <Table.Tfoot>
                <Table.Tr>
                  <Table.Th scope="row">{words.total}</Table.Th>
                  {cells(total)}
                </Table.Tr>
              </Table.Tfoot>
            ) : null}
          </Table>
        </Table.ScrollContainer>
      )}
      {notes.map((note) => (
        <Text key={note} size="sm" c="dimmed" pt="xs">
          {note}
        </Text>
      ))}
    </>
  );
}
