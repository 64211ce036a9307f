// Records that somebody receives a programme or counts as a component of PKH, and when that ended.
import { Alert, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { keysOf } from "../../../shared/people/fields.ts";
import {
  componentIsUnusual,
  findComponent,
  findProgramme,
  PARTICIPATION_ENDS,
  PKH_COMPONENTS,
  PROGRAMMES,
  programmeLabel,
  type ParticipationEnd,
} from "../../../shared/people/programmes.ts";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import type { ParticipationView } from "../../../shared/people/surgery-views.ts";
import { api, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { FieldGrid } from "../../ui/fields.tsx";
import { samplePersonView } from "../samples.ts";
import { ageToday, today } from "../today.ts";
import type { PersonProps } from "./DeathDialog.tsx";
import { EventForm } from "./EventForm.tsx";
import { DayField, dayProblems } from "./event-fields.tsx";

const P = "program";

function ProgrammeDialog({ person, close }: PersonProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const [eventId] = useState(newId);
  const [programme, setProgramme] = useState("");
  const [component, setComponent] = useState("");
  const [number, setNumber] = useState("");
  const [on, setOn] = useState(today);
  const start = useCommand(api.people.startProgramme);
  const part = programme === "PKH" ? findComponent(component) : undefined;
  const unusual =
    part && componentIsUnusual(part, { age: ageToday(person.birthDate), sex: person.sex });
  const problems = [
    ...(programme === "" ? [{ field: `${P}-nama`, message: words.problems.programme }] : []),
    ...dayProblems(text, `${P}-tanggal`, on, person.birthDate),
  ];

  async function onSave() {
    const saved = await start.run({
      eventId,
      on,
      personId: person.personId,
      programme,
      component: part?.code ?? null,
      number,
    });
    if (saved) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={start.failure}
      saving={start.running}
      label={words.save.programme}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <FieldGrid>
            <NativeSelect
              id={`${P}-nama`}
              data-autofocus
              label={words.fields.programme}
              withAsterisk
              value={programme}
              error={errorOf(`${P}-nama`)}
              data={[
                { value: "", label: words.fields.choose },
                ...PROGRAMMES.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              onChange={(event) => setProgramme(event.currentTarget.value)}
            />
            {programme === "PKH" ? (
              <NativeSelect
                id={`${P}-komponen`}
                label={words.fields.component}
                value={component}
                data={[
                  { value: "", label: words.fields.recipient },
                  ...PKH_COMPONENTS.map(({ code, name }) => ({ value: code, label: name })),
                ]}
                onChange={(event) => setComponent(event.currentTarget.value)}
              />
            ) : null}
            <TextInput
              id={`${P}-nomor`}
              label={findProgramme(programme)?.numberName ?? words.fields.number}
              autoComplete="off"
              maxLength={40}
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <DayField
              id={`${P}-tanggal`}
              label={words.fields.onMove}
              value={on}
              onChange={setOn}
              errorOf={errorOf}
            />
          </FieldGrid>
          {unusual ? (
            <Alert color="yellow" variant="light" role="status">
              {words.hints.age}
            </Alert>
          ) : null}
        </>
      )}
    </EventForm>
  );
}

export const programmeDialog = defineDialog<PersonProps, boolean>({
  id: "people.programme",
  title: (text, { person }) => text.people.surgery.titles.programme(person.name),
  roles: PEOPLE_ROLES,
  size: "lg",
  component: ProgrammeDialog,
  sample: samplePersonView,
});

interface EndProps {
  readonly personId: string;
  readonly participation: ParticipationView;
}

function ProgrammeEndDialog({ personId, participation, close }: EndProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const [eventId] = useState(newId);
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState<ParticipationEnd | "">("");
  const end = useCommand(api.people.endProgramme);
  const problems = [
    ...dayProblems(text, `${P}-akhir`, on),
    ...(reason === "" ? [{ field: `${P}-alasan`, message: words.problems.end }] : []),
  ];

  async function onSave() {
    const { participationId } = participation;
    const given = reason as ParticipationEnd;
    if (await end.run({ eventId, on, personId, participationId, reason: given })) close(true);
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
        <FieldGrid>
          <DayField
            id={`${P}-akhir`}
            first
            label={words.fields.on}
            value={on}
            onChange={setOn}
            errorOf={errorOf}
          />
          <NativeSelect
            id={`${P}-alasan`}
            label={words.fields.reason}
            description={"\u00a0"}
            withAsterisk
            value={reason}
            error={errorOf(`${P}-alasan`)}
            data={[
              { value: "", label: words.fields.choose },
              ...keysOf(PARTICIPATION_ENDS).map((value) => ({
                value,
                label: words.participationEnds[value],
              })),
            ]}
            onChange={(event) => setReason(event.currentTarget.value as ParticipationEnd | "")}
          />
        </FieldGrid>
      )}
    </EventForm>
  );
}

export const programmeEndDialog = defineDialog<EndProps, boolean>({
  id: "people.programmeEnd",
  title: (text, { participation }) =>
    text.people.surgery.titles.endProgramme(
      programmeLabel(participation.programme, participation.component),
    ),
  roles: PEOPLE_ROLES,
  size: "lg",
  component: ProgrammeEndDialog,
  sample: async () => {
    const sample = await samplePersonView();
    return (
      sample && {
        personId: sample.person.personId,
        participation: {
          participationId: newId(),
          programme: "PKH",
          component: "SD",
          numberMasked: null,
          fromDate: "2026-01-01",
          toDate: null,
          endReason: null,
        },
      }
    );
  },
});
