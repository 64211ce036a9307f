// Rows of a list on which two people's results differ, each with both sides.
import { api, useCall } from "../../app/client.ts";
import { goTo, useScreenParams } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Button } from "@mantine/core";
import { ListTabs, useOpenList } from "../list-tabs.tsx";
import { placeOf } from "../place.ts";
import { Sides } from "./sides.tsx";

export function ConflictsPage() {
  const { prelists, round } = useText();
  const words = round.results;
  const { prelistId } = useScreenParams<"prelistId">();
  const list = useOpenList();
  const found = useCall(api.prelists.conflicts, { prelistId });
  return (
    <Page>
      <PageHeader title={list?.name ?? prelists.title} subtitle={words.conflicts} />
      <ListTabs />
      <FailureAlert failure={found.failure} onRetry={found.refetch} />
      {found.data?.rows.length === 0 ? (
        <EmptyState title={words.noConflicts} body={words.noConflictsBody} />
      ) : null}
      {found.data?.rows.map((row) => {
        const name = row.name ?? prelists.entry.unnamed;
        return (
          <Sheet
            key={row.entryId}
            title={`${name} · ${placeOf(row)}`}
            actions={
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={words.openRow(name)}
                onClick={() => goTo("prelists.entry", { prelistId, entryId: row.entryId })}
              >
                {words.open}
              </Button>
            }
          >
            <Sides entryId={row.entryId} name={name} sides={row.sides} />
          </Sheet>
        );
      })}
    </Page>
  );
}
