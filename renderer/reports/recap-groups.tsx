// The cases received in a period by what the supervisor chooses, or its referrals by destination; every number opens its list.
import { NativeSelect, Text } from "@mantine/core";
import type { COURSES } from "../../shared/reports/behind.ts";
import { DIMENSION_NAMES, type Dimension } from "../../shared/reports/codes.ts";
import { formatDays } from "../../shared/reports/format.ts";
import { isSensitiveGroup } from "../../shared/reports/groups.ts";
import type { Facts, GroupRow } from "../../shared/reports/schemas.ts";
import { api, useCall } from "../app/client.ts";
import { formatNumber } from "../app/format.ts";
import { goTo, useScreenSearch } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable, type Column } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Bar } from "../ui/bar.tsx";
import { behindSearch } from "./behind-link.ts";
import { Change, CountLink } from "./count-link.tsx";
import { Destinations } from "./destinations.tsx";

const DESTINATION = "tujuan";

function useGroupColumns(facts: Facts, by: Dimension, most: number): Column<GroupRow>[] {
  const { reports, reportsDashboard: text } = useText();
  const { columns } = reports;
  const vague = (row: GroupRow) => !facts.sensitive.included && isSensitiveGroup(by, row.key);
  const course = (
    id: "done" | "refused" | "cancelled" | "open",
    of: (typeof COURSES)[number],
  ): Column<GroupRow> => ({
    id,
    header: columns[id],
    align: "right",
    cell: (row) => (
      <CountLink
        period={facts.period}
        of={{ kind: "kelompok", by, key: row.key, course: of }}
        label={`${row.label}, ${columns[id]}:`}
        name={row.label}
        count={row[id]}
      />
    ),
  });
  return [
    { id: "group", header: reports.dimensions[by], cell: (row) => row.label },
    {
      id: "count",
      header: columns.count,
      align: "right",
      width: "11rem",
      cell: (row) =>
        vague(row) ? (
          text.orMore(formatNumber(row.count ?? 0))
        ) : (
          <Bar part={row.count ?? 0} whole={most}>
            <CountLink
              period={facts.period}
              of={{ kind: "kelompok", by, key: row.key }}
              label={`${row.label}:`}
              name={row.label}
              count={row.count}
            />
          </Bar>
        ),
    },
    course("done", "selesai"),
    course("refused", "ditolak"),
    course("cancelled", "batal"),
    course("open", "berjalan"),
    {
      id: "days",
      header: columns.days,
      align: "right",
      cell: (row) => (row.averageDays === null ? "–" : formatDays(row.averageDays)),
    },
    {
      id: "before",
      header: text.columns.before,
      align: "right",
      cell: (row) => (
        <CountLink
          period={facts.before.period}
          of={{ kind: "kelompok", by, key: row.key }}
          label={`${row.label}, ${text.columns.before}:`}
          name={row.label}
          count={row.before}
        />
      ),
    },
    {
      id: "change",
      header: text.columns.change,
      cell: (row) => <Change now={row.count} before={row.before} />,
    },
  ];
}

function GroupTable({ facts, by }: { readonly facts: Facts; readonly by: Dimension }) {
  const { reports, reportsDashboard: text } = useText();
  const groups = useCall(api.reports.groups, { ...facts.period, by });
  const most = Math.max(0, ...(groups.data ?? []).map(({ count }) => count ?? 0));
  const columns = useGroupColumns(facts, by, most);
  return (
    <>
      <DataTable
        label={`${reports.home.groups}: ${reports.dimensions[by]}`}
        columns={columns}
        rows={groups.data}
        rowKey={(row) => row.key}
        failure={groups.failure}
        onRetry={groups.refetch}
        onOpen={(row) =>
          goTo(
            "reports.behind",
            {},
            behindSearch(facts.period, { kind: "kelompok", by, key: row.key }, row.label),
          )
        }
        empty={<EmptyState title={reports.home.emptyTitle} body={reports.home.emptyBody} />}
      />
      {by === "ppks" ? (
        <Text c="dimmed" size="sm" px="md" py="xs">
          {reports.home.ppksNote} {facts.sensitive.included ? null : text.smallKinds}
        </Text>
      ) : null}
    </>
  );
}

/** By one dimension of the reader's choice, kept in the address. */
export function RecapGroups({ facts }: { readonly facts: Facts }) {
  const { reports, reportsDashboard: text } = useText();
  const [search, change] = useScreenSearch();
  const byDestination = search.menurut === DESTINATION;
  const by = DIMENSION_NAMES.find((one) => one === search.menurut) ?? "kategori";
  return (
    <Sheet
      flush
      title={byDestination ? text.destinations : reports.home.groups}
      actions={
        <NativeSelect
          label={reports.home.by}
          value={byDestination ? DESTINATION : by}
          data={[
            ...DIMENSION_NAMES.map((value) => ({ value, label: reports.dimensions[value] })),
            { value: DESTINATION, label: text.destination },
          ]}
          onChange={(event) => change({ menurut: event.currentTarget.value })}
        />
      }
    >
      {byDestination ? <Destinations facts={facts} /> : <GroupTable facts={facts} by={by} />}
    </Sheet>
  );
}
