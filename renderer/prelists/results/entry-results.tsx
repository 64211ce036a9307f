// Results and visits of one entry: what stands against each other first, then the history, then who went there and when.
import { Button, SimpleGrid, Text } from "@mantine/core";
import type { api } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatDate } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { useMayVerify } from "../verify-dialog.tsx";
import { Sides, useResultLines } from "./sides.tsx";
import { visitDialog } from "./visit-dialog.tsx";

type View = Awaited<ReturnType<typeof api.prelists.entry>>;

export function EntryConflict({ view }: { readonly view: View }) {
  const { prelists, round } = useText();
  if (view.sides.length === 0) return null;
  return (
    <Sheet title={round.results.conflicts}>
      <Text mb="sm">{round.results.conflictBody}</Text>
      <Sides
        entryId={view.entry.id}
        name={view.entry.name ?? prelists.entry.unnamed}
        sides={view.sides}
      />
    </Sheet>
  );
}

export function EntryResults({ view }: { readonly view: View }) {
  const { prelists, round } = useText();
  const words = round.results;
  const linesOf = useResultLines();
  const may = useMayVerify();
  const { entry, familyResult } = view;
  const inList = view.unit === "anggota" ? view.family.map((member) => member.id) : [];
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Sheet title={prelists.entry.outcomes}>
        {familyResult ? (
          <Text mb="xs">
            {words.familyResult(
              prelists.outcomes[familyResult.outcome],
              familyResult.officer,
              formatDate(familyResult.visitedOn ?? familyResult.at),
            )}
          </Text>
        ) : null}
        {view.outcomes.length === 0 ? (
          <Text c="dimmed">{prelists.entry.noOutcomes}</Text>
        ) : (
          <Timeline
            label={prelists.entry.outcomes}
            entries={view.outcomes.map((one) => ({
              id: one.id,
              tone: "active",
              title: prelists.outcomes[one.outcome],
              at: one.at,
              actor: one.by,
              body: [
                [one.officer, one.visitedOn ? words.visited(formatDate(one.visitedOn)) : null]
                  .filter(Boolean)
                  .join(", "),
                one.chosenBy ? words.chosenBy(one.chosenBy) : null,
                ...linesOf(one),
              ]
                .filter(Boolean)
                .join("\n"),
            }))}
          />
        )}
      </Sheet>
      <Sheet
        title={words.visits}
        actions={
          may ? (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() =>
                void openDialog(visitDialog, {
                  entryId: entry.id,
                  name: entry.name ?? prelists.entry.unnamed,
                  family: inList,
                })
              }
            >
              {words.visitAdd}
            </Button>
          ) : null
        }
      >
        {view.visits.length === 0 ? <Text c="dimmed">{words.noVisits}</Text> : null}
        {view.visits.map((visit) => (
          <div key={visit.id} style={{ paddingBottom: "0.375rem" }}>
            <Text>{words.visitResults[visit.result]}</Text>
            <Text c="dimmed" size="sm">
              {[formatDate(visit.on), visit.officer, visit.note].filter(Boolean).join(" · ")}
            </Text>
          </div>
        ))}
      </Sheet>
    </SimpleGrid>
  );
}
