// Somebody asked the service whether its entry is still right: when, how, who answered, and what it said about room and closing.
import { NativeSelect, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { CONFIRM_WAYS, type ConfirmWay } from "../../shared/directory/codes.ts";
import type { Destination } from "../../shared/directory/contract.ts";
import { Capacity } from "../../shared/directory/parts.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { capacityOf, CapacityFields, typedCapacity } from "./capacity-fields.tsx";
import { StatusFields } from "./status-fields.tsx";

interface ConfirmProps {
  readonly destination: Destination;
}

/** What an officer can have done; a package confirms by itself. */
const WAYS = (Object.keys(CONFIRM_WAYS) as ConfirmWay[]).filter((way) => way !== "impor");

function ConfirmDialog({ destination, close }: ConfirmProps & DialogControl<boolean>) {
  const { directory: text } = useText();
  const words = text.confirm;
  const { id, version, details } = destination;
  const [confirmId] = useState(newId);
  const [on, setOn] = useState(() => localDate(new Date()));
  const [way, setWay] = useState<ConfirmWay>("telepon");
  const [toldBy, setToldBy] = useState("");
  const [note, setNote] = useState("");
  const [status, setStatus] = useState({ status: details.status, alert: details.alert });
  const [room, setRoom] = useState(() => typedCapacity(details.capacity));
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.directory.confirm);
  const capacity = Capacity.nullable().safeParse(capacityOf(room));
  const problems = [
    ...(on === "" ? [{ field: "confirm-on", message: words.dateNeeded }] : []),
    ...(capacity.success
      ? []
      : [{ field: "capacity-unit", message: text.dialog.needed(text.dialog.details.unit) }]),
  ];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (on === "" || !capacity.success || save.running) return;
    const told = { id, version, confirmId, on, way, toldBy, note, ...status };
    if (await save.run({ ...told, capacity: capacity.data })) close(true);
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
      <FieldGrid>
        <DateField id="confirm-on" label={words.on} required value={on} onChange={setOn} />
        <NativeSelect
          label={words.way}
          description={"\u00a0"}
          value={way}
          data={WAYS.map((value) => ({ value, label: text.ways[value] }))}
          onChange={(event) =>
            setWay(WAYS.find((one) => one === event.currentTarget.value) ?? "telepon")
          }
        />
      </FieldGrid>
      <TextInput
        label={words.toldBy}
        maxLength={120}
        data-autofocus
        value={toldBy}
        onChange={(event) => setToldBy(event.currentTarget.value)}
      />
      <StatusFields value={status} onChange={(part) => setStatus({ ...status, ...part })} />
      <CapacityFields value={room} onChange={setRoom} />
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
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
