// The fields of a service beyond its name and letter: how to apply, cost, hours, area, contacts, further places, capacity.
import { Autocomplete, Textarea, TextInput } from "@mantine/core";
import { api, useCall } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { FieldGrid } from "../ui/fields.tsx";
import { CapacityFields } from "./capacity-fields.tsx";
import { ServiceRows } from "./service-rows.tsx";
import type { TypedDetails } from "./service-state.ts";
import { StatusFields } from "./status-fields.tsx";

export interface ServiceFieldsProps {
  readonly value: TypedDetails;
  readonly onChange: (part: Partial<TypedDetails>) => void;
}

type Plain = "description" | "process" | "fees" | "email" | "website";
const MAX: Record<Plain, number> = {
  description: 4000,
  process: 4000,
  fees: 240,
  email: 120,
  website: 200,
};

export function ServiceFields({ value, onChange }: ServiceFieldsProps) {
  const { directory: text } = useText();
  const words = text.dialog.details;
  const known = useCall(api.directory.organizations, undefined);
  const { plain } = value;
  const set = (part: Partial<TypedDetails["plain"]>) => onChange({ plain: { ...plain, ...part } });
  const line = (name: Plain, description?: string) => (
    <TextInput
      label={words[name]}
      description={description}
      maxLength={MAX[name]}
      value={plain[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const block = (name: Plain) => (
    <Textarea
      label={words[name]}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={MAX[name]}
      value={plain[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const number = (name: "minAge" | "maxAge" | "replyDays") => (
    <TextInput
      label={words[name]}
      inputMode="numeric"
      maxLength={3}
      value={value[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value.replace(/\D/g, "") })}
    />
  );
  return (
    <>
      <Autocomplete
        label={words.organization}
        description={words.organizationHint}
        maxLength={120}
        data={known.data?.names ?? []}
        value={plain.organization}
        onChange={(organization) => set({ organization })}
      />
      <StatusFields value={plain} onChange={set} />
      {number("replyDays")}
      {block("process")}
      <FieldGrid columns={3}>
        {line("fees", words.feesHint)}
        {number("minAge")}
        {number("maxAge")}
      </FieldGrid>
      <ServiceRows value={value} onChange={onChange} />
      <Textarea
        label={words.areas}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={6000}
        value={value.areas}
        onChange={(event) => onChange({ areas: event.currentTarget.value })}
      />
      <CapacityFields value={value.capacity} onChange={(capacity) => onChange({ capacity })} />
      {block("description")}
      <FieldGrid>
        {line("email")}
        {line("website")}
      </FieldGrid>
    </>
  );
}
