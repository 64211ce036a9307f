// A chosen, dropped or pasted file on its way into a case: checked and shrunk, named, kept.
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { ATTACHMENT_KINDS, keysOf, type AttachmentKind } from "../../shared/cases/codes.ts";
import { CASEWORK } from "../../shared/cases/contract.ts";
import { api, useTask } from "../app/client.ts";
import { toFailure, type DeskFailure } from "../app/failure.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { newId } from "../app/new-id.ts";
import { base64Of, bytesOf, prepare, type Prepared } from "../documents/prepare.ts";
import { Preparing } from "../documents/Preparing.tsx";

export interface AttachProps {
  readonly caseId: string;
  readonly file: File;
}

/** A photo that is pasted comes as "image.png". */
const PASTED = /^image\.(png|jpe?g)$/i;

function AttachDialog({ caseId, file, close }: AttachProps & DialogControl<boolean>) {
  const text = useText();
  const words = text.cases.attachDialog;
  const [prepared, setPrepared] = useState<Prepared>();
  const [refused, setRefused] = useState<DeskFailure>();
  const [kind, setKind] = useState<AttachmentKind>(
    file.type === "application/pdf" ? "berkas" : "foto",
  );
  const [title, setTitle] = useState(
    PASTED.test(file.name) ? "" : file.name.replace(/\.[a-z0-9]{1,5}$/i, "").slice(0, 120),
  );
  const [id] = useState(newId);
  const [attempt, setAttempt] = useState(0);
  const attach = useTask(api.cases.attach);
  const nameless = attempt > 0 && title.trim() === "";

  useEffect(() => {
    let gone = false;
    prepare(file).then(
      (made) => {
        if (!gone) setPrepared(made);
      },
      (thrown: unknown) => {
        if (gone) return;
        setRefused(toFailure(thrown));
        setAttempt((n) => n + 1);
      },
    );
    return () => {
      gone = true;
    };
  }, [file]);

  async function onSave() {
    setAttempt((n) => n + 1);
    if (title.trim() === "" || attach.running || !prepared) return;
    const [body, thumb] = await Promise.all([base64Of(prepared.body), base64Of(prepared.thumb)]);
    if (await attach.start({ id, caseId, kind, title: title.trim(), body, thumb })) close(true);
  }

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={refused ?? attach.failure}
        problems={nameless && !refused ? [{ field: "attach-name", message: words.nameNeeded }] : []}
      />
      <Preparing file={file} prepared={prepared} failed={refused !== undefined} />
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
        <Button
          onClick={() => void onSave()}
          loading={attach.running || (!prepared && !refused)}
          disabled={refused !== undefined}
        >
          {words.save}
        </Button>
      </Group>
    </Stack>
  );
}

/** One grey point: what the sample attaches. */
const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const attachDialog = defineDialog<AttachProps, boolean>({
  id: "cases.attach",
  title: (text) => text.cases.attachDialog.title,
  roles: CASEWORK,
  component: AttachDialog,
  sample: async () => {
    const { rows } = await api.cases.list({ view: "terbuka", limit: 1 });
    const file = new File([bytesOf(DOT)], "foto-rumah.png", { type: "image/png" });
    return rows[0] ? { caseId: rows[0].id, file } : undefined;
  },
});
