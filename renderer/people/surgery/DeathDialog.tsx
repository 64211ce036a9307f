// Records a death: the day, the certificate or why there is none yet, and the new head if the head died.
import { useState } from "react";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import type { PersonView } from "../../../shared/people/views.ts";
import { api, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { samplePersonView } from "../samples.ts";
import { EventForm } from "./EventForm.tsx";
import {
  DayField,
  dayProblems,
  NO_PAPERS,
  NoteField,
  paperProblems,
  PapersFields,
  toPapers,
} from "./event-fields.tsx";
import { HeadFields, headProblems, needsHead, NO_HEAD, toHeadChoice } from "./head-fields.tsx";

export interface PersonProps {
  readonly person: PersonView;
}

const P = "meninggal";

function DeathDialog({ person, close }: PersonProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const [eventId] = useState(newId);
  const [on, setOn] = useState("");
  const [papers, setPapers] = useState(NO_PAPERS);
  const [note, setNote] = useState("");
  const [head, setHead] = useState(NO_HEAD);
  const death = useCommand(api.people.death);
  const staying = (person.family?.members ?? []).filter(
    (member) => member.personId !== person.personId,
  );
  const asksHead = needsHead(staying);
  const problems = [
    ...dayProblems(text, `${P}-tanggal`, on, person.birthDate),
    ...paperProblems(text, `${P}-dokumen`, papers),
    ...(asksHead ? headProblems(text, P, staying, head) : []),
  ];

  async function onSave() {
    const saved = await death.run({
      eventId,
      personId: person.personId,
      version: person.version,
      on,
      ...toPapers(papers),
      note,
      headAfter: asksHead ? toHeadChoice(staying, head) : null,
    });
    if (saved) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={death.failure}
      saving={death.running}
      label={words.save.death}
      hint={words.hints.death}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <DayField
            id={`${P}-tanggal`}
            first
            label={words.fields.onDeath}
            value={on}
            onChange={setOn}
            errorOf={errorOf}
          />
          <PapersFields
            id={`${P}-dokumen`}
            label={words.fields.deathDocument}
            value={papers}
            onChange={setPapers}
            errorOf={errorOf}
          />
          {asksHead ? (
            <HeadFields
              prefix={P}
              staying={staying}
              value={head}
              onChange={setHead}
              errorOf={errorOf}
            />
          ) : null}
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

export const deathDialog = defineDialog<PersonProps, boolean>({
  id: "people.death",
  title: (text, { person }) => text.people.surgery.titles.death(person.name),
  roles: PEOPLE_ROLES,
  size: "lg",
  component: DeathDialog,
  sample: samplePersonView,
});
