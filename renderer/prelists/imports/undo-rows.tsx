// Rows behind the numbers of an undoing: with what they will say again, or with why they stay.
import { Text } from "@mantine/core";
import { formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { DataTable, type Selection } from "../../ui/data-table.tsx";
import { api } from "../../app/client.ts";

export type UndoKind = "removed" | "restored" | "kept";
type Preview = Awaited<ReturnType<typeof api.prelists.undoPreview>>;
type Row = Preview["removed"][number] &
  Partial<Preview["restored"][number]> &
  Partial<Preview["conflicts"][number]>;

export interface UndoRowsProps {
  readonly kind: UndoKind;
  readonly data: Pick<Preview, "removed" | "restored" | "conflicts"> | undefined;
  readonly total: number;
  /** Rows in conflict that shall return; absent once the import is undone. */
  readonly selection?: Pick<Selection, "keys" | "onChange">;
}

export function UndoRows({ kind, data, total, selection }: UndoRowsProps) {
  const { prelists, round } = useText();
  const words = round.imports;
  const rows: readonly Row[] | undefined = data?.[kind === "kept" ? "conflicts" : kind];
  const may = new Map(rows?.filter((row) => row.mayReturn).map((row) => [row.entryId, row]));
  const chooses = kind === "kept" && selection !== undefined && may.size > 0;
  return (
    <div>
      <DataTable
        label={prelists.tableOf(words[kind])}
        rows={rows?.slice(0, 100)}
        rowKey={(row) => row.entryId}
        empty={<Text c="dimmed">{words.empty}</Text>}
        {...(chooses
          ? {
              selection: {
                keys: selection.keys,
                // Only rows that may return can be ticked.
                onChange: (keys) =>
                  selection.onChange(new Set([...keys].filter((key) => may.has(key)))),
                rowLabel: (key) => words.returnRow(may.get(key)?.name ?? words.mayNot),
              },
            }
          : {})}
        columns={[
          {
            id: "row",
            header: prelists.rows.row,
            align: "right",
            width: "5rem",
            cell: (row) => row.row,
          },
          { id: "name", header: prelists.rows.name, cell: (row) => row.name ?? "–" },
          { id: "nik", header: prelists.rows.nik, cell: (row) => row.nik ?? "–" },
          ...(kind === "restored"
            ? [
                {
                  id: "changes",
                  header: prelists.rows.changes,
                  cell: (row: Row) =>
                    (row.changes ?? []).map((change) => (
                      <div key={change.column}>
                        {prelists.rows.change(
                          change.column,
                          change.old ?? prelists.rows.blank,
                          change.new ?? prelists.rows.blank,
                        )}
                      </div>
                    )),
                },
              ]
            : []),
          ...(kind === "kept"
            ? [
                {
                  id: "because",
                  header: words.because,
                  cell: (row: Row) =>
                    (row.reasons ?? []).map((reason) => words.reasons[reason]).join("; "),
                },
              ]
            : []),
        ]}
      />
      {total > 100 ? (
        <Text c="dimmed" p="xs">
          {words.firstOnly(formatNumber(Math.min(100, rows?.length ?? 0)))}
        </Text>
      ) : null}
    </div>
  );
}
