// Corrects what a member is to the head of the family; the old relation stays in history.
import { useState } from "react";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import type { PersonView } from "../../../shared/people/views.ts";
import { api, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { sampleMemberView } from "../samples.ts";
import { today } from "../today.ts";
import type { PersonProps } from "./DeathDialog.tsx";
import { EventForm } from "./EventForm.tsx";
import { DayField, dayProblems, RelationField } from "./event-fields.tsx";

const P = "hubungan";

function RelationDialog({ person, close }: PersonProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const [eventId] = useState(newId);
  const [relation, setRelation] = useState(String(person.relation ?? ""));
  const [on, setOn] = useState(today);
  const command = useCommand(api.people.setRelation);
  const headless = person.family?.members.every((member) => member.relation !== 1) ?? false;
  const problems = [
    ...(relation === ""
      ? [{ field: `${P}-hubungan`, message: words.problems.relation(person.name) }]
      : []),
    ...dayProblems(text, `${P}-tanggal`, on, person.birthDate),
  ];

  async function onSave() {
    const saved = await command.run({
      eventId,
      on,
      ...familyOf(person),
      personId: person.personId,
      relation: Number(relation),
    });
    if (saved) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={command.failure}
      saving={command.running}
      label={words.save.relation}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <RelationField
            id={`${P}-hubungan`}
            first
            head={headless}
            label={text.people.form.relation}
            value={relation}
            onChange={setRelation}
            errorOf={errorOf}
          />
          <DayField
            id={`${P}-tanggal`}
            label={words.fields.onMove}
            value={on}
            onChange={setOn}
            errorOf={errorOf}
          />
        </>
      )}
    </EventForm>
  );
}

function familyOf(person: PersonView) {
  const { familyId, version } = person.family!;
  return { familyId, version };
}

export const relationDialog = defineDialog<PersonProps, boolean>({
  id: "people.relation",
  title: (text, { person }) => text.people.surgery.titles.relation(person.name),
  roles: PEOPLE_ROLES,
  size: "md",
  component: RelationDialog,
  sample: sampleMemberView,
});
