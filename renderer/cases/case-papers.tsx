// The checklist of a case as it stands, and the files attached to it.
import { Anchor, Button, Group, List, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import type { DocumentHeld } from "../../shared/cases/codes.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { ruleOf } from "../../shared/cases/states.ts";
import { api, useCommand } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatBytes, formatShortDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { attachDialog } from "./AttachDialog.tsx";
import { attachmentDialog } from "./AttachmentDialog.tsx";
import { HeldDocuments } from "./HeldDocuments.tsx";
import { newId } from "../app/new-id.ts";

export function CaseDocuments({ view }: { readonly view: CaseView }) {
  const text = useText().cases;
  const documents = view.content?.documents ?? [];
  const [changed, setChanged] = useState<Record<string, DocumentHeld>>({});
  const save = useCommand(api.cases.setDocuments);
  const missing = documents.filter(({ required, held }) => required && held === "belum").length;
  if (documents.length === 0) return null;
  const held = {
    ...Object.fromEntries(documents.map((document) => [document.code, document.held])),
    ...changed,
  };
  const dirty = documents.some((document) => held[document.code] !== document.held);
  async function onSave() {
    const sent = Object.entries(changed).map(([code, how]) => ({ code, held: how }));
    if (await save.run({ id: view.id, version: view.version, eventId: newId(), documents: sent }))
      setChanged({});
  }
  return (
    <Sheet
      title={text.page.documents}
      actions={
        <>
          {missing > 0 ? (
            <StateBadge tone="warning">{text.page.missing(missing)}</StateBadge>
          ) : null}
          {dirty ? (
            <Button variant="default" onClick={() => void onSave()} loading={save.running}>
              {text.page.saveDocuments}
            </Button>
          ) : null}
        </>
      }
    >
      <FailureAlert failure={save.failure} />
      <HeldDocuments
        name={view.id}
        documents={documents}
        held={held}
        disabled={!ruleOf(view.state).open}
        onChange={(code, how) => setChanged({ ...changed, [code]: how })}
      />
    </Sheet>
  );
}

export function CaseAttachments({ view }: { readonly view: CaseView }) {
  const text = useText().cases;
  const pick = useCommand(api.shell.pickFile);
  const attachments = view.content?.attachments ?? [];
  async function onAttach() {
    const chosen = await pick.run({ purpose: "lampiran" });
    if (chosen) await openDialog(attachDialog, { caseId: view.id, ...chosen });
  }
  return (
    <Sheet
      title={text.page.attachments}
      actions={
        <Button
          variant="default"
          leftSection={<IconPaperclip size={18} aria-hidden />}
          onClick={() => void onAttach()}
          loading={pick.running}
        >
          {text.page.attach}
        </Button>
      }
    >
      <FailureAlert failure={pick.failure} />
      {attachments.length === 0 ? <Text c="dimmed">{text.page.attachmentsNone}</Text> : null}
      <List listStyleType="none" spacing={4}>
        {attachments.map(({ id, title, kind, size, at }) => (
          <List.Item key={id}>
            <Group gap="sm">
              <Anchor
                component="button"
                type="button"
                onClick={() => void openDialog(attachmentDialog, { id, title })}
              >
                {title}
              </Anchor>
              <Text c="dimmed" size="sm">
                {text.attachmentKinds[kind]} · {formatBytes(size)} · {formatShortDate(at)}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </Sheet>
  );
}
