// Somebody who had moved away lives here again: in the former family, in another one, or for now in none.
import { Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { samplePersonView } from "../samples.ts";
import { today } from "../today.ts";
import type { PersonProps } from "./DeathDialog.tsx";
import { EventForm } from "./EventForm.tsx";
import { DayField, dayProblems, NoteField, RelationField } from "./event-fields.tsx";
import { FamilyPicker, type PickedFamily } from "./FamilyPicker.tsx";

const P = "kembali";
type Where = "semula" | "lain" | "tanpa";

function ReturnDialog({ person, close }: PersonProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const life = useCall(api.people.life, { personId: person.personId });
  const last = life.data?.families[0];
  const [eventId] = useState(newId);
  const [chosen, setChosen] = useState<Where | "">("");
  const where = chosen || (last ? "semula" : "tanpa");
  const [other, setOther] = useState<PickedFamily | null>(null);
  const [relation, setRelation] = useState("");
  const [on, setOn] = useState(today);
  const [document, setDocument] = useState("");
  const command = useCommand(api.people.returnHome);
  const familyId = where === "semula" ? last?.familyId : where === "lain" ? other?.familyId : null;
  const problems = [
    ...dayProblems(text, `${P}-tanggal`, on, person.birthDate),
    ...(familyId === undefined ? [{ field: `${P}-keluarga`, message: words.problems.family }] : []),
    ...(where !== "tanpa" && relation === ""
      ? [{ field: `${P}-hubungan`, message: words.problems.relation(person.name) }]
      : []),
  ];

  async function onSave() {
    const saved = await command.run({
      eventId,
      on,
      personId: person.personId,
      version: person.version,
      familyId: familyId ?? null,
      relation: where === "tanpa" ? null : Number(relation),
      document,
    });
    if (saved) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={command.failure}
      saving={command.running}
      label={words.save.returnHome}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <DayField
            id={`${P}-tanggal`}
            first
            label={words.fields.onReturn}
            value={on}
            onChange={setOn}
            errorOf={errorOf}
          />
          <Radio.Group
            label={text.people.person.family}
            value={where}
            onChange={(next) => setChosen(next as Where)}
          >
            <Stack gap="xs" mt={4}>
              {last ? (
                <Radio
                  value="semula"
                  label={words.fields.oldFamily(last.headName ?? last.kkMasked ?? text.people.noKk)}
                />
              ) : null}
              <Radio value="lain" label={words.fields.inFamily} />
              <Radio value="tanpa" label={words.fields.noFamily} />
            </Stack>
          </Radio.Group>
          {where === "lain" ? (
            <FamilyPicker
              id={`${P}-keluarga`}
              label={words.fields.toFamily}
              onChange={setOther}
              error={errorOf(`${P}-keluarga`)}
            />
          ) : null}
          {where === "tanpa" ? null : (
            <RelationField
              id={`${P}-hubungan`}
              label={text.people.form.relation}
              value={relation}
              onChange={setRelation}
              errorOf={errorOf}
            />
          )}
          <NoteField
            id={`${P}-dokumen`}
            label={words.fields.departDocument}
            max={80}
            value={document}
            onChange={setDocument}
          />
        </>
      )}
    </EventForm>
  );
}

export const returnDialog = defineDialog<PersonProps, boolean>({
  id: "people.return",
  title: (text, { person }) => text.people.surgery.titles.returnHome(person.name),
  roles: PEOPLE_ROLES,
  size: "lg",
  component: ReturnDialog,
  sample: samplePersonView,
});
