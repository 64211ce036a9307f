// Members of one family, or a person without one, enter another family; when all go, the two families are joined.
import { useState } from "react";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import type { FamilyView, PersonView } from "../../../shared/people/views.ts";
import { api, useCommand } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { FieldGrid } from "../../ui/fields.tsx";
import { sampleFamilyView } from "../samples.ts";
import { today } from "../today.ts";
import { EventForm } from "./EventForm.tsx";
import { DayField, dayProblems, NoteField, RelationField } from "./event-fields.tsx";
import { FamilyPicker, type PickedFamily } from "./FamilyPicker.tsx";
import { HeadFields, headProblems, needsHead, NO_HEAD, toHeadChoice } from "./head-fields.tsx";
import { MemberChecks, stayingOf, type Going } from "./member-checks.tsx";

export interface TransferProps {
  readonly family: FamilyView | null;
  /** The one from whose page it was opened; without it all members are ticked. */
  readonly person?: PersonView;
}

const P = "pindahkk";

function TransferDialog({ family, person, close }: TransferProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const members = family?.members ?? [];
  const [eventId] = useState(newId);
  const [going, setGoing] = useState<Going>(() =>
    Object.fromEntries(
      (person ? [person] : members).map((member) => [member.personId, ""] as const),
    ),
  );
  const [to, setTo] = useState<PickedFamily | null>(null);
  const [on, setOn] = useState(today);
  const [document, setDocument] = useState("");
  const [head, setHead] = useState(NO_HEAD);
  const transfer = useCommand(api.people.transfer);
  const staying = stayingOf(members, going);
  const asksHead = needsHead(staying);
  const names = new Map(
    [...members, ...(person ? [person] : [])].map((one) => [one.personId, one.name]),
  );
  const problems = [
    ...(to ? [] : [{ field: `${P}-tujuan`, message: words.problems.family }]),
    ...(to && to.familyId === family?.familyId
      ? [{ field: `${P}-tujuan`, message: text.people.surgery.problems.family }]
      : []),
    ...(Object.keys(going).length === 0
      ? [{ field: `${P}-anggota`, message: words.problems.members }]
      : []),
    ...Object.entries(going).flatMap(([personId, relation]) =>
      relation === ""
        ? [
            {
              field: `${P}-menjadi-${personId}`,
              message: words.problems.relation(names.get(personId) ?? ""),
            },
          ]
        : [],
    ),
    ...dayProblems(text, `${P}-tanggal`, on),
    ...(asksHead ? headProblems(text, P, staying, head) : []),
  ];

  async function onSave() {
    const saved = await transfer.run({
      eventId,
      on,
      fromFamilyId: family?.familyId ?? null,
      toFamilyId: to!.familyId,
      members: Object.entries(going).map(([personId, relation]) => ({
        personId,
        relation: Number(relation),
      })),
      document,
      headAfter: asksHead ? toHeadChoice(staying, head) : null,
    });
    if (saved) close(true);
  }

  return (
    <EventForm
      problems={problems}
      failure={transfer.failure}
      saving={transfer.running}
      label={words.save.transfer}
      hint={members.length > 1 ? words.hints.join : undefined}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <FamilyPicker
            id={`${P}-tujuan`}
            first
            label={words.fields.toFamily}
            onChange={setTo}
            error={errorOf(`${P}-tujuan`)}
          />
          {members.length > 1 ? (
            <MemberChecks
              prefix={P}
              legend={words.fields.whoMoves}
              members={members}
              value={going}
              onChange={setGoing}
              errorOf={errorOf}
              relations
            />
          ) : (
            Object.entries(going).map(([personId, relation]) => (
              <RelationField
                key={personId}
                id={`${P}-menjadi-${personId}`}
                label={words.fields.relationIn}
                value={relation}
                onChange={(next) => setGoing({ [personId]: next })}
                errorOf={errorOf}
              />
            ))
          )}
          <FieldGrid>
            <DayField
              id={`${P}-tanggal`}
              label={words.fields.onMove}
              value={on}
              onChange={setOn}
              errorOf={errorOf}
            />
            <NoteField
              id={`${P}-dokumen`}
              label={words.fields.moveDocument}
              max={80}
              value={document}
              onChange={setDocument}
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

export const transferDialog = defineDialog<TransferProps, boolean>({
  id: "people.transfer",
  title: (text) => text.people.surgery.titles.transfer,
  roles: PEOPLE_ROLES,
  size: "xl",
  component: TransferDialog,
  sample: sampleFamilyView,
});
