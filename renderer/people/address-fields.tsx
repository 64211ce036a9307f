// An address: village by name, street, hamlet, RT and RW.
import { TextInput } from "@mantine/core";
import { AreaPicker } from "../areas/AreaPicker.tsx";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { FieldGrid } from "../ui/fields.tsx";
import type { AddressState } from "./person-state.ts";

export interface AddressFieldsProps {
  readonly value: AddressState;
  readonly onChange: (value: AddressState) => void;
  /** Before every DOM id: 'orang-ktp'. */
  readonly prefix: string;
  /** Of RT and RW. */
  readonly error?: string | undefined;
}

export function AddressFields({ value, onChange, prefix, error }: AddressFieldsProps) {
  const words = useText().people.form;
  const { terms } = useOffice();
  const field = (name: "address" | "hamlet" | "rt" | "rw", label: string, max: number) => (
    <TextInput
      id={`${prefix}-${name}`}
      label={label}
      {...(name === "address" ? { description: "\u00a0" } : {})}
      maxLength={max}
      autoComplete="off"
      spellCheck={false}
      value={value[name]}
      {...(name === "rt" || name === "rw"
        ? { inputMode: "numeric" as const, error: name === "rt" ? error : undefined }
        : {})}
      onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <FieldGrid>
        <AreaPicker
          id={`${prefix}-village`}
          label={words.village}
          value={value.villageCode}
          onChange={(villageCode) => onChange({ ...value, villageCode })}
        />
        {field("address", words.street, 200)}
      </FieldGrid>
      <FieldGrid columns={3}>
        {field("hamlet", terms.hamlet || words.hamlet, 80)}
        {field("rt", words.rt, 10)}
        {field("rw", words.rw, 10)}
      </FieldGrid>
    </>
  );
}
