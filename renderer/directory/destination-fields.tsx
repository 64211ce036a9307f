// The fields of a destination that its letter and the list need.
import { MultiSelect, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import {
  DESTINATION_KINDS,
  FUND_SOURCES,
  PSKS_KINDS,
  REFERRAL_LEVELS,
} from "../../shared/directory/codes.ts";
import type { DestinationFields } from "../../shared/directory/contract.ts";
import { api, useCall } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { FieldGrid } from "../ui/fields.tsx";

export interface FieldsProps {
  readonly value: DestinationFields;
  readonly onChange: (part: Partial<DestinationFields>) => void;
  readonly problem: (field: keyof DestinationFields) => ReactNode;
}

type Line = "name" | "addressee" | "place" | "address" | "phone" | "reference" | "code";
const MAX: Record<Line, number> = {
  code: 30,
  name: 120,
  addressee: 160,
  place: 80,
  address: 240,
  phone: 60,
  reference: 120,
};

export function EditFields({
  value,
  onChange,
  problem,
  needs,
  onNeeds,
}: FieldsProps & { readonly needs: string; readonly onNeeds: (text: string) => void }) {
  const { directory: text } = useText();
  const { fields } = text.dialog;
  const categories = useCall(api.cases.categories, { retired: false });
  const line = (name: Line, required = false) => (
    <TextInput
      id={`destination-${name}`}
      label={fields[name]}
      required={required}
      maxLength={MAX[name]}
      value={value[name]}
      error={problem(name)}
      onChange={(event) =>
        onChange({
          [name]:
            name === "code" ? event.currentTarget.value.toUpperCase() : event.currentTarget.value,
        })
      }
      {...(name === "name" ? { "data-autofocus": true } : {})}
    />
  );
  const choice = (
    name: "kind" | "level" | "partnerKind" | "funds",
    keys: readonly string[],
    words: Readonly<Record<string, string>>,
    optional: boolean,
  ) => (
    <NativeSelect
      label={fields[name]}
      value={value[name] ?? ""}
      data={[
        ...(optional ? [{ value: "", label: text.dialog.none }] : []),
        ...keys.map((key) => ({ value: key, label: words[key] ?? key })),
      ]}
      onChange={(event) =>
        onChange({ [name]: event.currentTarget.value === "" ? null : event.currentTarget.value })
      }
    />
  );
  return (
    <>
      <FieldGrid>
        {line("name", true)}
        {line("code", true)}
        {choice("kind", Object.keys(DESTINATION_KINDS), text.kinds, false)}
        {choice("level", Object.keys(REFERRAL_LEVELS), text.levels, false)}
        {line("addressee", true)}
        {line("place")}
        {line("address")}
        {line("phone")}
      </FieldGrid>
      <MultiSelect
        label={fields.categories}
        searchable
        hidePickedOptions
        value={value.categories}
        data={(categories.data ?? []).map(({ code, name }) => ({
          value: code,
          label: `${code} ${name}`,
        }))}
        onChange={(chosen) => onChange({ categories: chosen })}
      />
      <Textarea
        label={fields.who}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        value={value.who}
        onChange={(event) => onChange({ who: event.currentTarget.value })}
      />
      <Textarea
        label={fields.needs}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={3000}
        value={needs}
        onChange={(event) => onNeeds(event.currentTarget.value)}
      />
      <FieldGrid columns={3}>
        {choice("partnerKind", Object.keys(PSKS_KINDS), text.psks, true)}
        {choice("funds", Object.keys(FUND_SOURCES), text.funds, true)}
        {line("reference")}
      </FieldGrid>
    </>
  );
}
