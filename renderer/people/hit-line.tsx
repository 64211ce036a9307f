// One person in a list of results: enough to tell two people of one name apart.
import { Group, Text } from "@mantine/core";
import { IconSquareFilled } from "@tabler/icons-react";
import type { PersonBrief } from "../../shared/people/views.ts";
import { formatShortDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { ageToday } from "./today.ts";

export interface HitLineProps {
  readonly person: PersonBrief;
  /** Why it is shown. */
  readonly why: string;
}

/** All in the colour of its surroundings: a chosen option is white on blue. */
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
        <Text size="sm" style={{ fontVariantNumeric: "tabular-nums" }}>
          {facts.filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        {person.state === "aktif" ? null : (
          <Text size="sm" component="span">
            <IconSquareFilled size={12} aria-hidden /> {text.states[person.state]}
          </Text>
        )}
        <Text size="sm" style={{ whiteSpace: "nowrap" }}>
          {why}
        </Text>
      </Group>
    </Group>
  );
}
