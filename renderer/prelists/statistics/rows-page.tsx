// The rows behind one number of the statistics: found anew in the list, so they are what it says now.
import { useEffect } from "react";
import { STATISTICS, UNITS } from "../../../shared/prelists/statistics/count.ts";
import { api, useTask } from "../../app/client.ts";
import { formatNumber } from "../../app/format.ts";
import { goTo, ScreenLink, useScreenParams, useScreenSearch } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import { OutcomeBadge } from "../outcome-badge.tsx";
import { useKeyLabel } from "./bars.tsx";

export function StatisticsRowsPage() {
  const { prelists, round } = useText();
  const words = round.statistics;
  const columns = prelists.entries;
  const { prelistId } = useScreenParams<"prelistId">();
  const [search] = useScreenSearch();
  const of = STATISTICS.find((one) => one === search.menurut) ?? "hasil";
  const key = search.nilai ?? "";
  const unit = UNITS.find((one) => one === search.satuan) ?? "anggota";
  const label = useKeyLabel();
  const found = useTask(api.prelists.statisticsRows);
  const { start } = found;
  useEffect(() => {
    void start({ prelistId, unit, of, key });
  }, [start, prelistId, unit, of, key]);
  const result = found.result;
  return (
    <Page>
      <PageHeader
        title={words.rowsTitle(words.of[of], label(of, key))}
        subtitle={
          result
            ? words.rowsFound(formatNumber(result.total), formatNumber(result.rows.length))
            : undefined
        }
      />
      <nav className="loket-tabs" aria-label={words.title}>
        <ScreenLink to="prelists.statistics" params={{ prelistId }} underline="never">
          {words.back}
        </ScreenLink>
      </nav>
      {found.running ? (
        <TaskProgress
          label={words.finding(formatNumber(found.progress?.rows ?? 0))}
          onCancel={found.cancel}
        />
      ) : null}
      <Sheet flush>
        <DataTable
          label={words.rowsTitle(words.of[of], label(of, key))}
          rows={result?.rows ?? (found.failure ? [] : undefined)}
          rowKey={(row) => row.id}
          failure={found.failure}
          onOpen={(row) => goTo("prelists.entry", { prelistId, entryId: row.id })}
          empty={<EmptyState title={words.rowsEmpty} body={words.rowsEmptyBody} />}
          columns={[
            { id: "name", header: columns.name, cell: (row) => row.name ?? "–" },
            { id: "nik", header: columns.nik, cell: (row) => row.nik ?? "–" },
            {
              id: "place",
              header: columns.place,
              cell: (row) => `${row.rt ?? "–"}/${row.rw ?? "–"}`,
            },
            {
              id: "outcome",
              header: columns.outcome,
              cell: (row) => <OutcomeBadge outcome={row.outcome} />,
            },
          ]}
        />
      </Sheet>
    </Page>
  );
}
