// The number of a death certificate or letter of departure that was not there when the event was recorded.
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import { isBlank } from "../../../shared/values/text.ts";
import { api, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { samplePersonView } from "../samples.ts";
import { today } from "../today.ts";
import type { PersonProps } from "./DeathDialog.tsx";
import { EventForm } from "./EventForm.tsx";
import { DayField, dayProblems } from "./event-fields.tsx";

const P = "dokumen";

function DocumentDialog({ person, close }: PersonProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const [eventId] = useState(newId);
  const [document, setDocument] = useState("");
  const [on, setOn] = useState(today);
  const command = useCommand(api.people.addDocument);
  const label =
    person.state === "meninggal" ? words.fields.deathDocument : words.fields.departDocument;
  const problems = [
    ...(isBlank(document) ? [{ field: `${P}-nomor`, message: words.problems.number }] : []),
    ...dayProblems(text, `${P}-tanggal`, on),
  ];

  async function onSave() {
    const { personId, version } = person;
    if (await command.run({ eventId, on, personId, version, document })) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={command.failure}
      saving={command.running}
      label={words.save.document}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <TextInput
            id={`${P}-nomor`}
            data-autofocus
            label={label}
            withAsterisk
            autoComplete="off"
            maxLength={80}
            value={document}
            error={errorOf(`${P}-nomor`)}
            onChange={(event) => setDocument(event.currentTarget.value)}
          />
          <DayField
            id={`${P}-tanggal`}
            label={words.fields.on}
            value={on}
            onChange={setOn}
            errorOf={errorOf}
          />
        </>
      )}
    </EventForm>
  );
}

export const documentDialog = defineDialog<PersonProps, boolean>({
  id: "people.document",
  title: (text, { person }) => text.people.surgery.titles.document(person.name),
  roles: PEOPLE_ROLES,
  size: "md",
  component: DocumentDialog,
  sample: samplePersonView,
});
