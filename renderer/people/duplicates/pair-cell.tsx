// One of two persons in the list of pairs: what tells people apart, in three lines.
import { Text } from "@mantine/core";
import type { PersonBrief } from "../../../shared/people/views.ts";
import { formatShortDate } from "../../app/format.ts";
import { useText } from "../../text/index.ts";

export function PairCell({ person }: { readonly person: PersonBrief }) {
  const text = useText().people;
  const facts = [
    person.sex ? text.sexes[person.sex] : undefined,
    formatShortDate(person.birthDate),
    person.nikMasked ? `NIK ${person.nikMasked}` : text.noNik,
  ];
  const place = [text.rtRw(person.rt, person.rw), person.villageName];
  return (
    <>
      <Text component="span" display="block" fw={600}>
        {person.name}
      </Text>
      <Text
        component="span"
        display="block"
        size="sm"
        style={{ fontVariantNumeric: "tabular-nums" }}
      >
        {facts.filter(Boolean).join(" · ")}
      </Text>
      <Text component="span" display="block" size="sm" c="dimmed">
        {place.filter(Boolean).join(", ")}
      </Text>
    </>
  );
}
