// "Memang begitu": a finding is right as it is; the note says why, and the row stays away.
import { Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import {
  CLEANING_KIND_NAMES,
  type CleaningKindName,
} from "../../../shared/people/cleaning-kinds.ts";
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";

interface AcceptProps {
  readonly kind: CleaningKindName;
  readonly subjectId: string;
  readonly name: string;
}

const NOTE = "bersih-alasan";

function AcceptDialog({ kind, subjectId, name, close }: AcceptProps & DialogControl<boolean>) {
  const words = useText().people.cleaning;
  const [note, setNote] = useState("");
  const [attempt, setAttempt] = useState(0);
  const accept = useCommand(api.people.acceptFinding);
  const missing = note.trim().length < 3;
  const problems = attempt > 0 && missing ? [{ field: NOTE, message: words.acceptMissing }] : [];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (missing || accept.running) return;
    if (await accept.run({ kind, subjectId, note })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary attempt={attempt} failure={accept.failure} problems={problems} />
      <Text>
        <b>{name}</b>: {words.kinds[kind]}. {words.acceptBody}
      </Text>
      <TextInput
        id={NOTE}
        data-autofocus
        label={words.acceptNote}
        required
        maxLength={300}
        value={note}
        error={problems[0]?.message}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={accept.running}
        label={words.acceptSave}
      />
    </Stack>
  );
}

export const acceptDialog = defineDialog<AcceptProps, boolean>({
  id: "people.acceptFinding",
  title: (text) => text.people.cleaning.acceptTitle,
  roles: PEOPLE_ROLES,
  size: "md",
  component: AcceptDialog,
  sample: async () => {
    for (const kind of CLEANING_KIND_NAMES) {
      const row = (await api.people.cleaningList({ kind })).rows.find((one) => one.person);
      if (row) return { kind, subjectId: row.subjectId, name: row.person!.name };
    }
    return undefined;
  },
});
