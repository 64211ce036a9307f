// Records a pregnancy, or how it ended. A birth is recorded with the baby and ends it by itself.
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { keysOf } from "../../../shared/people/fields.ts";
import { PREGNANCY_OUTCOMES, type PregnancyOutcome } from "../../../shared/people/programmes.ts";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import { api, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DateField } from "../../ui/date-field.tsx";
import { samplePersonView } from "../samples.ts";
import { today } from "../today.ts";
import type { PersonProps } from "./DeathDialog.tsx";
import { EventForm } from "./EventForm.tsx";
import { DayField, dayProblems } from "./event-fields.tsx";

const P = "hamil";

function PregnancyDialog({ person, close }: PersonProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const [eventId] = useState(newId);
  const [on, setOn] = useState(today);
  const [expected, setExpected] = useState("");
  const start = useCommand(api.people.startPregnancy);
  const problems = dayProblems(text, `${P}-tanggal`, on, person.birthDate);

  async function onSave() {
    const { personId } = person;
    if (await start.run({ eventId, on, personId, expected: expected || null })) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={start.failure}
      saving={start.running}
      label={words.save.pregnancy}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <DayField
            id={`${P}-tanggal`}
            first
            label={words.fields.onMove}
            value={on}
            onChange={setOn}
            errorOf={errorOf}
          />
          <DateField
            id={`${P}-perkiraan`}
            label={words.fields.expected}
            value={expected}
            onChange={setExpected}
          />
        </>
      )}
    </EventForm>
  );
}

function PregnancyEndDialog({ person, close }: PersonProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const [eventId] = useState(newId);
  const [on, setOn] = useState(today);
  const [outcome, setOutcome] = useState<PregnancyOutcome | "">("");
  const end = useCommand(api.people.endPregnancy);
  const problems = [
    ...dayProblems(text, `${P}-akhir`, on),
    ...(outcome === "" ? [{ field: `${P}-hasil`, message: words.problems.outcome }] : []),
  ];

  async function onSave() {
    const { personId } = person;
    if (await end.run({ eventId, on, personId, outcome: outcome as PregnancyOutcome })) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={end.failure}
      saving={end.running}
      label={words.save.end}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <DayField
            id={`${P}-akhir`}
            first
            label={words.fields.on}
            value={on}
            onChange={setOn}
            errorOf={errorOf}
          />
          <NativeSelect
            id={`${P}-hasil`}
            label={words.fields.outcome}
            withAsterisk
            value={outcome}
            error={errorOf(`${P}-hasil`)}
            data={[
              { value: "", label: words.fields.choose },
              ...keysOf(PREGNANCY_OUTCOMES).map((value) => ({
                value,
                label: words.outcomes[value],
              })),
            ]}
            onChange={(event) => setOutcome(event.currentTarget.value as PregnancyOutcome | "")}
          />
        </>
      )}
    </EventForm>
  );
}

const common = { roles: PEOPLE_ROLES, size: "md", sample: samplePersonView } as const;

export const pregnancyDialog = defineDialog<PersonProps, boolean>({
  ...common,
  id: "people.pregnancy",
  title: (text, { person }) => text.people.surgery.titles.pregnancy(person.name),
  component: PregnancyDialog,
});

export const pregnancyEndDialog = defineDialog<PersonProps, boolean>({
  ...common,
  id: "people.pregnancyEnd",
  title: (text, { person }) => text.people.surgery.titles.endPregnancy(person.name),
  component: PregnancyEndDialog,
});
