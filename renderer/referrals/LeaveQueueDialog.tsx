// Somebody leaves the waiting list without a place: why, from a list.
import { NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { LEAVE_REASON_NAMES, type LeaveReason } from "../../shared/referrals/places.ts";
import type { QueueRow } from "../../shared/referrals/places-contract.ts";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";

interface LeaveProps {
  readonly row: QueueRow;
}

function LeaveQueueDialog({ row, close }: LeaveProps & DialogControl<boolean>) {
  const text = useText().places;
  const [reason, setReason] = useState<LeaveReason>("tidak_perlu");
  const save = useCommand(api.referrals.leaveQueue);
  async function onSave() {
    if (save.running) return;
    if (await save.run({ id: row.id, version: row.version, reason })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <FailureAlert failure={save.failure} />
      <Text>
        {row.destinationName}. {text.leaveHint}
      </Text>
      <NativeSelect
        label={text.reason}
        data-autofocus
        value={reason}
        data={LEAVE_REASON_NAMES.map((value) => ({ value, label: text.reasons[value] }))}
        onChange={(event) =>
          setReason(
            LEAVE_REASON_NAMES.find((one) => one === event.currentTarget.value) ?? "tidak_perlu",
          )
        }
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={text.leaveSave}
      />
    </Stack>
  );
}

export const leaveQueueDialog = defineDialog<LeaveProps, boolean>({
  id: "referrals.leaveQueue",
  title: (text, { row }) => text.places.leaveTitle(row.caseNumber),
  roles: REFERRAL_ROLES,
  size: "md",
  component: LeaveQueueDialog,
  sample: async () => {
    const row = (await api.referrals.waitingList({})).rows[0];
    return row && { row };
  },
});
