// The two lists that lie behind numbers: cases, and referrals.
import type { CaseState } from "../../shared/cases/states.ts";
import type { ReferralState } from "../../shared/referrals/states.ts";
import type { BehindInput } from "../../shared/reports/behind.ts";
import type { Period } from "../../shared/reports/schemas.ts";
import { api, useCall } from "../app/client.ts";
import { formatNumber, formatShortDate } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { CaseStateBadge } from "../cases/badges.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import type { OfReferrals } from "./behind-link.ts";

const PAGE_SIZE = 50;

interface ListProps<Of> {
  readonly period: Period;
  readonly of: Of;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

const paged = (page: number) => ({ offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });

/** One page of the cases behind a number. */
export function useBehind(period: Period, of: BehindInput["of"], page: number) {
  return useCall(api.reports.behind, { ...period, of, ...paged(page) }, { keepPrevious: true });
}

export function BehindCases({ period, of, page, onPage }: ListProps<BehindInput["of"]>) {
  const { reports, reportsDashboard } = useText();
  const { columns, behind } = reports;
  const found = useBehind(period, of, page);
  return (
    <DataTable
      label={behind.title}
      rows={found.data?.rows}
      rowKey={(row) => row.id}
      failure={found.failure}
      onRetry={found.refetch}
      onOpen={(row) => goTo("cases.case", { caseId: row.id })}
      empty={<EmptyState title={behind.emptyTitle} body={behind.emptyBody} />}
      paging={{ page, pageSize: PAGE_SIZE, total: found.data?.total ?? 0, onPage }}
      columns={[
        { id: "number", header: columns.number, cell: (row) => row.number },
        { id: "person", header: columns.person, cell: (row) => row.personName },
        { id: "category", header: columns.category, cell: (row) => row.categoryName },
        {
          id: "state",
          header: columns.state,
          cell: (row) => <CaseStateBadge state={row.state as CaseState} />,
        },
        {
          id: "received",
          header: columns.received,
          cell: (row) => formatShortDate(row.receivedOn),
        },
        {
          id: "closed",
          header: columns.closed,
          cell: (row) => formatShortDate(row.closedOn) || "–",
        },
        {
          id: "days",
          header: reportsDashboard.behind.days,
          align: "right",
          cell: (row) => (row.days === null ? "–" : formatNumber(row.days)),
        },
      ]}
    />
  );
}

export function BehindReferrals({ period, of, page, onPage }: ListProps<OfReferrals>) {
  const { reports, reportsDashboard, referrals } = useText();
  const { columns } = reports;
  const words = reportsDashboard.behind;
  const { list, destinationId } = of;
  const found = useCall(
    api.reports.behindReferrals,
    {
      ...period,
      ...paged(page),
      ...(list === "semua" ? {} : { group: list }),
      ...(destinationId ? { destinationId } : {}),
    },
    { keepPrevious: true },
  );
  return (
    <DataTable
      label={reports.behind.title}
      rows={found.data?.rows}
      rowKey={(row) => row.id}
      failure={found.failure}
      onRetry={found.refetch}
      onOpen={(row) => goTo("referrals.referral", { referralId: row.id })}
      empty={<EmptyState title={words.noReferrals} body={words.noReferralsBody} />}
      paging={{ page, pageSize: PAGE_SIZE, total: found.data?.total ?? 0, onPage }}
      columns={[
        { id: "letter", header: columns.letter, cell: (row) => row.letterNumber },
        { id: "person", header: columns.person, cell: (row) => row.personName },
        { id: "destination", header: columns.destination, cell: (row) => row.destination },
        {
          id: "state",
          header: words.state,
          cell: (row) => referrals.states[row.state as ReferralState],
        },
        { id: "issued", header: words.issued, cell: (row) => formatShortDate(row.issuedOn) },
        {
          id: "answered",
          header: words.answered,
          cell: (row) => formatShortDate(row.answeredOn) || "–",
        },
      ]}
    />
  );
}
