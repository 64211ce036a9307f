// Everything that was merged, newest first, with the way back.
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import type { MergeRow } from "../../../shared/people/merge-views.ts";
import { api, useCall } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatDate, formatDateTime } from "../../app/format.ts";
import { goTo, useScreenSearch } from "../../app/navigation.tsx";
import { useHasRole } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { PairCell } from "./pair-cell.tsx";
import { unmergeDialog } from "./UnmergeDialog.tsx";

export function MergesPage() {
  const words = useText().people.duplicates;
  const undoesAll = useHasRole("supervisor");
  const [search, change] = useScreenSearch();
  const [trail, setTrail] = useState<readonly (number | undefined)[]>([undefined]);
  const after = trail.at(-1);
  const found = useCall(
    api.people.merges,
    { undone: search.semua === "ya", ...(after === undefined ? {} : { after }) },
    { keepPrevious: true },
  );
  const next = found.data?.next;
  return (
    <Page wide>
      <PageHeader
        title={words.merges.title}
        subtitle={undoesAll ? words.merges.subtitle : words.merges.subtitleOwn}
        actions={
          <Button variant="default" onClick={() => goTo("people.duplicates")}>
            {words.pair.back}
          </Button>
        }
      />
      <Checkbox
        label={words.merges.showUndone}
        checked={search.semua === "ya"}
        onChange={(event) => {
          setTrail([undefined]);
          change({ semua: event.currentTarget.checked ? "ya" : "" });
        }}
      />
      <Sheet flush>
        <DataTable
          label={words.merges.label}
          rows={found.data?.rows}
          rowKey={(row) => row.mergeId}
          failure={found.failure}
          onRetry={found.refetch}
          onOpen={(row) => goTo("people.person", { personId: row.survivor.personId })}
          empty={<EmptyState title={words.merges.emptyTitle} body={words.merges.emptyBody} />}
          columns={[
            {
              id: "loser",
              header: words.merges.loser,
              cell: (row) => <PairCell person={row.loser} />,
            },
            {
              id: "survivor",
              header: words.merges.survivor,
              cell: (row) => <PairCell person={row.survivor} />,
            },
            {
              id: "when",
              header: words.merges.when,
              cell: (row) => words.merges.by(formatDateTime(row.mergedAt), row.mergedBy),
            },
            { id: "state", header: words.merges.state, cell: (row) => <MergeState row={row} /> },
          ]}
          rowActionsLabel={words.merges.undo}
          rowActions={(row) =>
            row.mayUndo ? (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`${words.merges.undo}: ${row.loser.name}`}
                onClick={() =>
                  void openDialog(unmergeDialog, { mergeId: row.mergeId, name: row.loser.name })
                }
              >
                {words.merges.undo}
              </Button>
            ) : null
          }
          paging={{
            onPrevious: trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : undefined,
            onNext:
              next === null || next === undefined ? undefined : () => setTrail([...trail, next]),
          }}
        />
      </Sheet>
    </Page>
  );
}

function MergeState({ row }: { readonly row: MergeRow }) {
  const words = useText().people.duplicates.merges;
  if (row.undoneAt === null) return <StateBadge tone="done">{words.standing}</StateBadge>;
  return (
    <StateBadge tone="stopped">
      {words.undone(formatDate(row.undoneAt), row.undoneBy ?? "")}
    </StateBadge>
  );
}
