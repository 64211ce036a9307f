// Where a case waits for a place, on its own page.
import { Group, Text } from "@mantine/core";
import { api, useCall } from "../app/client.ts";
import { formatShortDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { QueueActions, TurnBadge } from "./queue-parts.tsx";

/** Nothing when it waits nowhere. */
export function CaseWaiting({ caseId }: { readonly caseId: string }) {
  const text = useText().places;
  const rows = useCall(api.referrals.waitingList, { caseId }).data?.rows ?? [];
  return rows.map((row) => (
    <Group key={row.id} justify="space-between" gap="sm" align="flex-start">
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text fw={600}>{row.destinationName}</Text>
        <Text c="dimmed" size="sm">
          {text.waits(row.position, formatShortDate(row.since))}
        </Text>
      </div>
      <TurnBadge row={row} />
      <QueueActions row={row} />
    </Group>
  ));
}
