// Choosing a fasilitator, and naming a companion: at intake, in the record of a home visit and in the dialog of support alike.
import { NativeSelect, TextInput } from "@mantine/core";
import { api, useCall } from "../../app/client.ts";
import { useText } from "../../text/index.ts";
import { FieldGrid } from "../../ui/fields.tsx";
import { OTHER, SUPPORT_IDS, type CompanionState, type FasilitatorState } from "./support-state.ts";

interface FasilitatorFieldProps {
  readonly label?: string;
  readonly value: FasilitatorState;
  readonly onChange: (value: FasilitatorState) => void;
  readonly error: string | undefined;
  readonly first?: boolean;
}

/** Accounts in use that hold the role, or a name. One who lost the role since stays chosen until another is. */
export function FasilitatorField({
  label,
  value,
  onChange,
  error,
  first = false,
}: FasilitatorFieldProps) {
  const words = useText().cases.support;
  const colleagues = useCall(api.accounts.colleagues, undefined);
  const offered = (colleagues.data ?? []).filter(
    ({ id, active, roles }) => id === value.choice || (active && roles.includes("fasilitator")),
  );
  return (
    <FieldGrid>
      <NativeSelect
        label={label ?? words.fasilitator}
        value={value.choice}
        data={[
          { value: "", label: words.fasilitatorNone },
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
          { value: OTHER, label: words.fasilitatorOther },
        ]}
        onChange={(event) => {
          const choice = event.currentTarget.value;
          onChange({ choice, name: offered.find(({ id }) => id === choice)?.name ?? "" });
        }}
        {...(first ? { "data-autofocus": true } : {})}
      />
      {value.choice === OTHER ? (
        <TextInput
          id={SUPPORT_IDS.fasilitator}
          label={words.fasilitatorName}
          withAsterisk
          maxLength={120}
          value={value.name}
          error={error}
          onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        />
      ) : null}
    </FieldGrid>
  );
}

interface CompanionFieldsProps {
  readonly value: CompanionState;
  readonly onChange: (value: CompanionState) => void;
  readonly error: string | undefined;
}

export function CompanionFields({ value, onChange, error }: CompanionFieldsProps) {
  const words = useText().cases.support;
  const set = (part: Partial<CompanionState>) => onChange({ ...value, ...part });
  return (
    <FieldGrid columns={3}>
      <TextInput
        id={SUPPORT_IDS.companion}
        label={words.companionName}
        withAsterisk
        maxLength={120}
        value={value.name}
        error={error}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={words.companionRelation}
        maxLength={80}
        value={value.relation}
        onChange={(event) => set({ relation: event.currentTarget.value })}
      />
      <TextInput
        label={words.companionPhone}
        inputMode="tel"
        maxLength={30}
        value={value.phone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
      />
    </FieldGrid>
  );
}
