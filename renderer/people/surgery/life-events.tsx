// What happened, newest first; a supervisor may take back the last event.
import { Anchor, Button, Text as Line } from "@mantine/core";
import type { EventView } from "../../../shared/people/surgery-views.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatDate, formatShortDate } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useHasRole } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { undoDialog } from "./UndoDialog.tsx";

export interface LifeEventsProps {
  readonly events: readonly EventView[];
  /** The person whose page this is; not named again in each event. */
  readonly exceptId?: string;
}

export function LifeEvents({ events, exceptId }: LifeEventsProps) {
  const words = useText().people.surgery;
  return (
    <Sheet title={words.life.title}>
      {events.length === 0 ? (
        <Line c="dimmed">{words.life.none}</Line>
      ) : (
        <Timeline
          label={words.life.title}
          entries={events.map((event) => ({
            id: event.eventId,
            tone: event.undone || event.undoes !== null ? ("stopped" as const) : ("done" as const),
            title: titleOf(words, event),
            at: event.at,
            actor: event.by,
            body: <EventBody event={event} exceptId={exceptId} />,
          }))}
        />
      )}
    </Sheet>
  );
}

type Words = ReturnType<typeof useText>["people"]["surgery"];

function titleOf(words: Words, event: EventView): string {
  if (event.undoes !== null) return words.life.undoes(words.kinds[event.undoes]);
  const title = `${words.kinds[event.kind]}, ${formatShortDate(event.onDate)}`;
  return event.undone ? `${title} (${words.life.undone})` : title;
}

function EventBody({
  event,
  exceptId,
}: {
  readonly event: EventView;
  readonly exceptId: string | undefined;
}) {
  const words = useText().people.surgery;
  const isSupervisor = useHasRole("supervisor");
  const others = event.persons.filter((person) => person.personId !== exceptId);
  const lines = [
    event.document ? words.life.document(event.document) : undefined,
    event.noDocumentReason
      ? words.life.noDocument(words.noDocumentReasons[event.noDocumentReason])
      : undefined,
    event.place ? words.life.place(event.place) : undefined,
    event.note ?? undefined,
  ].filter((line) => line !== undefined);
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {others.length > 0 ? (
        <div>
          {others.map((person, index) => (
            <span key={person.personId}>
              {index > 0 ? ", " : ""}
              <Anchor
                component="button"
                type="button"
                onClick={() => goTo("people.person", { personId: person.personId })}
              >
                {person.name}
              </Anchor>
            </span>
          ))}
        </div>
      ) : null}
      {isSupervisor && event.mayUndo ? (
        <Button
          mt={6}
          variant="default"
          size="compact-sm"
          aria-label={words.life.undoLabel(words.kinds[event.kind], formatDate(event.onDate))}
          onClick={() => void openDialog(undoDialog, { event })}
        >
          {words.life.undo}
        </Button>
      ) : null}
    </>
  );
}
