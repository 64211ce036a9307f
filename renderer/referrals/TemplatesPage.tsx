// The templates of letters: which kinds there are, and whether the office changed them.
import { Text } from "@mantine/core";
import type { TemplateRow } from "../../shared/referrals/templates/contract.ts";
import { api, useCall } from "../app/client.ts";
import { formatShortDate } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";

/** Shipped or changed, and whether a newer shipped text waits. */
export function TemplateState({
  row,
}: {
  readonly row: Pick<TemplateRow, "origin" | "version" | "shipped" | "newestShipped">;
}) {
  const text = useText().referrals.templates;
  return (
    <>
      <StateBadge tone={row.origin === "kantor" ? "active" : "done"}>
        {row.origin === "kantor"
          ? text.states.kantor(row.version)
          : text.states.bawaan(row.shipped)}
      </StateBadge>
      {row.newestShipped > row.shipped ? (
        <Text c="dimmed" size="sm">
          {text.newer(row.newestShipped)}
        </Text>
      ) : null}
    </>
  );
}

export function TemplatesPage() {
  const text = useText().referrals.templates;
  const list = useCall(api.referrals.templates, undefined);
  return (
    <Page>
      <PageHeader title={text.title} subtitle={text.subtitle} />
      <Sheet flush>
        <DataTable
          label={text.title}
          rows={list.data?.rows}
          rowKey={(row) => row.kind}
          failure={list.failure}
          onRetry={list.refetch}
          onOpen={({ kind }) => goTo("referrals.template", { kind })}
          empty={<EmptyState title={text.title} body={text.noHistory} />}
          columns={[
            { id: "kind", header: text.columns.kind, cell: ({ kind }) => text.kinds[kind] },
            {
              id: "state",
              header: text.columns.state,
              cell: (row) => <TemplateState row={row} />,
            },
            {
              id: "changed",
              header: text.columns.changed,
              cell: ({ origin, changedAt, changedBy }) =>
                origin === "kantor" ? text.changedBy(formatShortDate(changedAt), changedBy) : "–",
            },
          ]}
        />
      </Sheet>
    </Page>
  );
}
