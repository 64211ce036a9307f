// Records that one or several members of a family, or one person alone, moved to another area.
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import type { FamilyView, PersonView } from "../../../shared/people/views.ts";
import { isBlank } from "../../../shared/values/text.ts";
import { api, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { AreaPicker } from "../../areas/AreaPicker.tsx";
import { useText } from "../../text/index.ts";
import { FieldGrid } from "../../ui/fields.tsx";
import { sampleFamilyView } from "../samples.ts";
import { EventForm } from "./EventForm.tsx";
import {
  DayField,
  dayProblems,
  NO_PAPERS,
  paperProblems,
  PapersFields,
  toPapers,
} from "./event-fields.tsx";
import { HeadFields, headProblems, needsHead, NO_HEAD, toHeadChoice } from "./head-fields.tsx";
import { MemberChecks, stayingOf, type Going } from "./member-checks.tsx";

export interface DepartProps {
  readonly family: FamilyView | null;
  /** The one from whose page it was opened; without it all members are ticked. */
  readonly person?: PersonView;
}

const P = "pindah";

function DepartDialog({ family, person, close }: DepartProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const members = family?.members ?? [];
  const [eventId] = useState(newId);
  const [going, setGoing] = useState<Going>(() =>
    Object.fromEntries(
      (person ? [person] : members).map((member) => [member.personId, ""] as const),
    ),
  );
  const [on, setOn] = useState("");
  const [papers, setPapers] = useState(NO_PAPERS);
  const [placeCode, setPlaceCode] = useState("");
  const [place, setPlace] = useState("");
  const [head, setHead] = useState(NO_HEAD);
  const depart = useCommand(api.people.depart);
  const staying = stayingOf(members, going);
  const asksHead = needsHead(staying);
  const youngest = members
    .filter((member) => member.personId in going)
    .reduce<string | null>(
      (latest, { birthDate }) => (birthDate && birthDate > (latest ?? "") ? birthDate : latest),
      person?.birthDate ?? null,
    );
  const problems = [
    ...(Object.keys(going).length === 0
      ? [{ field: `${P}-anggota`, message: words.problems.members }]
      : []),
    ...dayProblems(text, `${P}-tanggal`, on, youngest),
    ...paperProblems(text, `${P}-dokumen`, papers),
    ...(placeCode === "" && isBlank(place)
      ? [{ field: `${P}-tujuan`, message: words.problems.place }]
      : []),
    ...(asksHead ? headProblems(text, P, staying, head) : []),
  ];

  async function onSave() {
    const saved = await depart.run({
      eventId,
      on,
      familyId: family?.familyId ?? null,
      personIds: Object.keys(going),
      ...toPapers(papers),
      placeCode: placeCode || null,
      place,
      headAfter: asksHead ? toHeadChoice(staying, head) : null,
    });
    if (saved) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={depart.failure}
      saving={depart.running}
      label={words.save.depart}
      hint={words.hints.depart}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          {members.length > 1 ? (
            <MemberChecks
              prefix={P}
              legend={words.fields.whoMoves}
              members={members}
              value={going}
              onChange={setGoing}
              errorOf={errorOf}
            />
          ) : null}
          <FieldGrid>
            <DayField
              id={`${P}-tanggal`}
              first={members.length < 2}
              label={words.fields.onDepart}
              value={on}
              onChange={setOn}
              errorOf={errorOf}
            />
          </FieldGrid>
          <PapersFields
            id={`${P}-dokumen`}
            label={words.fields.departDocument}
            value={papers}
            onChange={setPapers}
            errorOf={errorOf}
          />
          <FieldGrid>
            <AreaPicker
              id={`${P}-tujuan`}
              label={words.fields.placeArea}
              value={placeCode}
              onChange={setPlaceCode}
              error={errorOf(`${P}-tujuan`)}
            />
            <TextInput
              id={`${P}-tujuan-lain`}
              label={words.fields.place}
              description={words.fields.placeHint}
              autoComplete="off"
              maxLength={160}
              value={place}
              onChange={(event) => setPlace(event.currentTarget.value)}
            />
          </FieldGrid>
          {asksHead ? (
            <HeadFields
              prefix={P}
              staying={staying}
              value={head}
              onChange={setHead}
              errorOf={errorOf}
            />
          ) : null}
        </>
      )}
    </EventForm>
  );
}

export const departDialog = defineDialog<DepartProps, boolean>({
  id: "people.depart",
  title: (text) => text.people.surgery.titles.depart,
  roles: PEOPLE_ROLES,
  size: "xl",
  component: DepartDialog,
  sample: sampleFamilyView,
});
