// The referrals of a period by destination: how many were written, how they stand, and how many there were before.
import { REFERRAL_GROUPS } from "../../shared/reports/behind.ts";
import type { DestinationRow, Facts } from "../../shared/reports/schemas.ts";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable, type Column } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Bar } from "../ui/bar.tsx";
import { behindSearch, type OfReferrals, type ReferralList } from "./behind-link.ts";
import { Change, CountLink } from "./count-link.tsx";

const listOf = (id: string, list: ReferralList): OfReferrals => ({
  kind: "rujukan",
  list,
  destinationId: id,
});

export function Destinations({ facts }: { readonly facts: Facts }) {
  const text = useText().reportsDashboard;
  const headers = text.answers;
  const most = Math.max(0, ...facts.destinations.map(({ issued }) => issued));
  const link = (row: DestinationRow, list: ReferralList, header: string, count: number) => (
    <CountLink
      period={facts.period}
      of={listOf(row.id, list)}
      label={`${row.name}, ${header}:`}
      name={row.name}
      count={count}
    />
  );
  const columns: Column<DestinationRow>[] = [
    { id: "name", header: text.destination, cell: (row) => row.name },
    {
      id: "issued",
      header: text.count,
      align: "right",
      width: "9rem",
      cell: (row) => (
        <Bar part={row.issued} whole={most}>
          {link(row, "semua", text.count, row.issued)}
        </Bar>
      ),
    },
    ...REFERRAL_GROUPS.map((group): Column<DestinationRow> => ({
      id: group,
      header: headers[group],
      align: "right",
      cell: (row) => link(row, group, headers[group], row[group]),
    })),
    {
      id: "before",
      header: text.columns.before,
      align: "right",
      cell: (row) => (
        <CountLink
          period={facts.before.period}
          of={listOf(row.id, "semua")}
          label={`${row.name}, ${text.columns.before}:`}
          name={row.name}
          count={row.before}
        />
      ),
    },
    {
      id: "change",
      header: text.columns.change,
      cell: (row) => <Change now={row.issued} before={row.before} />,
    },
  ];
  return (
    <DataTable
      label={text.destinations}
      columns={columns}
      rows={facts.destinations}
      rowKey={(row) => row.id}
      onOpen={(row) =>
        goTo("reports.behind", {}, behindSearch(facts.period, listOf(row.id, "semua"), row.name))
      }
      empty={<EmptyState title={text.noReferralsTitle} body={text.noReferralsBody} />}
    />
  );
}
