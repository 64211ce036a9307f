// The history of one list: progress by place, what was imported, what left the office.
import { api, useCall } from "../app/client.ts";
import { formatDateTime, formatNumber } from "../app/format.ts";
import { goTo, useScreenParams } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { ListTabs, useOpenList } from "./list-tabs.tsx";
import { placeOf } from "./place.ts";
import { LinkedLists } from "./profiles/linked-lists.tsx";

interface Place {
  readonly rw: string | null;
  readonly rt: string | null;
  readonly total: number;
  readonly belum: number;
  readonly selesai: number;
  readonly bermasalah: number;
}

export function HistoryPage() {
  const { prelists, round } = useText();
  const words = prelists.entries;
  const { prelistId } = useScreenParams<"prelistId">();
  const list = useOpenList();
  const progress = useCall(api.prelists.progress, { prelistId });
  const batches = useCall(api.prelists.batches, { prelistId });
  const exports = useCall(api.prelists.exports, { prelistId });
  const number = (id: "total" | "belum" | "selesai" | "bermasalah", header: string) => ({
    id,
    header,
    align: "right" as const,
    cell: (row: Place) => formatNumber(row[id]),
  });
  return (
    <Page wide>
      <PageHeader title={list?.name ?? prelists.title} subtitle={round.grid.tabs.history} />
      <ListTabs />
      <LinkedLists prelistId={prelistId} />
      <Sheet title={words.places} flush>
        <DataTable
          label={prelists.tableOf(words.places)}
          rows={progress.data?.places.slice(0, 100)}
          failure={progress.failure}
          rowKey={(row) => placeOf(row)}
          empty={<EmptyState title={words.emptyTitle} />}
          columns={[
            { id: "place", header: words.place, cell: placeOf },
            number("total", words.all),
            number("belum", words.belum),
            number("selesai", words.selesai),
            number("bermasalah", words.bermasalah),
          ]}
        />
      </Sheet>
      <Sheet title={words.imports} flush>
        <DataTable
          label={prelists.tableOf(words.imports)}
          rows={batches.data?.rows.slice(0, 100)}
          rowKey={(row) => row.id}
          failure={batches.failure}
          onOpen={(row) => goTo("prelists.batch", { prelistId, batchId: row.id })}
          empty={<EmptyState title={prelists.list.emptyTitle} />}
          columns={[
            { id: "file", header: words.importColumns.file, cell: (row) => row.sourceName },
            ...(["read", "new", "changed", "same", "rejected"] as const).map((id) => ({
              id,
              header: prelists.import.counts[id],
              align: "right" as const,
              cell: (row: { counts: Record<typeof id, number> }) => formatNumber(row.counts[id]),
            })),
            {
              id: "at",
              header: words.importColumns.at,
              cell: (row: { at: string }) => formatDateTime(row.at),
            },
            { id: "by", header: words.importColumns.by, cell: (row: { by: string }) => row.by },
          ]}
        />
      </Sheet>
      <Sheet title={words.exports} flush>
        <DataTable
          label={prelists.tableOf(words.exports)}
          rows={exports.data?.rows.slice(0, 100)}
          rowKey={(row) => row.id}
          failure={exports.failure}
          empty={<EmptyState title={words.noExports} body={words.noExportsBody} />}
          columns={[
            {
              id: "at",
              header: words.exportColumns.at,
              cell: (row) => formatDateTime(row.at),
            },
            { id: "by", header: words.exportColumns.by, cell: (row) => row.by },
            {
              id: "kind",
              header: words.exportColumns.kind,
              cell: (row) => `${round.out.kinds[row.kind]}, ${row.format.toUpperCase()}`,
            },
            {
              id: "rows",
              header: words.exportColumns.rows,
              align: "right",
              cell: (row) => formatNumber(row.rows),
            },
            { id: "why", header: words.exportColumns.why, cell: (row) => row.why },
          ]}
        />
      </Sheet>
    </Page>
  );
}
