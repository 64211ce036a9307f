// The columns of what is late: cases past their due day, and referrals without an answer.
import type { LateCase, LateReferral } from "../../shared/reports/schemas.ts";
import { formatNumber, formatShortDate } from "../app/format.ts";
import { CaseStateBadge } from "../cases/badges.tsx";
import type { CaseState } from "../../shared/cases/states.ts";
import { useText } from "../text/index.ts";
import { type Column } from "../ui/data-table.tsx";
import { StateBadge } from "../ui/state-badge.tsx";

function LateBadge({ days }: { readonly days: number }) {
  const text = useText().reports.overdue;
  return <StateBadge tone="danger">{text.days(formatNumber(days))}</StateBadge>;
}

export function useCaseColumns(): Column<LateCase>[] {
  const { columns, sensitive } = useText().reports;
  return [
    { id: "number", header: columns.number, cell: (row) => row.number, width: "13.5rem" },
    {
      id: "person",
      header: columns.person,
      cell: (row) => row.content?.personName ?? sensitive.hidden,
    },
    {
      id: "category",
      header: columns.category,
      cell: (row) => row.content?.categoryName ?? "–",
    },
    {
      id: "state",
      header: columns.state,
      cell: (row) => <CaseStateBadge state={row.state as CaseState} />,
    },
    { id: "due", header: columns.due, cell: (row) => formatShortDate(row.dueOn) },
    { id: "late", header: columns.late, cell: (row) => <LateBadge days={row.lateDays} /> },
    { id: "officer", header: columns.officer, cell: (row) => row.officer },
  ];
}

export function useReferralColumns(): Column<LateReferral>[] {
  const { columns, sensitive } = useText().reports;
  return [
    { id: "letter", header: columns.letter, cell: (row) => row.letterNumber },
    {
      id: "person",
      header: columns.person,
      cell: (row) => row.content?.personName ?? sensitive.hidden,
    },
    {
      id: "destination",
      header: columns.destination,
      cell: (row) => row.content?.destination ?? "–",
    },
    { id: "replyBy", header: columns.replyBy, cell: (row) => formatShortDate(row.replyBy) },
    { id: "late", header: columns.late, cell: (row) => <LateBadge days={row.lateDays} /> },
  ];
}
