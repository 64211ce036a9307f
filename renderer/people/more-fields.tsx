// Occupation, marital status, disability and PPKS kinds of a person.
import { MultiSelect, NativeSelect, Select, Text } from "@mantine/core";
import { DISABILITIES, MARITALS } from "../../shared/people/codes.ts";
import { keysOf } from "../../shared/people/fields.ts";
import { occupations } from "../../shared/people/occupations.ts";
import { ageIsUnusual, findPpksKind, PPKS_KINDS } from "../../shared/people/ppks.ts";
import { isIsoDate } from "../../shared/values/date.ts";
import { useText } from "../text/index.ts";
import { FieldGrid } from "../ui/fields.tsx";
import { PlainField } from "./identity-fields.tsx";
import type { PersonState } from "./person-state.ts";
import { today } from "./today.ts";

const OCCUPATIONS = occupations().map(({ code, label }) => ({ value: String(code), label }));
const KINDS = PPKS_KINDS.map(({ code, name }) => ({ value: code, label: name }));

export interface MoreFieldsProps {
  readonly state: PersonState;
  readonly onChange: (state: PersonState) => void;
  readonly prefix: string;
}

export function MoreFields({ state, onChange, prefix }: MoreFieldsProps) {
  const text = useText().people;
  const words = text.form;
  const set = (part: Partial<PersonState>) => onChange({ ...state, ...part });
  const unusual = state.ppks
    .map((code) => findPpksKind(code))
    .filter(
      (kind) =>
        kind !== undefined &&
        ageIsUnusual(kind, isIsoDate(state.birthDate) ? state.birthDate : null, today()),
    );
  return (
    <>
      <FieldGrid>
        <Select
          id={`${prefix}-occupation`}
          label={words.occupation}
          searchable
          clearable
          clearButtonProps={{ "aria-label": `${words.occupation}: ${text.person.empty}` }}
          data={OCCUPATIONS}
          value={state.occupation || null}
          onChange={(occupation) => set({ occupation: occupation ?? "" })}
        />
        <NativeSelect
          id={`${prefix}-marital`}
          label={words.marital}
          value={state.marital}
          data={[
            { value: "", label: words.choose },
            ...Object.entries(MARITALS).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(event) => set({ marital: event.currentTarget.value })}
        />
        <NativeSelect
          id={`${prefix}-disability`}
          label={words.disability}
          value={state.disability}
          data={[
            { value: "", label: words.choose },
            ...keysOf(DISABILITIES)
              .toSorted()
              .map((value) => ({ value, label: DISABILITIES[value] })),
          ]}
          onChange={(event) => set({ disability: event.currentTarget.value })}
        />
        <PlainField
          prefix={prefix}
          field="landmark"
          label={words.landmark}
          max={200}
          {...{ state, set }}
        />
      </FieldGrid>
      <MultiSelect
        id={`${prefix}-ppks`}
        label={words.ppks}
        description={words.ppksHint}
        searchable
        hidePickedOptions
        data={KINDS}
        value={[...state.ppks]}
        onChange={(ppks) => set({ ppks })}
      />
      {unusual.length > 0 ? (
        <Text component="output" c="dimmed">
          {words.ppksAge(unusual.map((kind) => kind!.name).join(", "))}
        </Text>
      ) : null}
    </>
  );
}
