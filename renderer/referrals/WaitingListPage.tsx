// Everybody who waits for a place, service by service, the first one first; a free place is proposed, never given by itself.
import { Text } from "@mantine/core";
import type { QueueRow } from "../../shared/referrals/places-contract.ts";
import { api, useCall } from "../app/client.ts";
import { formatShortDate } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { DirectoryLinks } from "../directory/directory-links.tsx";
import { useText } from "../text/index.ts";
import { DataTable, type Column } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { PlacesLine } from "./places-line.tsx";
import { QueueActions, TurnBadge } from "./queue-parts.tsx";

function useColumns(): Column<QueueRow>[] {
  const { places: text } = useText();
  const { columns } = text;
  return [
    { id: "case", header: columns.case, cell: ({ caseNumber }) => caseNumber },
    { id: "position", header: columns.position, align: "right", cell: (row) => row.position },
    { id: "category", header: columns.category, cell: ({ category }) => category },
    { id: "since", header: columns.since, cell: ({ since }) => formatShortDate(since) },
    { id: "turn", header: columns.turn, cell: (row) => <TurnBadge row={row} /> },
  ];
}

export function WaitingListPage() {
  const text = useText().places;
  const list = useCall(api.referrals.waitingList, {});
  const rows = list.data?.rows;
  const services = [...new Map(rows?.map((row) => [row.destinationId, row.destinationName]))];
  const columns = useColumns();
  return (
    <Page>
      <PageHeader title={text.title} subtitle={text.subtitle} />
      <DirectoryLinks />
      <FailureAlert failure={list.failure} onRetry={list.refetch} />
      {rows?.length === 0 ? (
        <Sheet>
          <EmptyState title={text.emptyTitle} body={text.emptyBody} />
        </Sheet>
      ) : null}
      {services.map(([id, name]) => (
        <Sheet key={id} flush title={name}>
          <Text component="div" px="md">
            <PlacesLine destinationId={id} />
          </Text>
          <DataTable
            label={name}
            columns={columns}
            rows={rows?.filter(({ destinationId }) => destinationId === id)}
            rowKey={(row) => row.id}
            onOpen={({ caseId }) => goTo("cases.case", { caseId })}
            empty={null}
            rowActionsLabel={text.columns.actions}
            rowActions={(row) => <QueueActions row={row} />}
          />
        </Sheet>
      ))}
    </Page>
  );
}
