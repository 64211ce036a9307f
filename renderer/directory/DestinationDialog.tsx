// One destination: read by everybody, changed, retired or deleted by those who keep the directory.
import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { DestinationFields, type Destination } from "../../shared/directory/contract.ts";
import { newId } from "../app/new-id.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { confirm } from "../app/dialogs.tsx";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useHasRole } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { DestinationFacts, EditFields, linesOf } from "./destination-fields.tsx";

interface DestinationProps {
  /** Null: a new one. */
  readonly destination: Destination | null;
}

const BLANK: DestinationFields = {
  code: "",
  name: "",
  kind: "pemerintah",
  level: "kabupaten",
  addressee: "",
  place: "",
  address: "",
  phone: "",
  categories: [],
  who: "",
  needs: [],
  partnerKind: null,
  funds: null,
  reference: "",
};

function fieldsOf(destination: Destination): DestinationFields {
  const { id: _id, active: _active, edited: _edited, version: _version, ...fields } = destination;
  return fields;
}

function DestinationDialog({ destination, close }: DestinationProps & DialogControl<boolean>) {
  const mayEdit = useHasRole("koordinator", "supervisor", "admin");
  const text = useText();
  if (mayEdit) return <Editor destination={destination} close={close} />;
  return (
    <Stack gap="md">
      {destination ? <DestinationFacts value={fieldsOf(destination)} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => close(false)}>
          {text.app.action.close}
        </Button>
      </Group>
    </Stack>
  );
}

function Editor({ destination, close }: DestinationProps & DialogControl<boolean>) {
  const { app, directory } = useText();
  const text = directory.dialog;
  const [id] = useState(() => destination?.id ?? newId());
  const [value, setValue] = useState(() => (destination ? fieldsOf(destination) : BLANK));
  const [needs, setNeeds] = useState(() => value.needs.join("\n"));
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.directory.save);
  const read = DestinationFields.safeParse({ ...value, needs: linesOf(needs) });
  const wrong =
    attempt > 0 && !read.success
      ? [
          ...new Set(
            read.error.issues.map(({ path }) => String(path[0]) as keyof DestinationFields),
          ),
        ]
      : [];
  const message = (field: keyof DestinationFields) =>
    field === "code" && value.code !== "" ? text.codeWrong : text.needed(text.fields[field]);

  async function onSave() {
    setAttempt((n) => n + 1);
    if (!read.success || save.running) return;
    if (await save.run({ id, version: destination?.version ?? 0, fields: read.data })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={wrong.map((field) => ({
          field: `destination-${field}`,
          message: message(field),
        }))}
      />
      <EditFields
        value={value}
        onChange={(part) => setValue((before) => ({ ...before, ...part }))}
        problem={(field) => (wrong.includes(field) ? message(field) : undefined)}
        needs={needs}
        onNeeds={setNeeds}
      />
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          {destination ? <Endings destination={destination} close={close} /> : null}
        </Group>
        <Group gap="xs">
          <Button variant="default" onClick={() => close(false)}>
            {app.action.cancel}
          </Button>
          <Button
            onClick={() => void onSave()}
            loading={save.running}
            rightSection={<KeyHint keys="Ctrl+S" silent />}
            aria-keyshortcuts="Control+S"
          >
            {text.save}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** Retire, bring back, delete. */
function Endings({
  destination,
  close,
}: { readonly destination: Destination } & DialogControl<boolean>) {
  const text = useText().directory.dialog;
  const retire = useCommand(api.directory.retire);
  const remove = useCommand(api.directory.remove);
  const { id, version, active } = destination;
  async function onRetire() {
    if (await retire.run({ id, version, active: !active })) close(true);
  }
  async function onRemove() {
    const sure = await confirm({
      title: text.removeTitle,
      body: text.removeBody,
      action: text.remove,
      tone: "danger",
    });
    if (sure && (await remove.run({ id, version }))) close(true);
  }
  return (
    <>
      <Button variant="default" onClick={() => void onRetire()} loading={retire.running}>
        {active ? text.retire : text.restore}
      </Button>
      <Button variant="default" onClick={() => void onRemove()} loading={remove.running}>
        {text.remove}
      </Button>
      <FailureAlert failure={retire.failure ?? remove.failure} />
    </>
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
