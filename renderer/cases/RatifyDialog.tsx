// Ratifies an emergency referral, or records that it was not ratified and why.
import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { CASEWORK } from "../../shared/cases/contract.ts";
import type { SignerDecision } from "../../shared/cases/rules.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCommand } from "../app/client.ts";
import { formatDate } from "../app/format.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { sampleCase } from "./MoveDialog.tsx";
import { SignerFields, signerProblem } from "./SignerFields.tsx";
import { newId } from "../app/new-id.ts";

interface RatifyProps {
  readonly view: CaseView;
}

function RatifyDialog({ view, close }: RatifyProps & DialogControl<boolean>) {
  const text = useText().cases;
  const [note, setNote] = useState("");
  const [signer, setSigner] = useState<Partial<SignerDecision>>(() => ({
    decidedOn: localDate(new Date()),
  }));
  const [eventId] = useState(newId);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<"note" | "sheet">();
  const command = useCommand(api.cases.ratify);
  const named = view.content?.mayRatify === "atas_nama";

  async function onSave(ratified: boolean) {
    setAttempt((n) => n + 1);
    const wrong =
      !ratified && note.trim() === ""
        ? "note"
        : named && signerProblem(signer)
          ? "sheet"
          : undefined;
    setProblem(wrong);
    if (wrong || command.running) return;
    const fields = {
      ...(note.trim() === "" ? {} : { note }),
      ...(named ? { signer: signer as SignerDecision } : {}),
    };
    if (await command.run({ id: view.id, version: view.version, eventId, ratified, fields }))
      close(true);
  }

  const words = problem === "note" ? text.fields.note : text.moveDialog.sheet;
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={command.failure}
        problems={
          problem ? [{ field: `move-${problem}`, message: text.moveDialog.fieldNeeded(words) }] : []
        }
      />
      {view.content?.ratifyDueOn ? (
        <div>{text.page.ratifyWaits(formatDate(view.content.ratifyDueOn))}</div>
      ) : null}
      <Textarea
        id="move-note"
        data-autofocus
        label={text.fields.note}
        autosize
        minRows={2}
        maxLength={8000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {named ? <SignerFields view={view} value={signer} onChange={setSigner} /> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => void onSave(false)}>
          {text.page.ratifyRefuse}
        </Button>
        <Button onClick={() => void onSave(true)} loading={command.running}>
          {text.page.ratify}
        </Button>
      </Group>
    </Stack>
  );
}

export const ratifyDialog = defineDialog<RatifyProps, boolean>({
  id: "cases.ratify",
  title: (text) => text.cases.page.ratify,
  roles: CASEWORK,
  component: RatifyDialog,
  sample: async () => {
    const view = await sampleCase(
      (one) => one.content !== null && one.content.mayRatify !== "tidak",
    );
    return view ? { view } : undefined;
  },
});
