// A baby is born into a family: no NIK yet, the mother chosen among its women or found elsewhere.
import { NativeSelect, Radio, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import type { FamilyView } from "../../../shared/people/views.ts";
import { isBlank } from "../../../shared/values/text.ts";
import { api, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { FieldGrid } from "../../ui/fields.tsx";
import { relationLabel } from "../person-state.ts";
import { PersonPicker, type PickedPerson } from "../PersonPicker.tsx";
import { sampleFamilyView } from "../samples.ts";
import { ageToday } from "../today.ts";
import { EventForm } from "./EventForm.tsx";
import { DayField, dayProblems, NoteField, RelationField } from "./event-fields.tsx";

const P = "bayi";
const ELSE = "lain";

function NewbornDialog({
  family,
  close,
}: { readonly family: FamilyView } & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const women = family.members.filter(
    (member) => member.sex === "P" && (ageToday(member.birthDate) ?? 30) >= 10,
  );
  const wife = women.find(
    (member) => member.relation === 3 && (ageToday(member.birthDate) ?? 30) < 50,
  );
  const [ids] = useState(() => ({ eventId: newId(), personId: newId() }));
  const [mother, setMother] = useState(
    wife?.personId ?? (women.length === 1 ? women[0]!.personId : women.length === 0 ? ELSE : ""),
  );
  const [other, setOther] = useState<PickedPerson | null>(null);
  const [name, setName] = useState("");
  const [sex, setSex] = useState("");
  const [on, setOn] = useState("");
  const [birthPlace, setBirthPlace] = useState("");
  const [document, setDocument] = useState("");
  const [relation, setRelation] = useState("4");
  const newborn = useCommand(api.people.newborn);
  const motherId = mother === ELSE ? (other?.personId ?? "") : mother;
  const problems = [
    ...(motherId === ""
      ? [
          {
            field: mother === ELSE ? `${P}-ibu-lain` : `${P}-ibu`,
            message: words.problems.mother,
          },
        ]
      : []),
    ...(isBlank(name) ? [{ field: `${P}-nama`, message: words.problems.name }] : []),
    ...(sex === "" ? [{ field: `${P}-kelamin`, message: words.problems.sex }] : []),
    ...dayProblems(text, `${P}-tanggal`, on),
    ...(relation === ""
      ? [{ field: `${P}-hubungan`, message: words.problems.relation(name) }]
      : []),
  ];

  async function onSave() {
    const saved = await newborn.run({
      ...ids,
      on,
      familyId: family.familyId,
      motherId,
      name,
      sex: sex as "L" | "P",
      birthPlace,
      relation: Number(relation),
      document,
    });
    if (saved) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={newborn.failure}
      saving={newborn.running}
      label={words.save.newborn}
      hint={words.hints.newborn}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <FieldGrid>
            <NativeSelect
              id={`${P}-ibu`}
              data-autofocus
              label={words.fields.mother}
              withAsterisk
              value={mother}
              error={errorOf(`${P}-ibu`)}
              data={[
                { value: "", label: words.fields.choose },
                ...women.map((member) => ({
                  value: member.personId,
                  label: `${member.name} (${relationLabel(member.relation)})`,
                })),
                { value: ELSE, label: words.fields.motherElse },
              ]}
              onChange={(event) => setMother(event.currentTarget.value)}
            />
            <RelationField
              id={`${P}-hubungan`}
              label={text.people.form.relation}
              head={false}
              value={relation}
              onChange={setRelation}
              errorOf={errorOf}
            />
          </FieldGrid>
          {mother === ELSE ? (
            <PersonPicker
              id={`${P}-ibu-lain`}
              label={words.fields.motherElse}
              value={other}
              onChange={setOther}
              error={errorOf(`${P}-ibu-lain`)}
            />
          ) : null}
          <TextInput
            id={`${P}-nama`}
            label={words.fields.name}
            withAsterisk
            autoComplete="off"
            spellCheck={false}
            maxLength={150}
            value={name}
            error={errorOf(`${P}-nama`)}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Radio.Group
            label={text.people.form.sex}
            withAsterisk
            value={sex}
            onChange={setSex}
            error={errorOf(`${P}-kelamin`)}
          >
            <Group mt={4}>
              <Radio id={`${P}-kelamin`} value="L" label={text.people.sexes.L} />
              <Radio value="P" label={text.people.sexes.P} />
            </Group>
          </Radio.Group>
          <FieldGrid>
            <DayField
              id={`${P}-tanggal`}
              label={words.fields.onBirth}
              value={on}
              onChange={setOn}
              errorOf={errorOf}
            />
            <NoteField
              id={`${P}-tempat`}
              label={text.people.form.birthPlace}
              max={80}
              value={birthPlace}
              onChange={setBirthPlace}
            />
          </FieldGrid>
          <NoteField
            id={`${P}-dokumen`}
            label={words.fields.birthDocument}
            max={80}
            value={document}
            onChange={setDocument}
          />
        </>
      )}
    </EventForm>
  );
}

export const newbornDialog = defineDialog<{ readonly family: FamilyView }, boolean>({
  id: "people.newborn",
  title: (text) => text.people.surgery.titles.newborn,
  roles: PEOPLE_ROLES,
  size: "lg",
  component: NewbornDialog,
  sample: sampleFamilyView,
});
