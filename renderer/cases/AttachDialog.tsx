// A chosen, dropped or pasted file on its way into a case: checked and shrunk, named, kept.
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { ATTACHMENT_KINDS, keysOf, type AttachmentKind } from "../../shared/cases/codes.ts";
import { CASEWORK } from "../../shared/cases/contract.ts";
import { api, useTask } from "../app/client.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { AttachForm, type Attached } from "../documents/AttachForm.tsx";
import { sampleFile } from "../documents/sample.ts";
import { useText } from "../text/index.ts";

export interface AttachProps {
  readonly caseId: string;
  readonly file: File;
}

function AttachDialog({ caseId, file, close }: AttachProps & DialogControl<boolean>) {
  const text = useText();
  const [kind, setKind] = useState<AttachmentKind>(
    file.type === "application/pdf" ? "berkas" : "foto",
  );
  const [id] = useState(newId);
  const attach = useTask(api.cases.attach);

  async function onSave(attached: Attached) {
    if (await attach.start({ id, caseId, kind, ...attached })) close(true);
  }

  return (
    <AttachForm
      file={file}
      running={attach.running}
      failure={attach.failure}
      onSave={onSave}
      onCancel={() => close(false)}
    >
      <NativeSelect
        data-autofocus
        label={text.cases.attachDialog.kind}
        value={kind}
        data={keysOf(ATTACHMENT_KINDS).map((value) => ({
          value,
          label: text.cases.attachmentKinds[value],
        }))}
        onChange={(event) => setKind(event.currentTarget.value as AttachmentKind)}
      />
    </AttachForm>
  );
}

export const attachDialog = defineDialog<AttachProps, boolean>({
  id: "cases.attach",
  title: (text) => text.cases.attachDialog.title,
  roles: CASEWORK,
  component: AttachDialog,
  sample: async () => {
    const { rows } = await api.cases.list({ view: "terbuka", limit: 1 });
    return rows[0] ? { caseId: rows[0].id, file: sampleFile() } : undefined;
  },
});
