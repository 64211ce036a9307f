// The imports into the register so far, and the way to the next one.
import { Button } from "@mantine/core";
import { api, useCall } from "../../app/client.ts";
import { formatDateTime, formatNumber } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StateBadge, type Tone } from "../../ui/state-badge.tsx";

const TONES = {
  terbit: "done",
  membatalkan: "waiting",
  batal: "stopped",
} as const satisfies Record<string, Tone>;

export function RegisterImportsPage() {
  const { prelists } = useText();
  const words = prelists.register;
  const found = useCall(api.prelists.registerImports, {});
  return (
    <Page>
      <PageHeader
        title={words.history.title}
        actions={<Button onClick={() => goTo("prelists.registerFile")}>{words.open}</Button>}
      />
      <Sheet flush>
        <DataTable
          label={words.history.label}
          rows={found.data?.rows}
          rowKey={(row) => row.id}
          failure={found.failure}
          onRetry={found.refetch}
          onOpen={(row) => goTo("prelists.registerImport", { importId: row.id })}
          empty={<EmptyState title={words.history.emptyTitle} body={words.history.emptyBody} />}
          columns={[
            { id: "file", header: words.history.file, cell: (row) => row.fileName },
            { id: "at", header: words.history.at, cell: (row) => formatDateTime(row.at) },
            { id: "by", header: words.history.by, cell: (row) => row.by },
            ...(["new", "changed", "same", "rejected", "skipped"] as const).map((id) => ({
              id,
              header: words.counts[id],
              align: "right" as const,
              cell: (row: { readonly counts: Readonly<Record<typeof id, number>> }) =>
                formatNumber(row.counts[id]),
            })),
            {
              id: "state",
              header: words.history.state,
              cell: (row) => (
                <StateBadge tone={TONES[row.state]}>{words.history.states[row.state]}</StateBadge>
              ),
            },
          ]}
        />
      </Sheet>
    </Page>
  );
}
