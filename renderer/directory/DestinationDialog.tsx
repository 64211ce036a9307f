// One destination: read by everybody, confirmed by whoever called it, changed by those who keep the directory.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Destination } from "../../shared/directory/contract.ts";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import { api, useCall } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatDate } from "../app/format.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useHasRole } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { PlacesLine } from "../referrals/places-line.tsx";
import { confirmDialog } from "./ConfirmDialog.tsx";
import { DestinationEditor } from "./DestinationEditor.tsx";
import { Cautions, FreshnessLine } from "./freshness.tsx";
import { ServiceFacts } from "./service-facts.tsx";

interface DestinationProps {
  /** Null: a new one. */
  readonly destination: Destination | null;
}

function DestinationDialog({ destination, close }: DestinationProps & DialogControl<boolean>) {
  const [editing, setEditing] = useState(destination === null);
  const newest = useCall(
    api.directory.get,
    { id: destination?.id ?? "-" },
    { enabled: destination !== null },
  );
  const shown = newest.data ?? destination;
  if (editing || shown === null) return <DestinationEditor destination={shown} close={close} />;
  return <Reading destination={shown} onEdit={() => setEditing(true)} close={close} />;
}

function Reading({
  destination,
  onEdit,
  close,
}: { readonly destination: Destination; readonly onEdit: () => void } & DialogControl<boolean>) {
  const { app, directory: text } = useText();
  const mayEdit = useHasRole("koordinator", "supervisor", "admin");
  const mayRefer = useHasRole(...REFERRAL_ROLES);
  const mayConfirm = useHasRole("petugas", "koordinator", "fasilitator", "supervisor", "admin");
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <FreshnessLine confirmed={destination.confirmed} />
          <Cautions of={destination} />
        </div>
        {mayConfirm ? (
          <Button
            variant="default"
            onClick={() => void openDialog(confirmDialog, { destination })}
            data-autofocus
          >
            {text.confirm.open}
          </Button>
        ) : null}
      </Group>
      {mayRefer ? <PlacesLine destinationId={destination.id} /> : null}
      <ServiceFacts of={destination} />
      <History id={destination.id} />
      <Group justify="flex-end" gap="xs" className="loket-dialog-foot">
        <Button variant="default" onClick={() => close(false)}>
          {app.action.close}
        </Button>
        {mayEdit ? <Button onClick={onEdit}>{text.dialog.edit}</Button> : null}
      </Group>
    </Stack>
  );
}

/** Confirmations before the newest, which stands at the top. */
function History({ id }: { readonly id: string }) {
  const { confirm, ways } = useText().directory;
  const rows = useCall(api.directory.confirmations, { id }).data?.rows.slice(1) ?? [];
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{confirm.history}</summary>
      {rows.map(({ id: key, on, way, by, toldBy, note }) => (
        <Text key={key} size="sm">
          {[formatDate(on), ways[way], by, toldBy, note].filter((part) => part !== "").join(" · ")}
        </Text>
      ))}
    </details>
  );
}

export const destinationDialog = defineDialog<DestinationProps, boolean>({
  id: "directory.destination",
  title: (text, { destination }) =>
    destination
      ? `${text.directory.dialog.title}: ${destination.name}`
      : text.directory.dialog.newTitle,
  roles: "masuk",
  size: "xl",
  component: DestinationDialog,
  sample: async () => ({ destination: (await api.directory.list({})).rows[0] ?? null }),
});
