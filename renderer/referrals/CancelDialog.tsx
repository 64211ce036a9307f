// Takes a referral back, with a reason.
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import { missingReferralFields } from "../../shared/referrals/rules.ts";
import type { ReferralView } from "../../shared/referrals/schemas.ts";
import { api, useCommand } from "../app/client.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { sampleWaiting } from "./AnswerDialog.tsx";
import { newId } from "../app/new-id.ts";

interface CancelProps {
  readonly view: ReferralView;
}

function CancelDialog({ view, close }: CancelProps & DialogControl<boolean>) {
  const { app, referrals: text } = useText();
  const [reason, setReason] = useState("");
  const [eventId] = useState(newId);
  const [attempt, setAttempt] = useState(0);
  const cancel = useCommand(api.referrals.cancel);
  const empty = missingReferralFields("dibatalkan", { reason }).length > 0;
  const message = attempt > 0 && empty ? text.needed(text.fields.reason) : undefined;
  async function onSave() {
    setAttempt((n) => n + 1);
    if (empty || cancel.running) return;
    if (await cancel.run({ id: view.id, version: view.version, eventId, reason })) close(true);
  }
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={cancel.failure}
        problems={message ? [{ field: "cancel-reason", message }] : []}
      />
      <Text>{text.cancelDialog.body}</Text>
      <Group gap="xs">
        {text.cancelDialog.reasons.map((offered) => (
          <Button
            key={offered}
            variant="default"
            size="compact-md"
            onClick={() => setReason(offered)}
          >
            {offered}
          </Button>
        ))}
      </Group>
      <Textarea
        id="cancel-reason"
        data-autofocus
        label={text.fields.reason}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        error={message}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => close(false)}>
          {app.action.cancel}
        </Button>
        <Button color="red" onClick={() => void onSave()} loading={cancel.running}>
          {text.cancelDialog.save}
        </Button>
      </Group>
    </Stack>
  );
}

export const cancelDialog = defineDialog<CancelProps, boolean>({
  id: "referrals.cancel",
  title: (text, { view }) => text.referrals.cancelDialog.title(view.letterNumber),
  roles: REFERRAL_ROLES,
  component: CancelDialog,
  sample: sampleWaiting,
});
