// What every confirmation writes down: when, through what, who answered, and what was said besides.
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { CONFIRM_WAYS, type ConfirmWay } from "../../shared/directory/codes.ts";
import { localDate } from "../../shared/values/date.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { FieldGrid } from "../ui/fields.tsx";

export interface Told {
  readonly on: string;
  readonly way: ConfirmWay;
  readonly toldBy: string;
  readonly note: string;
}

export function toldNow(): Told {
  return { on: localDate(new Date()), way: "telepon", toldBy: "", note: "" };
}

/** What an officer can have done; a package confirms by itself. */
const WAYS = (Object.keys(CONFIRM_WAYS) as ConfirmWay[]).filter((way) => way !== "impor");

interface PartProps {
  readonly value: Told;
  readonly onChange: (part: Partial<Told>) => void;
}

export function ToldFields({ value, onChange }: PartProps) {
  const { directory: text } = useText();
  const words = text.confirm;
  return (
    <>
      <FieldGrid>
        <DateField
          id="confirm-on"
          label={words.on}
          required
          value={value.on}
          onChange={(on) => onChange({ on })}
        />
        <NativeSelect
          label={words.way}
          description={"\u00a0"}
          value={value.way}
          data={WAYS.map((way) => ({ value: way, label: text.ways[way] }))}
          onChange={(event) =>
            onChange({ way: WAYS.find((one) => one === event.currentTarget.value) ?? "telepon" })
          }
        />
      </FieldGrid>
      <TextInput
        label={words.toldBy}
        maxLength={120}
        data-autofocus
        value={value.toldBy}
        onChange={(event) => onChange({ toldBy: event.currentTarget.value })}
      />
    </>
  );
}

export function ToldNote({ value, onChange }: PartProps) {
  const words = useText().directory.confirm;
  return (
    <Textarea
      label={words.note}
      autosize
      minRows={2}
      maxRows={5}
      maxLength={500}
      value={value.note}
      onChange={(event) => onChange({ note: event.currentTarget.value })}
    />
  );
}
