// A photo or PDF on its way to what it shows, and one opened.
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { LOOK } from "../../../shared/prelists/fields.ts";
import type { EvidenceAbout } from "../../../shared/prelists/evidence/rules.ts";
import { api, useTask } from "../../app/client.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { AttachForm, type Attached } from "../../documents/AttachForm.tsx";
import { DocumentPages } from "../../documents/DocumentPages.tsx";
import { sampleFile } from "../../documents/sample.ts";
import { useText } from "../../text/index.ts";
import { sampleEntry } from "../sample.ts";

interface AttachEvidenceProps {
  readonly about: EvidenceAbout;
  readonly aboutId: string;
  readonly hasFamily: boolean;
  readonly file: File;
}

function AttachEvidenceDialog(props: AttachEvidenceProps & DialogControl<boolean>) {
  const { about, aboutId, hasFamily, file, close } = props;
  const words = useText().round.evidence;
  const [wholeFamily, setWholeFamily] = useState(hasFamily);
  const [id] = useState(newId);
  const attach = useTask(api.prelists.attachEvidence);

  async function onSave(attached: Attached) {
    if (await attach.start({ id, about, aboutId, wholeFamily, ...attached })) close(true);
  }

  return (
    <AttachForm
      file={file}
      running={attach.running}
      failure={attach.failure}
      onSave={onSave}
      onCancel={() => close(false)}
    >
      {hasFamily ? (
        <Checkbox
          data-autofocus
          label={words.wholeFamily}
          checked={wholeFamily}
          onChange={(event) => setWholeFamily(event.currentTarget.checked)}
        />
      ) : undefined}
    </AttachForm>
  );
}

export const attachEvidenceDialog = defineDialog<AttachEvidenceProps, boolean>({
  id: "prelists.attachEvidence",
  title: (text, { about }) => text.round.evidence.attachTitle[about],
  roles: LOOK,
  component: AttachEvidenceDialog,
  sample: async () => {
    const entry = await sampleEntry();
    return (
      entry && { about: "hasil" as const, aboutId: entry.id, hasFamily: true, file: sampleFile() }
    );
  },
});

export interface EvidenceProps {
  readonly id: string;
  readonly title: string;
}

const read = (id: string) => api.prelists.evidenceBytes({ id });
const paper = (id: string, pages: string[]) => api.prelists.evidencePaper({ id, pages });

function EvidenceDialog({ id, title, close }: EvidenceProps & DialogControl) {
  return <DocumentPages id={id} title={title} read={read} paper={paper} onClose={() => close()} />;
}

export const evidenceDialog = defineDialog<EvidenceProps>({
  id: "prelists.evidence",
  title: (text, { title }) => text.cases.attachment.title(title),
  roles: LOOK,
  size: "xl",
  component: EvidenceDialog,
  sample: async () => {
    const months = await api.prelists.proposalMonths({});
    for (const { period } of months.rows) {
      const { rows } = await api.prelists.proposalMonth({ period });
      for (const { id } of rows) {
        const found = await api.prelists.evidence({ about: "usulan", aboutId: id });
        const one = found.rows.find((row) => !row.locked);
        if (one) return { id: one.id, title: one.title };
      }
    }
    return undefined;
  },
});
