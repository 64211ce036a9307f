// Records how the citizen of a sensitive case may be reached.
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { CASEWORK } from "../../../shared/cases/contract.ts";
import { safeContactMissing, type SafeContact } from "../../../shared/cases/safe-contact.ts";
import type { CaseView } from "../../../shared/cases/schemas.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { sampleCase } from "../MoveDialog.tsx";
import {
  blankSafeContact,
  SafeContactFields,
  safeFieldId,
  trimmedSafeContact,
} from "./SafeContactFields.tsx";

interface SafeContactProps {
  readonly view: CaseView;
  readonly before: SafeContact | undefined;
}

function SafeContactDialog({ view, before, close }: SafeContactProps & DialogControl<boolean>) {
  const words = useText().cases.privacy.safe;
  const [value, setValue] = useState<SafeContact>(() => before ?? blankSafeContact());
  const [attempt, setAttempt] = useState(0);
  const [eventId] = useState(newId);
  const save = useCommand(api.cases.setSafeContact);
  const missing = attempt > 0 ? safeContactMissing(value) : [];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (safeContactMissing(value).length > 0 || save.running) return;
    const { id, version } = view;
    const safeContact = trimmedSafeContact(value);
    if (await save.run({ id, version, eventId, safeContact })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={missing.map((field) => ({
          field: safeFieldId(field),
          message: field === "name" ? words.nameNeeded : words.phoneNeeded,
        }))}
      />
      <SafeContactFields value={value} onChange={setValue} checked={attempt > 0} first />
      <Text size="sm" c="dimmed">
        {words.saved}
      </Text>
      <DialogActions
        label={words.save}
        saving={save.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const safeContactDialog = defineDialog<SafeContactProps, boolean>({
  id: "cases.safeContact",
  title: (text) => text.cases.privacy.safe.title,
  roles: CASEWORK,
  component: SafeContactDialog,
  sample: async () => {
    const view = await sampleCase((one) => one.content !== null);
    return view ? { view, before: undefined } : undefined;
  },
});
