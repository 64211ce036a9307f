// The cases that one number of the recap counts; each opens its case.
import { Button } from "@mantine/core";
import type { CaseState } from "../../shared/cases/states.ts";
import { BALANCE_PARTS, DIMENSION_NAMES } from "../../shared/reports/codes.ts";
import { monthPeriod, periodTitle } from "../../shared/reports/period.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCall } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatShortDate } from "../app/format.ts";
import { goTo, useScreenSearch, type Search } from "../app/navigation.tsx";
import { CaseStateBadge } from "../cases/badges.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { readPeriod, writePeriod } from "./period.ts";
import { summariesDialog } from "./SummariesDialog.tsx";

const PAGE_SIZE = 50;

/** Which number the address names; without one, what was received this month. */
function readOf(search: Search) {
  const by = DIMENSION_NAMES.find((one) => one === search.menurut);
  if (by && search.kelompok) return { kind: "kelompok", by, key: search.kelompok } as const;
  const part = BALANCE_PARTS.find((one) => one === search.bagian) ?? "diterima";
  return { kind: "neraca", part } as const;
}

function thisMonth() {
  const today = localDate(new Date());
  return monthPeriod(Number(today.slice(0, 4)), Number(today.slice(5, 7)));
}

export function BehindPage() {
  const { reports: text, reportPapers } = useText();
  const { columns } = text;
  const [search, change] = useScreenSearch();
  const period = readPeriod(search.periode) ?? thisMonth();
  const of = readOf(search);
  const page = Math.max(1, Number(search.halaman ?? 1) || 1);
  const found = useCall(
    api.reports.behind,
    { ...period, of, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    { keepPrevious: true },
  );
  const group =
    of.kind === "neraca"
      ? text.balance[of.part]
      : `${text.dimensions[of.by]}: ${search.nama ?? of.key}`;
  return (
    <Page>
      <PageHeader
        title={text.behind.title}
        subtitle={text.behind.of(group, periodTitle(period))}
        actions={
          <>
            {(found.data?.total ?? 0) > 0 ? (
              <Button
                variant="default"
                onClick={() =>
                  void openDialog(summariesDialog, {
                    which: { behind: { ...period, of } },
                    count: found.data?.total ?? 0,
                  })
                }
              >
                {reportPapers.summaries.action}
              </Button>
            ) : null}
            <Button
              variant="default"
              onClick={() => goTo("reports.home", {}, { periode: writePeriod(period) })}
            >
              {text.behind.back}
            </Button>
          </>
        }
      />
      <Sheet flush>
        <DataTable
          label={text.behind.title}
          rows={found.data?.rows}
          rowKey={(row) => row.id}
          failure={found.failure}
          onRetry={found.refetch}
          onOpen={(row) => goTo("cases.case", { caseId: row.id })}
          empty={<EmptyState title={text.behind.emptyTitle} body={text.behind.emptyBody} />}
          paging={{
            page,
            pageSize: PAGE_SIZE,
            total: found.data?.total ?? 0,
            onPage: (next) => change({ halaman: String(next) }),
          }}
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
          ]}
        />
      </Sheet>
    </Page>
  );
}
