// Shows an attached photo or PDF of a case, and prints it.
import { CASEWORK } from "../../shared/cases/contract.ts";
import { api } from "../app/client.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { DocumentPages } from "../documents/DocumentPages.tsx";

export interface AttachmentProps {
  readonly id: string;
  readonly title: string;
}

const read = (id: string) => api.cases.attachment({ id });
const paper = (id: string, pages: string[]) => api.cases.attachmentPaper({ id, pages });

function AttachmentDialog({ id, title, close }: AttachmentProps & DialogControl) {
  return <DocumentPages id={id} title={title} read={read} paper={paper} onClose={() => close()} />;
}

export const attachmentDialog = defineDialog<AttachmentProps>({
  id: "cases.attachment",
  title: (text, { title }) => text.cases.attachment.title(title),
  roles: CASEWORK,
  size: "xl",
  component: AttachmentDialog,
  sample: async () => {
    const { rows } = await api.cases.list({ view: "semua", limit: 50 });
    for (const row of rows) {
      const found = (await api.cases.get({ id: row.id })).content?.attachments[0];
      if (found) return { id: found.id, title: found.title };
    }
    return undefined;
  },
});
