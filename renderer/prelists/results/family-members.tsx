// The members of a family below its result: left blank they share it; one told apart asks a verdict of every other.
import { Text, TextInput } from "@mantine/core";
import { outcomesFor } from "../../../shared/prelists/outcomes.ts";
import { useText } from "../../text/index.ts";
import { NO_RESULT, withCode, type TypedResult } from "./result-state.ts";
import { ResultDetails } from "./result-details.tsx";

export interface Member {
  readonly id: string;
  readonly name: string | null;
  readonly relation: string | null;
  readonly isHead: boolean;
}

export interface FamilyMembersProps {
  readonly members: readonly Member[];
  readonly typed: ReadonlyMap<string, TypedResult>;
  readonly onChange: (entryId: string, result: TypedResult) => void;
  readonly errorOf: (field: string) => string | undefined;
}

export const memberField = (entryId: string) => `verval-${entryId}`;

export function FamilyMembers({ members, typed, onChange, errorOf }: FamilyMembersProps) {
  const { prelists, round } = useText();
  const words = round.results;
  return (
    <fieldset className="loket-members">
      <legend>{words.members}</legend>
      <Text c="dimmed" size="sm">
        {words.membersHint(
          outcomesFor("anggota")
            .map((one, at) => `${at + 1} ${prelists.outcomes[one]}`)
            .join(" · "),
        )}
      </Text>
      {members.map((member) => {
        const result = typed.get(member.id) ?? NO_RESULT;
        const id = memberField(member.id);
        const name = member.name ?? prelists.entry.unnamed;
        return (
          <div key={member.id} className="loket-member">
            <div className="loket-member-line">
              <label htmlFor={`${id}-kode`}>
                {name}
                <span className="loket-form-no">
                  {" "}
                  {member.isHead ? prelists.entries.head : (member.relation ?? "")}
                </span>
              </label>
              <TextInput
                id={`${id}-kode`}
                w="3.5rem"
                inputMode="numeric"
                autoComplete="off"
                maxLength={2}
                value={result.code}
                error={errorOf(`${id}-kode`) !== undefined}
                aria-describedby={`${id}-arti`}
                onChange={(event) =>
                  onChange(member.id, withCode(result, event.currentTarget.value, "anggota"))
                }
              />
              <span id={`${id}-arti`}>
                {errorOf(`${id}-kode`) ??
                  (result.outcome ? prelists.outcomes[result.outcome] : words.sameAsFamily)}
              </span>
            </div>
            {result.outcome ? (
              <div className="loket-member-details">
                <ResultDetails
                  id={id}
                  entryId={member.id}
                  result={result}
                  onChange={(next) => onChange(member.id, next)}
                  errorOf={errorOf}
                  small
                />
              </div>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
