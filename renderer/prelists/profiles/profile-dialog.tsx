// One saved mapping: its name, and every column with what it is read as.
import { Stack, Table, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SavedProfile } from "../../../shared/prelists/profiles/contract.ts";
import { PROFILES } from "../../../shared/prelists/profiles.ts";
import { columnOf } from "../../../shared/sheets/profile.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";

interface ProfileProps {
  readonly row: SavedProfile;
}

function ProfileDialog({ row, close }: ProfileProps & DialogControl<boolean>) {
  const { prelists, round } = useText();
  const words = round.profiles.detail;
  const [name, setName] = useState(row.name ?? "");
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.prelists.nameProfile);
  const missing = attempt > 0 && name.trim() === "" ? words.nameMissing : undefined;
  async function onSave() {
    setAttempt((n) => n + 1);
    if (name.trim() === "" || save.running) return;
    if (!(await save.run({ id: row.id, name: name.trim() }))) return;
    notice(words.saved);
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={missing ? [{ field: "profil-nama", message: missing }] : []}
      />
      <TextInput
        id="profil-nama"
        data-autofocus
        label={words.name}
        description={words.nameHint}
        required
        maxLength={80}
        value={name}
        error={missing}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Text>
        {prelists.profiles[row.profile]}
        {row.areaEdition === null ? "" : ` · ${words.edition(row.areaEdition)}`}
      </Text>
      <Table.ScrollContainer
        minWidth={420}
        maxHeight={320}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={words.header}
      >
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.header}</Table.Th>
              <Table.Th>{words.field}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {row.columns.map(({ header, field }, index) => (
              <Table.Tr key={index}>
                <Table.Td>{header || `${prelists.import.column} ${index + 1}`}</Table.Td>
                <Table.Td {...(field === null ? { c: "dimmed" } : {})}>
                  {field === null
                    ? words.kept
                    : (columnOf(PROFILES[row.profile], field)?.header ?? field)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={words.save}
      />
    </Stack>
  );
}

export const profileDialog = defineDialog<ProfileProps, boolean>({
  id: "prelists.profile",
  title: (text) => text.round.profiles.detail.title,
  roles: ["operator", "supervisor"],
  size: "lg",
  component: ProfileDialog,
  sample: async () => {
    const { rows } = await api.prelists.savedProfiles();
    return rows[0] && { row: rows[0] };
  },
});
