// A supervisor takes back the last event, with a reason; both stay in history.
import { Alert, Textarea } from "@mantine/core";
import { useState } from "react";
import type { EventView } from "../../../shared/people/surgery-views.ts";
import { api, useCommand } from "../../app/client.ts";
import { formatDate } from "../../app/format.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { EventForm } from "./EventForm.tsx";

interface UndoProps {
  readonly event: EventView;
}

const P = "batal";

function UndoDialog({ event, close }: UndoProps & DialogControl<boolean>) {
  const words = useText().people.surgery;
  const [eventId] = useState(newId);
  const [reason, setReason] = useState("");
  const undo = useCommand(api.people.undo);
  const problems =
    reason.trim().length < 3 ? [{ field: `${P}-alasan`, message: words.problems.reason }] : [];

  async function onSave() {
    if (await undo.run({ eventId, undoneId: event.eventId, reason })) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={undo.failure}
      saving={undo.running}
      label={words.save.undo}
      hint={words.hints.undo}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <div>
            {[
              words.life.on(formatDate(event.onDate)),
              event.persons.map((one) => one.name).join(", "),
            ]
              .filter(Boolean)
              .join(" · ")}
          </div>
          {event.kind === "lahir" ? (
            <Alert color="yellow" variant="light" role="status">
              {words.hints.undoBirth}
            </Alert>
          ) : null}
          <Textarea
            id={`${P}-alasan`}
            data-autofocus
            label={words.fields.reason}
            withAsterisk
            maxLength={300}
            value={reason}
            error={errorOf(`${P}-alasan`)}
            onChange={(change) => setReason(change.currentTarget.value)}
          />
        </>
      )}
    </EventForm>
  );
}

export const undoDialog = defineDialog<UndoProps, boolean>({
  id: "people.undo",
  title: (text, { event }) =>
    text.people.surgery.titles.undo(text.people.surgery.kinds[event.kind]),
  roles: ["supervisor"],
  size: "md",
  component: UndoDialog,
  sample: async () => ({
    event: {
      eventId: newId(),
      kind: "lahir",
      onDate: "2026-11-02",
      document: null,
      noDocumentReason: null,
      note: null,
      place: null,
      persons: [],
      at: "2026-11-03T02:00:00.000Z",
      by: "",
      undone: false,
      undoes: null,
      mayUndo: true,
    },
  }),
});
