// Who becomes the head of the members that stay, and what the others are to that person; proposals the officer can change.
import { Alert, NativeSelect } from "@mantine/core";
import { relationUnder, type Placed } from "../../../shared/people/surgery-rules.ts";
import type { MemberView } from "../../../shared/people/views.ts";
import { useText, type Text } from "../../text/index.ts";
import type { Problem } from "../../ui/error-summary.tsx";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";
import { HEAD, relationLabel } from "../person-state.ts";
import { ageToday } from "../today.ts";
import type { ErrorOf } from "./EventForm.tsx";
import { RelationField } from "./event-fields.tsx";

export interface HeadState {
  readonly personId: string;
  /** SHDK by person; '' where the officer has not said yet. */
  readonly relations: Readonly<Record<string, string>>;
}
export const NO_HEAD: HeadState = { personId: "", relations: {} };

/** Whether the members that stay are left without a head. */
export function needsHead(staying: readonly MemberView[]): boolean {
  return staying.length > 0 && staying.every((member) => member.relation !== HEAD);
}

/** Proposals of relations once a head is chosen. */
export function headChosen(staying: readonly MemberView[], personId: string): HeadState {
  const chosen = staying.find((member) => member.personId === personId);
  if (!chosen) return NO_HEAD;
  const relations = staying
    .filter((member) => member.personId !== personId)
    .map((member) => {
      const proposed = relationUnder(chosen.relation, member);
      return [member.personId, proposed === null ? "" : String(proposed)] as const;
    });
  return { personId, relations: Object.fromEntries(relations) };
}

export function headProblems(
  text: Text,
  prefix: string,
  staying: readonly MemberView[],
  state: HeadState,
): Problem[] {
  const words = text.people.surgery.problems;
  const isThere = staying.some((member) => member.personId === state.personId);
  if (!isThere) return [{ field: `${prefix}-kepala`, message: words.newHead }];
  return staying
    .filter((member) => member.personId !== state.personId && !state.relations[member.personId])
    .map((member) => ({
      field: `${prefix}-hubungan-${member.personId}`,
      message: words.relation(member.name),
    }));
}

/** What is sent, for the members that stay. */
export function toHeadChoice(
  staying: readonly MemberView[],
  state: HeadState,
): { personId: string; relations: Placed[] } {
  return {
    personId: state.personId,
    relations: staying
      .filter((member) => member.personId !== state.personId)
      .map((member) => ({
        personId: member.personId,
        relation: Number(state.relations[member.personId]),
      })),
  };
}

export interface HeadFieldsProps {
  readonly prefix: string;
  readonly staying: readonly MemberView[];
  readonly value: HeadState;
  readonly onChange: (value: HeadState) => void;
  readonly errorOf: ErrorOf;
  readonly first?: boolean;
}

export function HeadFields({
  prefix,
  staying,
  value,
  onChange,
  errorOf,
  first = false,
}: HeadFieldsProps) {
  const text = useText().people;
  const words = text.surgery;
  const chosen = staying.find((member) => member.personId === value.personId);
  const age = chosen ? ageToday(chosen.birthDate) : undefined;
  const candidates = staying.filter((member) => member.relation !== HEAD);
  return (
    <FieldSection legend={text.family.head} hint={words.fields.newHeadHint}>
      <NativeSelect
        id={`${prefix}-kepala`}
        data-autofocus={first || undefined}
        label={words.fields.newHead}
        withAsterisk
        value={value.personId}
        error={errorOf(`${prefix}-kepala`)}
        data={[
          { value: "", label: words.fields.choose },
          ...candidates.map((member) => ({
            value: member.personId,
            label: `${member.name} (${relationLabel(member.relation)})`,
          })),
        ]}
        onChange={(event) => onChange(headChosen(staying, event.currentTarget.value))}
      />
      {chosen && age !== undefined && age < 17 ? (
        <Alert color="yellow" variant="light" role="status">
          {words.hints.young(chosen.name)}
        </Alert>
      ) : null}
      {chosen ? (
        <FieldGrid>
          {staying
            .filter((member) => member.personId !== value.personId)
            .map((member) => (
              <RelationField
                key={member.personId}
                id={`${prefix}-hubungan-${member.personId}`}
                label={words.fields.toNewHead(member.name)}
                head={false}
                value={value.relations[member.personId] ?? ""}
                errorOf={errorOf}
                onChange={(relation) =>
                  onChange({
                    ...value,
                    relations: { ...value.relations, [member.personId]: relation },
                  })
                }
              />
            ))}
        </FieldGrid>
      ) : null}
    </FieldSection>
  );
}
