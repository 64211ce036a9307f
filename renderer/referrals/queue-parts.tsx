// Parts of a waiting list: whose turn it is, and the two ways out of it.
import { Button, Group } from "@mantine/core";
import type { QueueRow } from "../../shared/referrals/places-contract.ts";
import { openDialog } from "../app/dialogs.tsx";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { StateBadge } from "../ui/state-badge.tsx";
import { leaveQueueDialog } from "./LeaveQueueDialog.tsx";

export function TurnBadge({ row }: { readonly row: QueueRow }) {
  const text = useText().places;
  return row.proposed ? (
    <StateBadge tone="done">{text.turn}</StateBadge>
  ) : (
    <StateBadge tone="waiting">{text.inLine}</StateBadge>
  );
}

/** Refer (where it is its turn) or leave. */
export function QueueActions({ row }: { readonly row: QueueRow }) {
  const text = useText().places;
  const { caseId, caseNumber, destinationId } = row;
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      {row.proposed ? (
        <Button
          size="compact-md"
          variant="default"
          aria-label={`${text.refer} ${caseNumber}`}
          onClick={() => goTo("referrals.issue", { caseId }, { tujuan: destinationId })}
        >
          {text.refer}
        </Button>
      ) : null}
      <Button
        size="compact-md"
        variant="default"
        aria-label={`${text.leave} ${caseNumber}`}
        onClick={() => void openDialog(leaveQueueDialog, { row })}
      >
        {text.leave}
      </Button>
    </Group>
  );
}
