// Changes the group that a case serves, or makes a group case of one whose category allows it.
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { CASEWORK } from "../../../shared/cases/contract.ts";
import type { CaseView } from "../../../shared/cases/schemas.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { sampleCase } from "../MoveDialog.tsx";
import { GroupFields } from "./group-fields.tsx";
import {
  blankGroup,
  GROUP_IDS,
  groupStateOf,
  missingOfGroup,
  toGroup,
  type GroupField,
} from "./group-state.ts";

interface GroupProps {
  readonly view: CaseView;
}

/** Sentences of the fields that keep a group from being saved. */
export function useGroupProblems(): Readonly<Record<GroupField, string>> {
  const { nameNeeded, familiesNeeded, peopleFew } = useText().cases.groups;
  return { groupName: nameNeeded, groupFamilies: familiesNeeded, groupPeople: peopleFew };
}

function GroupDialog({ view, close }: GroupProps & DialogControl<boolean>) {
  const words = useText().cases.groups;
  const sentences = useGroupProblems();
  const group = view.content?.group ?? null;
  const allowed = view.content?.category.groupKinds ?? [];
  const [state, setState] = useState(() =>
    group ? groupStateOf(group) : blankGroup(allowed[0] ?? "lainnya"),
  );
  const [attempt, setAttempt] = useState(0);
  const [eventId] = useState(newId);
  const save = useCommand(api.cases.setGroup);
  const missing = missingOfGroup(state);
  const shown = attempt > 0 ? missing : [];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (missing.length > 0 || save.running) return;
    const change = { id: view.id, version: view.version, eventId };
    if (await save.run({ ...change, group: toGroup(state) })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={shown.map((field) => ({ field: GROUP_IDS[field], message: sentences[field] }))}
      />
      {group ? null : <Text c="dimmed">{words.switchHint}</Text>}
      <GroupFields
        kinds={allowed}
        state={state}
        onChange={setState}
        problem={(field) => (shown.includes(field) ? sentences[field] : undefined)}
        first
      />
      <DialogActions
        label={words.save}
        saving={save.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const groupDialog = defineDialog<GroupProps, boolean>({
  id: "cases.group",
  title: (text) => text.cases.groups.title,
  roles: CASEWORK,
  size: "xl",
  component: GroupDialog,
  sample: async () => {
    const view = await sampleCase((one) => one.content !== null);
    return view ? { view } : undefined;
  },
});
