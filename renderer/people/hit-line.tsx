// One person in a list of results: enough to tell two people of one name apart.
import { Group, Text } from "@mantine/core";
import { IconSquareFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { TextMark } from "../../shared/people/search-views.ts";
import type { PersonGlance } from "../../shared/people/views.ts";
import { formatShortDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { ageToday } from "./today.ts";

export interface HitLineProps {
  readonly person: PersonGlance;
  /** Why it is shown. */
  readonly why: string;
  /** Letters of the name that answered what was typed. */
  readonly marks?: readonly TextMark[];
}

/** All in the colour of its surroundings: a chosen option is white on blue. */
export function HitLine({ person, why, marks = [] }: HitLineProps) {
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
          {marked(person.name, marks)}
        </Text>
        {person.alias ? <Text component="span"> ({person.alias})</Text> : null}
        <Text size="sm" style={{ fontVariantNumeric: "tabular-nums" }}>
          {facts.filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0, maxWidth: "45%" }}>
        {person.state === "aktif" ? null : (
          <Text size="sm" component="span" style={{ whiteSpace: "nowrap" }}>
            <IconSquareFilled size={12} aria-hidden /> {text.states[person.state]}
          </Text>
        )}
        <Text size="sm" ta="right">
          {why}
        </Text>
      </Group>
    </Group>
  );
}

/** Underlined, not coloured: it must be seen on a chosen line and in both themes. */
function marked(name: string, marks: readonly TextMark[]): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    parts.push(name.slice(at, from));
    parts.push(
      <span key={from} style={{ textDecoration: "underline", textUnderlineOffset: 3 }}>
        {name.slice(from, to)}
      </span>,
    );
    at = to;
  }
  parts.push(name.slice(at));
  return parts;
}
