// The cases received in a period, by what the officer chooses; each row opens the cases it counts.
import { NativeSelect, Text } from "@mantine/core";
import { DIMENSION_NAMES, type Dimension } from "../../shared/reports/codes.ts";
import { formatDays } from "../../shared/reports/format.ts";
import type { GroupRow, Recap } from "../../shared/reports/schemas.ts";
import { formatNumber } from "../app/format.ts";
import { goTo, useScreenSearch } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable, type Column } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { writePeriod } from "./period.ts";

function useGroupColumns(by: Dimension): Column<GroupRow>[] {
  const text = useText().reports;
  const { columns } = text;
  const known = (count: number | null) => (count === null ? "–" : formatNumber(count));
  const number = (id: "done" | "refused" | "cancelled" | "open"): Column<GroupRow> => ({
    id,
    header: columns[id],
    align: "right",
    cell: (row) => known(row[id]),
  });
  return [
    { id: "group", header: text.dimensions[by], cell: (row) => row.label },
    {
      id: "count",
      header: columns.count,
      align: "right",
      cell: (row) => (row.count === null ? text.sensitive.few : formatNumber(row.count)),
    },
    number("done"),
    number("refused"),
    number("cancelled"),
    number("open"),
    {
      id: "days",
      header: columns.days,
      align: "right",
      cell: (row) => (row.averageDays === null ? "–" : formatDays(row.averageDays)),
    },
  ];
}

/** The cases received, by one dimension of the officer's choice. */
export function RecapGroups({ recap }: { readonly recap: Recap }) {
  const text = useText().reports;
  const [search, change] = useScreenSearch();
  const by = DIMENSION_NAMES.find((one) => one === search.menurut) ?? "kategori";
  const columns = useGroupColumns(by);
  return (
    <Sheet
      flush
      title={text.home.groups}
      actions={
        <NativeSelect
          label={text.home.by}
          value={by}
          data={DIMENSION_NAMES.map((value) => ({ value, label: text.dimensions[value] }))}
          onChange={(event) => change({ menurut: event.currentTarget.value })}
        />
      }
    >
      <DataTable
        label={`${text.home.groups}: ${text.dimensions[by]}`}
        columns={columns}
        rows={recap.groups[by]}
        rowKey={(row) => row.key}
        onOpen={(row) =>
          goTo(
            "reports.behind",
            {},
            {
              periode: writePeriod(recap.period),
              menurut: by,
              kelompok: row.key,
              nama: row.label,
            },
          )
        }
        empty={<EmptyState title={text.home.emptyTitle} body={text.home.emptyBody} />}
      />
      {by === "ppks" ? (
        <Text c="dimmed" size="sm" px="md" pb="sm">
          {text.home.ppksNote}
        </Text>
      ) : null}
    </Sheet>
  );
}
