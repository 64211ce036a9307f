// Somebody asked the service whether its entry is still right: when, how, who answered, and what it said about room and closing.
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Destination } from "../../shared/directory/contract.ts";
import { Capacity } from "../../shared/directory/parts.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { capacityOf, CapacityFields, typedCapacity } from "./capacity-fields.tsx";
import { ToldFields, ToldNote, toldNow, type Told } from "./confirm-fields.tsx";
import { StatusFields } from "./status-fields.tsx";

interface ConfirmProps {
  readonly destination: Destination;
}

function ConfirmDialog({ destination, close }: ConfirmProps & DialogControl<boolean>) {
  const { directory: text } = useText();
  const words = text.confirm;
  const { id, version, details } = destination;
  const [confirmId] = useState(newId);
  const [told, setTold] = useState(toldNow);
  const change = (part: Partial<Told>) => setTold((before) => ({ ...before, ...part }));
  const [status, setStatus] = useState({ status: details.status, alert: details.alert });
  const [room, setRoom] = useState(() => typedCapacity(details.capacity));
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.directory.confirm);
  const capacity = Capacity.nullable().safeParse(capacityOf(room));
  const problems = [
    ...(told.on === "" ? [{ field: "confirm-on", message: words.dateNeeded }] : []),
    ...(capacity.success
      ? []
      : [{ field: "capacity-unit", message: text.dialog.needed(text.dialog.details.unit) }]),
  ];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (told.on === "" || !capacity.success || save.running) return;
    const asked = { id, version, confirmId, ...told, ...status };
    if (await save.run({ ...asked, capacity: capacity.data })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={attempt > 0 ? problems : []}
      />
      <Text c="dimmed">{words.hint}</Text>
      <ToldFields value={told} onChange={change} />
      <StatusFields value={status} onChange={(part) => setStatus({ ...status, ...part })} />
      <CapacityFields value={room} onChange={setRoom} />
      <ToldNote value={told} onChange={change} />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={words.save}
      />
    </Stack>
  );
}

export const confirmDialog = defineDialog<ConfirmProps, boolean>({
  id: "directory.confirm",
  title: (text, { destination }) => text.directory.confirm.title(destination.name),
  roles: ["petugas", "koordinator", "fasilitator", "supervisor", "admin"],
  size: "lg",
  component: ConfirmDialog,
  sample: async () => {
    const destination = (await api.directory.list({})).rows[0];
    return destination && { destination };
  },
});
