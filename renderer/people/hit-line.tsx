// One person in a list of results: enough to tell two people of one name apart.
import { Group, Text } from "@mantine/core";
import type { PersonBrief } from "../../shared/people/views.ts";
import { formatShortDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { ageToday } from "./today.ts";
import { StateBadge } from "../ui/state-badge.tsx";

export interface HitLineProps {
  readonly person: PersonBrief;
  /** Why it is shown. */
  readonly why: string;
}

export function HitLine({ person, why }: HitLineProps) {
  const text = useText().people;
  const age = ageToday(person.birthDate);
  const facts = [
    person.sex ? text.sexes[person.sex] : undefined,
    person.birthDate ? `${formatShortDate(person.birthDate)} (${text.age(age ?? 0)})` : undefined,
    person.nikMasked ? `NIK ${person.nikMasked}` : text.noNik,
    [text.rtRw(person.rt, person.rw), person.villageName].filter(Boolean).join(", "),
  ];
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <div style={{ minWidth: 0 }}>
        <Text component="span" fw={600}>
          {person.name}
        </Text>
        {person.alias ? <Text component="span"> ({person.alias})</Text> : null}
        <Text size="sm" c="dimmed" style={{ fontVariantNumeric: "tabular-nums" }}>
          {facts.filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        {person.state === "aktif" ? null : (
          <StateBadge tone="stopped">{text.states[person.state]}</StateBadge>
        )}
        <Text size="sm" c="dimmed" style={{ whiteSpace: "nowrap" }}>
          {why}
        </Text>
      </Group>
    </Group>
  );
}
