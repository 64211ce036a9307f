// Beside the grid: the family of the row in focus, numbers masked.
import { Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { api, useCall } from "../../app/client.ts";
import { formatShortDate } from "../../app/format.ts";
import { ScreenLink } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { OutcomeBadge } from "../outcome-badge.tsx";

export function FamilyPanel({
  prelistId,
  entryId,
}: {
  readonly prelistId: string;
  readonly entryId: string | undefined;
}) {
  const { prelists, round } = useText();
  // The panel follows the keys once they rest.
  const [asked] = useDebouncedValue(entryId, 150);
  const family = useCall(
    api.prelists.gridFamily,
    { entryId: asked ?? "" },
    { enabled: asked !== undefined, keepPrevious: true },
  );
  return (
    <section className="kisi-family" aria-label={round.grid.family}>
      <Title order={2} size="h4">
        {round.grid.family}
      </Title>
      <FailureAlert failure={family.failure} />
      <ul>
        {family.data?.members.map((member) => (
          <li key={member.id} {...(member.id === asked ? { "aria-current": true as const } : {})}>
            <ScreenLink to="prelists.entry" params={{ prelistId, entryId: member.id }}>
              {member.name ?? prelists.entry.unnamed}
            </ScreenLink>
            <Text size="sm" c="dimmed">
              {[member.relation, formatShortDate(member.birthDate), member.nik]
                .filter((part) => part !== null && part !== "")
                .join(" · ")}
            </Text>
            <OutcomeBadge outcome={member.outcome} />
          </li>
        ))}
      </ul>
    </section>
  );
}
