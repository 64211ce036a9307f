// One thing that a step of a case has to record, as the field that fits it.
import { Group, Radio, Textarea, TextInput } from "@mantine/core";
import type { MoveFields } from "../../shared/cases/rules.ts";
import type { MoveField as FieldName } from "../../shared/cases/states.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";

const LONG: ReadonlySet<FieldName> = new Set(["note", "reason", "result", "recommendation"]);
const DATES: ReadonlySet<FieldName> = new Set(["checkedOn", "letterDate", "answeredOn"]);
const YES_NO: ReadonlySet<FieldName> = new Set(["registered", "accepted"]);

/** DOM id of the field. */
export const idOf = (field: string) => `move-${field}`;

export interface MoveFieldProps {
  readonly name: FieldName;
  readonly first: boolean;
  readonly fields: MoveFields;
  readonly error: string | undefined;
  readonly onChange: (part: MoveFields) => void;
}

export function MoveField({ name, first, fields, error, onChange }: MoveFieldProps) {
  const text = useText().cases;
  const label = text.fields[name];
  const common = {
    id: idOf(name),
    label,
    required: true,
    error,
    ...(first ? { "data-autofocus": true } : {}),
  };
  const value = fields[name];
  if (DATES.has(name))
    return (
      <DateField
        {...common}
        value={String(value ?? "")}
        onChange={(day) => onChange({ [name]: day === "" ? undefined : day })}
      />
    );
  if (YES_NO.has(name))
    return (
      <Radio.Group
        label={label}
        required
        error={error}
        value={value === undefined ? null : value ? "ya" : "tidak"}
        onChange={(chosen) => onChange({ [name]: chosen === "ya" })}
      >
        <Group gap="lg" pt={6}>
          <Radio id={idOf(name)} value="ya" label={text.yes} />
          <Radio value="tidak" label={text.no} />
        </Group>
      </Radio.Group>
    );
  const onText = (written: string) => onChange({ [name]: written });
  if (LONG.has(name))
    return (
      <Textarea
        {...common}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={8000}
        value={String(value ?? "")}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...common}
      maxLength={200}
      value={String(value ?? "")}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
