// The prelists of the office: what came from whom, how far verification is, and the way to the next file.
import { Button } from "@mantine/core";
import { api, useCall } from "../app/client.ts";
import { formatDateTime, formatNumber } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";

/** Roles that may bring files in and take them out. */
export const PRELIST_WORK = ["operator", "supervisor"] as const;

export function useMayWork(): boolean {
  const { roles } = useSession();
  return PRELIST_WORK.some((role) => roles.includes(role));
}

export function PrelistsPage() {
  const { prelists: text, round } = useText();
  const words = text.list;
  const may = useMayWork();
  const found = useCall(api.prelists.list, {});
  const start = () => goTo("prelists.import");
  return (
    <Page>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={
          <>
            {(found.data?.rows.length ?? 0) > 1 ? (
              <Button variant="default" onClick={() => goTo("prelists.compare")}>
                {text.compare.open}
              </Button>
            ) : null}
            <Button variant="default" onClick={() => goTo("prelists.proposals")}>
              {round.proposals.open}
            </Button>
            {may ? <Button onClick={start}>{text.importButton}</Button> : null}
          </>
        }
      />
      <Sheet flush>
        <DataTable
          label={words.label}
          rows={found.data?.rows}
          rowKey={(row) => row.id}
          failure={found.failure}
          onRetry={found.refetch}
          onOpen={(row) => goTo("prelists.entries", { prelistId: row.id })}
          empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
          columns={[
            { id: "name", header: words.name, cell: (row) => row.name },
            { id: "kind", header: words.kind, cell: (row) => text.profiles[row.profile] },
            {
              id: "regime",
              header: words.regime,
              cell: (row) => text.regimes[row.regime] ?? row.regime,
            },
            { id: "period", header: words.period, cell: (row) => row.period ?? "–" },
            {
              id: "verified",
              header: words.verified,
              align: "right",
              cell: (row) => words.progress(formatNumber(row.verified), formatNumber(row.entries)),
            },
            { id: "last", header: words.last, cell: (row) => formatDateTime(row.lastImport) },
          ]}
        />
      </Sheet>
    </Page>
  );
}
