// Pecah KK: some members leave to a new family with its own card, address and head; the rest keeps one.
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { checkFamilyNumber, PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import type { FamilyView } from "../../../shared/people/views.ts";
import { normalizeRtRw } from "../../../shared/values/area-code.ts";
import { isBlank } from "../../../shared/values/text.ts";
import { api, useCommand } from "../../app/client.ts";
import { goTo } from "../../app/navigation.tsx";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";
import { AddressFields } from "../address-fields.tsx";
import { addressState, HEAD } from "../person-state.ts";
import { sampleFamilyView } from "../samples.ts";
import { today } from "../today.ts";
import { EventForm } from "./EventForm.tsx";
import { DayField, dayProblems } from "./event-fields.tsx";
import { HeadFields, headProblems, needsHead, NO_HEAD, toHeadChoice } from "./head-fields.tsx";
import { MemberChecks, stayingOf, type Going } from "./member-checks.tsx";

export interface SplitProps {
  readonly family: FamilyView;
}

const P = "pecah";

function SplitDialog({ family, close }: SplitProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.people.surgery;
  const [eventId] = useState(newId);
  const [newFamilyId] = useState(newId);
  const [going, setGoing] = useState<Going>({});
  const [on, setOn] = useState(today);
  const [number, setNumber] = useState("");
  const [home, setHome] = useState(() => addressState(family.home));
  const [head, setHead] = useState(NO_HEAD);
  const split = useCommand(api.people.split);
  const staying = stayingOf(family.members, going);
  const asksHead = needsHead(staying);
  const chosen = Object.entries(going);
  const problems = [
    ...(chosen.length === 0 ? [{ field: `${P}-anggota`, message: words.problems.members }] : []),
    ...(staying.length === 0 ? [{ field: `${P}-anggota`, message: words.problems.someStay }] : []),
    ...family.members
      .filter((member) => going[member.personId] === "")
      .map((member) => ({
        field: `${P}-menjadi-${member.personId}`,
        message: words.problems.relation(member.name),
      })),
    ...(chosen.length > 0 && chosen.filter(([, one]) => one === String(HEAD)).length !== 1
      ? [{ field: `${P}-menjadi-${chosen[0]![0]}`, message: words.problems.oneHead }]
      : []),
    ...dayProblems(text, `${P}-tanggal`, on),
    ...(checkFamilyNumber(isBlank(number) ? null : number)?.refused
      ? [{ field: `${P}-kk`, message: words.problems.kk }]
      : []),
    ...([home.rt, home.rw].some((value) => normalizeRtRw(value) === undefined)
      ? [{ field: `${P}-rt`, message: text.people.form.problems.rtRw }]
      : []),
    ...(asksHead ? headProblems(text, P, staying, head) : []),
  ];

  async function onSave() {
    const saved = await split.run({
      eventId,
      on,
      familyId: family.familyId,
      version: family.version,
      newFamilyId,
      number,
      home: { ...home, villageCode: home.villageCode || null },
      members: chosen.map(([personId, relation]) => ({ personId, relation: Number(relation) })),
      headAfter: asksHead ? toHeadChoice(staying, head) : null,
    });
    if (!saved) return;
    close(true);
    goTo("people.family", { familyId: newFamilyId });
  }

  return (
    <EventForm
      problems={problems}
      failure={split.failure}
      saving={split.running}
      label={words.save.split}
      hint={words.hints.split}
      onSave={() => void onSave()}
      onCancel={() => close()}
    >
      {(errorOf) => (
        <>
          <MemberChecks
            prefix={P}
            legend={words.fields.whoMoves}
            members={family.members}
            value={going}
            onChange={setGoing}
            errorOf={errorOf}
            relations
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
          <FieldSection legend={words.fields.newKk}>
            <FieldGrid>
              <TextInput
                id={`${P}-kk`}
                label={text.people.form.kk}
                description={words.fields.newKkHint}
                inputMode="numeric"
                autoComplete="off"
                maxLength={40}
                value={number}
                error={errorOf(`${P}-kk`)}
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
            <AddressFields value={home} onChange={setHome} prefix={P} error={errorOf(`${P}-rt`)} />
          </FieldSection>
        </>
      )}
    </EventForm>
  );
}

export const splitDialog = defineDialog<SplitProps, boolean>({
  id: "people.split",
  title: (text) => text.people.surgery.titles.split,
  roles: PEOPLE_ROLES,
  size: "xl",
  component: SplitDialog,
  sample: sampleFamilyView,
});
