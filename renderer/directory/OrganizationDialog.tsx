// One organization or partner: read by everybody, confirmed by whoever asked it, changed by those who keep the directory.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Organization } from "../../shared/directory/organization.ts";
import { api, useCall } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatDate, formatNumber } from "../app/format.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useHasRole } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { Facts } from "../ui/facts.tsx";
import { FreshnessLine } from "./freshness.tsx";
import { organizationConfirmDialog } from "./OrganizationConfirmDialog.tsx";
import { OrganizationEditor } from "./OrganizationEditor.tsx";

interface OrganizationProps {
  /** Null: a new one. */
  readonly organization: Organization | null;
}

function OrganizationDialog({ organization, close }: OrganizationProps & DialogControl<boolean>) {
  const [editing, setEditing] = useState(organization === null);
  const newest = useCall(
    api.directory.organizationGet,
    { id: organization?.id ?? "" },
    { enabled: organization !== null },
  );
  const shown = newest.data ?? organization;
  if (editing || shown === null) return <OrganizationEditor organization={shown} close={close} />;
  const checks = newest.data?.checks.slice(1) ?? [];
  return (
    <Reading organization={shown} checks={checks} onEdit={() => setEditing(true)} close={close} />
  );
}

interface ReadingProps extends DialogControl<boolean> {
  readonly organization: Organization;
  /** Confirmations before the newest, which stands at the top. */
  readonly checks: readonly NonNullable<Organization["confirmed"]>[];
  readonly onEdit: () => void;
}

function Reading({ organization: one, checks, onEdit, close }: ReadingProps) {
  const { app, directory, directoryOrganizations: text } = useText();
  const { fields } = text;
  const mayEdit = useHasRole("koordinator", "supervisor", "admin");
  const mayConfirm = useHasRole("petugas", "koordinator", "fasilitator", "supervisor", "admin");
  const { details } = one;
  const facts: readonly (readonly [string, string])[] = [
    [fields.kind, one.kind ? text.kinds[one.kind] : ""],
    [text.columns.state, one.active ? directory.active : directory.retired],
    [fields.areas, details.areas.join(", ")],
    [fields.licence, details.licence],
    [fields.legalStatus, one.legalStatus],
    [fields.contact, [details.contact, details.contactTitle].filter(Boolean).join(", ")],
    [fields.phone, details.phone],
    [fields.address, details.address],
    [
      fields.capacity,
      details.capacity === null
        ? ""
        : `${formatNumber(details.capacity)} ${details.capacityUnit}`.trim(),
    ],
    [fields.funds, details.funds.map((code) => directory.funds[code]).join(", ")],
    [fields.email, [one.email, one.website].filter(Boolean).join(", ")],
    [fields.description, one.description],
    [text.columns.services, one.services === 0 ? "" : text.gives(one.services)],
  ];
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <FreshnessLine confirmed={one.confirmed} />
        {mayConfirm ? (
          <Button
            variant="default"
            data-autofocus
            onClick={() => void openDialog(organizationConfirmDialog, { organization: one })}
          >
            {directory.confirm.open}
          </Button>
        ) : null}
      </Group>
      <Facts
        facts={facts
          .filter(([, value]) => value !== "")
          .map(([term, value]) => ({ term, value: <Text>{value}</Text> }))}
      />
      {checks.length > 0 ? (
        <details>
          <summary>{directory.confirm.history}</summary>
          {checks.map(({ id, on, way, by, toldBy, note }) => (
            <Text key={id} size="sm">
              {[formatDate(on), directory.ways[way], by, toldBy, note].filter(Boolean).join(" · ")}
            </Text>
          ))}
        </details>
      ) : null}
      <Group justify="flex-end" gap="xs" className="loket-dialog-foot">
        <Button variant="default" onClick={() => close(false)}>
          {app.action.close}
        </Button>
        {mayEdit ? <Button onClick={onEdit}>{directory.dialog.edit}</Button> : null}
      </Group>
    </Stack>
  );
}

export const organizationDialog = defineDialog<OrganizationProps, boolean>({
  id: "directory.organization",
  title: (text, { organization }) => organization?.name ?? text.directoryOrganizations.newTitle,
  roles: "masuk",
  size: "lg",
  component: OrganizationDialog,
  sample: async () => ({
    organization: (await api.directory.organizationList({})).rows[0] ?? null,
  }),
});
