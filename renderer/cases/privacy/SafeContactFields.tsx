// The fields of a safe contact: in its dialog and on the walk-in form.
import { Radio, Stack, Textarea, TextInput } from "@mantine/core";
import { keysOf } from "../../../shared/cases/codes.ts";
import {
  CONTACT_WAYS,
  goesThroughSomebody,
  safeContactMissing,
  type ContactWay,
  type SafeContact,
  type SafeContactField,
} from "../../../shared/cases/safe-contact.ts";
import { useText } from "../../text/index.ts";
import { FieldGrid } from "../../ui/fields.tsx";

export const blankSafeContact = (): SafeContact => ({
  way: "sendiri",
  name: "",
  phone: "",
  hours: "",
  avoid: "",
  shelter: "",
});

export const safeFieldId = (field: SafeContactField) => `kontak-aman-${field}`;

interface SafeContactFieldsProps {
  readonly value: SafeContact;
  readonly onChange: (value: SafeContact) => void;
  /** Whether missing parts are marked. */
  readonly checked: boolean;
  /** Takes the focus when its dialog opens. */
  readonly first?: boolean;
}

export function SafeContactFields({ value, onChange, checked, first }: SafeContactFieldsProps) {
  const words = useText().cases.privacy.safe;
  const missing = checked ? safeContactMissing(value) : [];
  const set = (part: Partial<SafeContact>) => onChange({ ...value, ...part });
  return (
    <Stack gap="md">
      <Radio.Group
        label={words.way}
        value={value.way}
        onChange={(way) => set({ way: way as ContactWay })}
      >
        <Stack gap={6} pt={6}>
          {keysOf(CONTACT_WAYS).map((way) => (
            <Radio
              key={way}
              value={way}
              label={words.ways[way]}
              data-autofocus={(first && way === value.way) || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      {goesThroughSomebody(value.way) ? (
        <TextInput
          id={safeFieldId("name")}
          label={words.name}
          description={words.nameHint}
          withAsterisk
          maxLength={200}
          value={value.name}
          error={missing.includes("name") ? words.nameNeeded : undefined}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      ) : null}
      <FieldGrid>
        {value.way === "bertemu" ? null : (
          <TextInput
            id={safeFieldId("phone")}
            label={words.phone}
            withAsterisk={value.way !== "lembaga"}
            inputMode="tel"
            maxLength={40}
            value={value.phone}
            error={missing.includes("phone") ? words.phoneNeeded : undefined}
            onChange={(event) => set({ phone: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={words.hours}
          description={words.hoursHint}
          // The hint may take two lines: below, it does not push the field away from the number beside it.
          inputWrapperOrder={["label", "input", "description", "error"]}
          maxLength={200}
          value={value.hours}
          onChange={(event) => set({ hours: event.currentTarget.value })}
        />
      </FieldGrid>
      <TextInput
        label={words.avoid}
        description={words.avoidHint}
        maxLength={1000}
        value={value.avoid}
        onChange={(event) => set({ avoid: event.currentTarget.value })}
      />
      <Textarea
        label={words.shelter}
        description={words.shelterHint}
        autosize
        minRows={1}
        maxLength={500}
        value={value.shelter}
        onChange={(event) => set({ shelter: event.currentTarget.value })}
      />
    </Stack>
  );
}

/** Fields of a way that was left again are not sent along. */
export function trimmedSafeContact(value: SafeContact): SafeContact {
  return {
    ...value,
    name: goesThroughSomebody(value.way) ? value.name : "",
    phone: value.way === "bertemu" ? "" : value.phone,
  };
}
