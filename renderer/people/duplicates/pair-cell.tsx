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
    person.nikMasked ? `NIK\u00a0${person.nikMasked}` : text.noNik,
  ];
  const place = [text.rtRw(person.rt, person.rw), person.villageName];
  return (
    <>
      <Text component="span" display="block" fw={600} className="loket-pair">
        {person.name}
      </Text>
      <Text component="span" size="sm" className="loket-pair-line">
        {facts.filter(Boolean).join(" · ")}
      </Text>
      <Text component="span" size="sm" c="dimmed" className="loket-pair-line">
        {place.filter(Boolean).join(", ")}
      </Text>
    </>
  );
}
