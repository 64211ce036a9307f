// The fields of a group: kind, name, place, size, and those of its people who are in the register.
import { ActionIcon, Group, List, NativeSelect, NumberInput, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { MEMBER_LIMIT, unusualSize, type GroupKind } from "../../../shared/cases/groups.ts";
import { AreaPicker } from "../../areas/AreaPicker.tsx";
import { PersonPicker } from "../../people/PersonPicker.tsx";
import { useText } from "../../text/index.ts";
import { FieldGrid } from "../../ui/fields.tsx";
import { Assistance } from "../Assistance.tsx";
import { focusSoon } from "../intake-part.ts";
import { GROUP_IDS, type GroupField, type GroupState } from "./group-state.ts";

export interface GroupFieldsProps {
  /** Those that the category allows. */
  readonly kinds: readonly GroupKind[];
  readonly state: GroupState;
  readonly onChange: (state: GroupState) => void;
  readonly problem: (field: GroupField) => string | undefined;
  readonly first?: boolean;
}

export function GroupFields({ kinds, state, onChange, problem, first = false }: GroupFieldsProps) {
  const words = useText().cases.groups;
  const change = (part: Partial<GroupState>) => onChange({ ...state, ...part });
  const usual =
    state.families === "" ? undefined : unusualSize({ kind: state.kind, families: state.families });
  return (
    <>
      <FieldGrid>
        {kinds.length > 1 ? (
          <NativeSelect
            label={words.kind}
            value={state.kind}
            data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={(event) => change({ kind: event.currentTarget.value as GroupKind })}
          />
        ) : null}
        <TextInput
          id={GROUP_IDS.groupName}
          label={words.name}
          description={words.nameHint}
          withAsterisk
          maxLength={120}
          value={state.name}
          error={problem("groupName")}
          onChange={(event) => change({ name: event.currentTarget.value })}
          {...(first ? { "data-autofocus": true } : {})}
        />
        <AreaPicker
          label={words.area}
          value={state.areaCode}
          onChange={(areaCode) => change({ areaCode })}
        />
        <TextInput
          label={words.place}
          placeholder={words.placeHint}
          maxLength={200}
          value={state.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
        <Group grow align="flex-start" gap="md">
          <Count
            id={GROUP_IDS.groupFamilies}
            label={words.families}
            required
            value={state.families}
            error={problem("groupFamilies")}
            onChange={(families) => change({ families })}
          />
          <Count
            id={GROUP_IDS.groupPeople}
            label={words.people}
            placeholder={words.peopleHint}
            value={state.people}
            error={problem("groupPeople")}
            onChange={(people) => change({ people })}
          />
        </Group>
      </FieldGrid>
      {usual ? (
        <Text size="sm" role="status">
          {words.unusual(usual[0], usual[1])}
        </Text>
      ) : null}
      <Members state={state} change={change} />
    </>
  );
}

interface CountProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly value: number | "";
  readonly error: string | undefined;
  readonly onChange: (value: number | "") => void;
}

function Count({ required = false, onChange, ...field }: CountProps) {
  return (
    <NumberInput
      {...field}
      withAsterisk={required}
      min={0}
      max={1_000_000}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onChange={(value) => onChange(typeof value === "number" ? value : "")}
    />
  );
}

const PICKER = "kelompok-anggota";

interface MembersProps {
  readonly state: GroupState;
  readonly change: (part: Partial<GroupState>) => void;
}

/** Somebody who was just added tells first what they already receive; the box is ready for the next one. */
function Members({ state: { members, families }, change }: MembersProps) {
  const words = useText().cases.groups;
  const [round, setRound] = useState(0);
  const full = members.length >= MEMBER_LIMIT;
  return (
    <>
      {full ? (
        <Text c="dimmed">{words.full(MEMBER_LIMIT)}</Text>
      ) : (
        <PersonPicker
          key={round}
          id={PICKER}
          label={words.addMember}
          description={words.membersHint}
          required={false}
          value={null}
          onChange={(person) => {
            if (!person) return;
            if (!members.some(({ personId }) => personId === person.personId))
              change({ members: [...members, person] });
            setRound(round + 1);
            focusSoon(PICKER);
          }}
        />
      )}
      {members.length > 0 ? (
        <div>
          <Text size="sm" c="dimmed" role="status">
            {words.memberCount(members.length, families === "" ? 0 : families)}
          </Text>
          <List listStyleType="none" spacing={2}>
            {members.map(({ personId, name }) => (
              <List.Item key={personId}>
                <Group gap="xs">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={words.remove(name)}
                    onClick={() =>
                      change({ members: members.filter((one) => one.personId !== personId) })
                    }
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                  {name}
                </Group>
                <Assistance personId={personId} title={words.receives(name)} />
              </List.Item>
            ))}
          </List>
        </div>
      ) : null}
    </>
  );
}
