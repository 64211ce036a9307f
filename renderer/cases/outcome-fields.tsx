// What a finished case changed for the citizen, and when to ask again.
import { NativeSelect } from "@mantine/core";
import { keysOf } from "../../shared/cases/codes.ts";
import { OUTCOMES, type Outcome } from "../../shared/cases/outcomes.ts";
import type { MoveFields } from "../../shared/cases/rules.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";

export interface OutcomeFieldsProps {
  readonly fields: MoveFields;
  readonly onChange: (part: Pick<MoveFields, "outcome" | "followUpOn">) => void;
}

export function OutcomeFields({ fields, onChange }: OutcomeFieldsProps) {
  const words = useText().cases.outcome;
  return (
    <>
      <NativeSelect
        label={words.label}
        description={words.hint}
        value={fields.outcome ?? ""}
        data={[
          { value: "", label: words.none },
          ...keysOf(OUTCOMES).map((value) => ({ value, label: words.words[value] })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ outcome: value === "" ? undefined : (value as Outcome) });
        }}
      />
      <DateField
        label={words.followUp}
        description={words.followUpHint}
        value={fields.followUpOn ?? ""}
        onChange={(value) => onChange({ followUpOn: value === "" ? undefined : value })}
      />
    </>
  );
}
