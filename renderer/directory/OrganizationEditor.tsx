// The form of one organization or partner.
import {
  Button,
  Group,
  MultiSelect,
  NativeSelect,
  Stack,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useState } from "react";
import { FUND_SOURCES, keysOf } from "../../shared/directory/codes.ts";
import { ORGANIZATION_KIND_NAMES } from "../../shared/directory/organization-codes.ts";
import {
  NO_ORGANIZATION,
  organizationFields,
  OrganizationFields,
  type Organization,
} from "../../shared/directory/organization.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { linesOf } from "./service-state.ts";

type Plain = "name" | "legalStatus" | "email" | "website";
type Detail = "licence" | "contact" | "contactTitle" | "phone" | "address" | "capacityUnit";
const MAX: Record<Plain | Detail, number> = {
  name: 120,
  legalStatus: 120,
  email: 120,
  website: 200,
  licence: 120,
  contact: 120,
  contactTitle: 120,
  phone: 60,
  address: 240,
  capacityUnit: 60,
};

export function OrganizationEditor({
  organization,
  close,
}: { readonly organization: Organization | null } & DialogControl<boolean>) {
  const { directory, directoryOrganizations: text } = useText();
  const { fields } = text;
  const [id] = useState(() => organization?.id ?? newId());
  const [value, setValue] = useState(() =>
    organization ? organizationFields(organization) : NO_ORGANIZATION,
  );
  const [areas, setAreas] = useState(() => value.details.areas.join("\n"));
  const [capacity, setCapacity] = useState(() => String(value.details.capacity ?? ""));
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.directory.organizationSave);
  const read = OrganizationFields.safeParse({
    ...value,
    details: {
      ...value.details,
      areas: linesOf(areas),
      capacity: capacity === "" ? null : Number(capacity),
    },
  });
  const wrong =
    attempt > 0 && !read.success
      ? [...new Set(read.error.issues.map(({ path }) => String(path[1] ?? path[0])))]
      : [];
  const message = (field: string) =>
    directory.dialog.needed(fields[field as keyof typeof fields] ?? field);
  const error = (field: string) => (wrong.includes(field) ? message(field) : undefined);

  async function onSave() {
    setAttempt((n) => n + 1);
    if (!read.success || save.running) return;
    const version = organization?.version ?? 0;
    if (await save.run({ id, version, fields: read.data })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  const plain = (name: Plain) => (
    <TextInput
      id={`organization-${name}`}
      label={fields[name]}
      required={name === "name"}
      maxLength={MAX[name]}
      value={value[name]}
      error={error(name)}
      onChange={(event) => setValue({ ...value, [name]: event.currentTarget.value })}
      {...(name === "name" ? { "data-autofocus": true } : {})}
    />
  );
  const detail = (name: Detail) => (
    <TextInput
      label={fields[name]}
      maxLength={MAX[name]}
      value={value.details[name]}
      onChange={(event) =>
        setValue({ ...value, details: { ...value.details, [name]: event.currentTarget.value } })
      }
    />
  );

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={wrong.map((field) => ({
          field: `organization-${field}`,
          message: message(field),
        }))}
      />
      <FieldGrid>
        {plain("name")}
        <NativeSelect
          label={fields.kind}
          value={value.kind ?? ""}
          data={[
            { value: "", label: directory.dialog.none },
            ...ORGANIZATION_KIND_NAMES.map((one) => ({ value: one, label: text.kinds[one] })),
          ]}
          onChange={(event) =>
            setValue({
              ...value,
              kind: ORGANIZATION_KIND_NAMES.find((k) => k === event.currentTarget.value) ?? null,
            })
          }
        />
      </FieldGrid>
      <Textarea
        label={fields.areas}
        description={text.areasHint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={6000}
        value={areas}
        onChange={(event) => setAreas(event.currentTarget.value)}
      />
      <FieldGrid>
        {detail("licence")}
        {plain("legalStatus")}
        {detail("contact")}
        {detail("contactTitle")}
        {detail("phone")}
        {detail("address")}
        <TextInput
          id="organization-capacity"
          label={fields.capacity}
          inputMode="numeric"
          maxLength={6}
          value={capacity}
          onChange={(event) => setCapacity(event.currentTarget.value.replace(/\D/g, ""))}
        />
        {detail("capacityUnit")}
      </FieldGrid>
      <MultiSelect
        label={fields.funds}
        hidePickedOptions
        value={value.details.funds}
        data={keysOf(FUND_SOURCES).map((code) => ({ value: code, label: directory.funds[code] }))}
        onChange={(chosen) =>
          setValue({
            ...value,
            details: {
              ...value.details,
              funds: keysOf(FUND_SOURCES).filter((code) => chosen.includes(code)),
            },
          })
        }
      />
      <FieldGrid>
        {plain("email")}
        {plain("website")}
      </FieldGrid>
      <Textarea
        label={fields.description}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={4000}
        value={value.description}
        onChange={(event) => setValue({ ...value, description: event.currentTarget.value })}
      />
      {organization ? <Ending organization={organization} close={close} /> : null}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={directory.dialog.save}
      />
    </Stack>
  );
}

/** Out of use or back again; an organization is never deleted. */
function Ending({
  organization: { id, version, active },
  close,
}: { readonly organization: Organization } & DialogControl<boolean>) {
  const words = useText().directory.dialog;
  const retire = useCommand(api.directory.organizationRetire);
  async function onRetire() {
    if (await retire.run({ id, version, active: !active })) close(true);
  }
  return (
    <Group gap="xs">
      <Button variant="default" loading={retire.running} onClick={() => void onRetire()}>
        {active ? words.retire : words.restore}
      </Button>
      <FailureAlert failure={retire.failure} />
    </Group>
  );
}
