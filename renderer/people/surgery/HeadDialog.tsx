// Another member becomes the head of the family; everybody's relation to that person is asked.
import { useState } from "react";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import type { FamilyView } from "../../../shared/people/views.ts";
import { api, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { sampleFamilyView } from "../samples.ts";
import { today } from "../today.ts";
import { EventForm } from "./EventForm.tsx";
import { DayField, dayProblems, NoteField } from "./event-fields.tsx";
import { HeadFields, headProblems, NO_HEAD, toHeadChoice } from "./head-fields.tsx";

const P = "kepala";

function HeadDialog({ family, close }: { readonly family: FamilyView } & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const [eventId] = useState(newId);
  const [on, setOn] = useState(today);
  const [note, setNote] = useState("");
  const [head, setHead] = useState(NO_HEAD);
  const command = useCommand(api.people.setHead);
  const problems = [
    ...headProblems(text, P, family.members, head),
    ...dayProblems(text, `${P}-tanggal`, on),
  ];

  async function onSave() {
    const saved = await command.run({
      eventId,
      on,
      familyId: family.familyId,
      version: family.version,
      ...toHeadChoice(family.members, head),
      note,
    });
    if (saved) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={command.failure}
      saving={command.running}
      label={words.save.head}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <HeadFields
            prefix={P}
            first
            staying={family.members}
            value={head}
            onChange={setHead}
            errorOf={errorOf}
          />
          <DayField
            id={`${P}-tanggal`}
            label={words.fields.onMove}
            value={on}
            onChange={setOn}
            errorOf={errorOf}
          />
          <NoteField
            id={`${P}-catatan`}
            label={words.fields.note}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </EventForm>
  );
}

export const headDialog = defineDialog<{ readonly family: FamilyView }, boolean>({
  id: "people.head",
  title: (text) => text.people.surgery.titles.head,
  roles: PEOPLE_ROLES,
  size: "lg",
  component: HeadDialog,
  sample: sampleFamilyView,
});
