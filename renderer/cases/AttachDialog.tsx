// Names a chosen photo or PDF and attaches it to a case.
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { ATTACHMENT_KINDS, keysOf, type AttachmentKind } from "../../shared/cases/codes.ts";
import { CASEWORK } from "../../shared/cases/contract.ts";
import { api, useTask } from "../app/client.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { newId } from "../app/new-id.ts";

export interface AttachProps {
  readonly caseId: string;
  /** One-use token of the chosen file. */
  readonly file: string;
  readonly name: string;
}

function AttachDialog({ caseId, file, name, close }: AttachProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.cases.attachDialog;
  const [kind, setKind] = useState<AttachmentKind>("berkas");
  const [title, setTitle] = useState(name.replace(/\.[a-z0-9]{1,5}$/i, "").slice(0, 120));
  const [id] = useState(newId);
  const [attempt, setAttempt] = useState(0);
  const attach = useTask(api.cases.attach);
  const nameless = attempt > 0 && title.trim() === "";

  async function onSave() {
    setAttempt((n) => n + 1);
    if (title.trim() === "" || attach.running) return;
    if (await attach.start({ id, caseId, kind, title: title.trim(), file })) close(true);
  }

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={attach.failure}
        problems={nameless ? [{ field: "attach-name", message: words.nameNeeded }] : []}
      />
      <NativeSelect
        data-autofocus
        label={words.kind}
        value={kind}
        data={keysOf(ATTACHMENT_KINDS).map((value) => ({
          value,
          label: text.cases.attachmentKinds[value],
        }))}
        onChange={(event) => setKind(event.currentTarget.value as AttachmentKind)}
      />
      <TextInput
        id="attach-name"
        label={words.name}
        required
        maxLength={120}
        value={title}
        error={nameless ? words.nameNeeded : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => close(false)}>
          {text.app.action.cancel}
        </Button>
        <Button onClick={() => void onSave()} loading={attach.running}>
          {words.save}
        </Button>
      </Group>
    </Stack>
  );
}

export const attachDialog = defineDialog<AttachProps, boolean>({
  id: "cases.attach",
  title: (text) => text.cases.attachDialog.title,
  roles: CASEWORK,
  component: AttachDialog,
  sample: async () => {
    const { rows } = await api.cases.list({ view: "terbuka", limit: 1 });
    return rows[0] ? { caseId: rows[0].id, file: "contoh", name: "foto-rumah.jpg" } : undefined;
  },
});
