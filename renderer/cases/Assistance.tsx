// Double assistance: what this person and this family card already receive, with the list and its date. Says nothing when nothing is known.
import { Alert, List, Text } from "@mantine/core";
import { api, useCall } from "../app/client.ts";
import { formatDate, formatShortDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";

/** "September 2026" for a period, else the day. */
const dayOf = (on: string) =>
  on.length === 7 ? formatDate(`${on}-01`).replace(/^\d+ /, "") : formatShortDate(on);

interface AssistanceProps {
  readonly personId: string;
  readonly title?: string;
}

export function Assistance({ personId, title }: AssistanceProps) {
  const words = useText().cases.assistance;
  const { data, failure } = useCall(api.prelists.assistance, { personId });
  if (failure) return <FailureAlert failure={failure} />;
  if (!data?.length) return null;
  return (
    <Alert color="blue" variant="light" title={title ?? words.title}>
      <List size="sm" spacing={2}>
        {data.map(({ name, programme, whose, proposed, source, on }) => (
          <List.Item key={`${programme}${whose}${source}${on}`}>
            {[
              proposed ? `${name} (${words.proposed})` : name,
              words.whose[whose],
              source === null ? words.recorded(dayOf(on)) : words.list(source, dayOf(on)),
            ].join(" · ")}
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed" pt={4}>
        {words.hint}
      </Text>
    </Alert>
  );
}
