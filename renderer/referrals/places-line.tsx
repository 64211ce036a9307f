// Places of the chosen service: how many are taken, who waits, and the way onto the waiting list when it is full.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { useState } from "react";
import { api, useCall, useCommand } from "../app/client.ts";
import { formatDate } from "../app/format.ts";
import { newId } from "../app/new-id.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";

/** One line; nothing for a service without known places where nobody waits. */
export function PlacesLine({ destinationId }: { readonly destinationId: string }) {
  const text = useText().places;
  const known = useCall(api.referrals.places, { destinationId }).data;
  if (!known || (known.unit === null && known.waiting === 0)) return null;
  return (
    <Text size="sm" c="dimmed">
      {text.line(known)}
    </Text>
  );
}

/** While a referral is written: offers the waiting list when there is no place; it never keeps anybody from referring. */
export function PlacesChoice({
  destinationId,
  caseId,
}: {
  readonly destinationId: string;
  readonly caseId: string;
}) {
  const text = useText().places;
  const known = useCall(api.referrals.places, { destinationId }).data;
  const own = useCall(api.referrals.waitingList, { caseId }).data?.rows.find(
    (row) => row.destinationId === destinationId,
  );
  const join = useCommand(api.referrals.enqueue);
  const [id] = useState(newId);
  if (!known) return null;
  if (own)
    return (
      <Alert color="blue" variant="light" icon={<IconHourglass aria-hidden />}>
        {text.waits(own.position, formatDate(own.since))} {text.line(known)}
      </Alert>
    );
  if (!known.full) return <PlacesLine destinationId={destinationId} />;
  return (
    <Alert color="yellow" variant="light" icon={<IconHourglass aria-hidden />} title={text.full}>
      <Text>{text.line(known)}</Text>
      <Group mt="xs">
        <Button
          variant="default"
          loading={join.running}
          onClick={() => void join.run({ id, caseId, destinationId })}
        >
          {text.join}
        </Button>
      </Group>
      <FailureAlert failure={join.failure} />
    </Alert>
  );
}
