// The checklist of a case as it stands.
import { Button } from "@mantine/core";
import { useState } from "react";
import type { DocumentHeld } from "../../shared/cases/codes.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { ruleOf } from "../../shared/cases/states.ts";
import { api, useCommand } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
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
