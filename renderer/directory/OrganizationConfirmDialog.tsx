// Somebody asked an organization whether its entry is still right.
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Organization } from "../../shared/directory/organization.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { ToldFields, ToldNote, toldNow, type Told } from "./confirm-fields.tsx";

interface ConfirmProps {
  readonly organization: Pick<Organization, "id" | "name">;
}

function OrganizationConfirmDialog({ organization, close }: ConfirmProps & DialogControl<boolean>) {
  const words = useText().directory.confirm;
  const [confirmId] = useState(newId);
  const [told, setTold] = useState(toldNow);
  const change = (part: Partial<Told>) => setTold((before) => ({ ...before, ...part }));
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.directory.organizationConfirm);
  const problems = told.on === "" ? [{ field: "confirm-on", message: words.dateNeeded }] : [];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (problems.length > 0 || save.running) return;
    if (await save.run({ id: organization.id, confirmId, ...told })) close(true);
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

export const organizationConfirmDialog = defineDialog<ConfirmProps, boolean>({
  id: "directory.organizationConfirm",
  title: (text, { organization }) => text.directory.confirm.title(organization.name),
  roles: ["petugas", "koordinator", "fasilitator", "supervisor", "admin"],
  size: "md",
  component: OrganizationConfirmDialog,
  sample: async () => {
    const organization = (await api.directory.organizationList({})).rows[0];
    return organization && { organization };
  },
});
