// Takes answers of a list back, all of them or one, with a reason.
import { Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { REFERRAL_ROLES } from "../../../shared/referrals/codes.ts";
import type { TakeBackProblem } from "../../../shared/referrals/rules.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";

interface UndoProps {
  readonly listId: string;
  readonly eventId?: string;
}

export interface Undone {
  readonly undone: number;
  readonly left: readonly { readonly row: number; readonly why: TakeBackProblem }[];
}

function UndoDialog({ listId, eventId, close }: UndoProps & DialogControl<Undone>) {
  const text = useText().referrals.answers;
  const [reason, setReason] = useState("");
  const [attempt, setAttempt] = useState(0);
  const undo = useCommand(api.referrals.undoAnswers);
  const short = reason.trim().length < 3;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (short || undo.running) return;
    let undone = 0;
    const left: Undone["left"][number][] = [];
    for (let before: number | null | undefined; before !== null;) {
      const part = await undo.run({
        listId,
        reason,
        ...(eventId === undefined ? {} : { eventId }),
        ...(before === undefined ? {} : { before }),
      });
      if (!part) return;
      undone += part.undone.length;
      left.push(...part.left);
      before = part.next;
    }
    close({ undone, left });
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={undo.failure}
        problems={
          attempt > 0 && short ? [{ field: "urung-alasan", message: text.reasonNeeded }] : []
        }
      />
      <Text>{text.undoHint}</Text>
      <Textarea
        id="urung-alasan"
        data-autofocus
        label={text.reason}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={attempt > 0 && short ? text.reasonNeeded : undefined}
      />
      <DialogActions
        label={text.undoOne}
        saving={undo.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const undoAnswersDialog = defineDialog<UndoProps, Undone>({
  id: "referrals.answers-undo",
  title: (text) => text.referrals.answers.undoTitle,
  roles: REFERRAL_ROLES,
  component: UndoDialog,
  sample: async () => ({ listId: "00000000-0000-4000-8000-000000000000" }),
});
