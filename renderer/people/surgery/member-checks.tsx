// Which members go, and (where asked) what each is in the family they enter.
import { Checkbox, Stack, Text as Line } from "@mantine/core";
import type { MemberView } from "../../../shared/people/views.ts";
import { FieldSection } from "../../ui/fields.tsx";
import { relationLabel } from "../person-state.ts";
import type { ErrorOf } from "./EventForm.tsx";
import { RelationField } from "./event-fields.tsx";
import { useText } from "../../text/index.ts";

/** SHDK in the new family by person; a person who is not in it stays. */
export type Going = Readonly<Record<string, string>>;

export interface MemberChecksProps {
  readonly prefix: string;
  readonly legend: string;
  readonly members: readonly MemberView[];
  readonly value: Going;
  readonly onChange: (going: Going) => void;
  readonly errorOf: ErrorOf;
  /** Whether a relation is asked for; without it members are only ticked. */
  readonly relations?: boolean;
}

export function MemberChecks({
  prefix,
  legend,
  members,
  value,
  onChange,
  errorOf,
  relations = false,
}: MemberChecksProps) {
  const words = useText().people.surgery.fields;
  const error = errorOf(`${prefix}-anggota`);
  return (
    <FieldSection legend={legend}>
      <Stack gap="xs" id={`${prefix}-anggota`} tabIndex={-1}>
        {error ? <Line c="red">{error}</Line> : null}
        {members.map((member, index) => {
          const goes = member.personId in value;
          return (
            <div
              key={member.personId}
              style={{
                display: "grid",
                gridTemplateColumns: relations ? "1fr 1fr" : "1fr",
                gap: "1rem",
                alignItems: "center",
              }}
            >
              <Checkbox
                data-autofocus={index === 0 || undefined}
                label={`${member.name} (${relationLabel(member.relation)})`}
                checked={goes}
                onChange={(event) => {
                  const { [member.personId]: _, ...rest } = value;
                  onChange(
                    event.currentTarget.checked ? { ...value, [member.personId]: "" } : rest,
                  );
                }}
              />
              {relations && goes ? (
                <RelationField
                  id={`${prefix}-menjadi-${member.personId}`}
                  label={words.relationOf(member.name)}
                  value={value[member.personId] ?? ""}
                  errorOf={errorOf}
                  onChange={(relation) => onChange({ ...value, [member.personId]: relation })}
                />
              ) : null}
            </div>
          );
        })}
      </Stack>
    </FieldSection>
  );
}

/** The members that are not ticked. */
export function stayingOf(members: readonly MemberView[], going: Going): MemberView[] {
  return members.filter((member) => !(member.personId in going));
}
