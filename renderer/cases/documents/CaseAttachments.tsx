// The photos and PDFs of a case.
import type { CaseView } from "../../../shared/cases/schemas.ts";
import { api, useCall } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatBytes, formatShortDate } from "../../app/format.ts";
import { DocumentTiles } from "../../documents/DocumentTiles.tsx";
import { useText } from "../../text/index.ts";
import { attachDialog } from "../AttachDialog.tsx";
import { attachmentDialog } from "../AttachmentDialog.tsx";

export function CaseAttachments({ view }: { readonly view: CaseView }) {
  const text = useText().cases;
  const attachments = view.content?.attachments ?? [];
  const small = useCall(
    api.cases.thumbnails,
    { id: view.id },
    { enabled: attachments.length > 0, keepPrevious: true },
  );
  const thumbs = new Map(small.data?.map(({ id, base64 }) => [id, base64]));
  return (
    <DocumentTiles
      title={text.page.attachments}
      hint={text.page.dropHint}
      dropHere={text.page.dropHere}
      tiles={attachments.map(({ id, kind, size, at, mime, locked, title }) => ({
        id,
        mime,
        locked,
        title: locked ? text.privacy.locked : title,
        about: `${text.attachmentKinds[kind]} · ${formatBytes(size)} · ${formatShortDate(at)}`,
        thumb: thumbs.get(id),
      }))}
      onOpen={({ id, title }) => void openDialog(attachmentDialog, { id, title })}
      onFile={(file) => openDialog(attachDialog, { caseId: view.id, file })}
    />
  );
}
