// Two records as a table of three columns; each row says in a word and a shape whether they agree.
import { Button, Table, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { MERGE_FIELD_NAMES, type MergeField } from "../../../shared/people/merge-fields.ts";
import type {
  ComparedPerson,
  Comparison,
  FieldCompared,
} from "../../../shared/people/merge-views.ts";
import { findPpksKind } from "../../../shared/people/ppks.ts";
import { api } from "../../app/client.ts";
import { formatDate } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { MaskedText } from "../../ui/masked-text.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { relationLabel } from "../person-state.ts";
import { ageToday } from "../today.ts";
import { fieldText } from "./field-text.ts";

/** Facts that tell people apart come first. */
const FIRST: readonly MergeField[] = [
  "name",
  "nik",
  "nik_note",
  "birth_date",
  "mother_name",
  "sex",
];
const ORDER = [...FIRST, ...MERGE_FIELD_NAMES.filter((field) => !FIRST.includes(field))];

const TONES = { beda: "warning", hanya_a: "new", hanya_b: "new" } as const;

export function PairTable({ comparison }: { readonly comparison: Comparison }) {
  const text = useText();
  const words = text.people.duplicates.pair;
  const { a, b, fields } = comparison;
  const standOf = (field: MergeField) => fields.find((one) => one.field === field)!.stand;
  const marks = {
    beda: words.differs,
    hanya_a: words.onlyOne,
    hanya_b: words.onlyOne,
  } satisfies Record<Exclude<FieldCompared["stand"], "sama">, string>;
  // What both leave empty says nothing.
  const shown = ORDER.filter(
    (field) =>
      standOf(field) !== "sama" ||
      (fieldText(text, field, a.person) !== "" && field !== "home" && field !== "state"),
  );
  // What agrees and tells nobody apart comes last: the decision is made without scrolling.
  const isQuiet = (field: MergeField) => standOf(field) === "sama" && !FIRST.includes(field);
  const row = (field: MergeField) => {
    const stand = standOf(field);
    return (
      <Table.Tr key={field}>
        <Table.Th scope="row" fw={500}>
          {text.people.duplicates.fields[field]}
        </Table.Th>
        {[a, b].map((side) => (
          <Table.Td
            key={side.person.personId}
            fw={stand === "beda" ? 600 : 400}
            style={{ overflowWrap: "anywhere" }}
          >
            <FieldValue field={field} person={side} />
          </Table.Td>
        ))}
        <Table.Td>
          {stand === "sama" ? (
            <Same />
          ) : (
            <StateBadge tone={TONES[stand]}>{marks[stand]}</StateBadge>
          )}
        </Table.Td>
      </Table.Tr>
    );
  };
  return (
    <Table className="loket-table" aria-label={words.title} layout="fixed" verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="11rem">{words.fact}</Table.Th>
          <Table.Th>
            <PersonHead label={words.first} person={a} />
          </Table.Th>
          <Table.Th>
            <PersonHead label={words.second} person={b} />
          </Table.Th>
          <Table.Th w="8.5rem">{words.match}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.filter((field) => !isQuiet(field)).map(row)}
        <Table.Tr>
          <Table.Th scope="row" fw={500}>
            {words.family}
          </Table.Th>
          {[a, b].map((side) => (
            <Table.Td key={side.person.personId}>
              <FamilyLines person={side} />
            </Table.Td>
          ))}
          <Table.Td>
            {a.person.familyId !== null && a.person.familyId === b.person.familyId ? (
              <Same />
            ) : null}
          </Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th scope="row" fw={500}>
            {words.links}
          </Table.Th>
          {[a, b].map((side) => (
            <Table.Td key={side.person.personId}>
              <LinkLines person={side} />
            </Table.Td>
          ))}
          <Table.Td />
        </Table.Tr>
        {shown.filter(isQuiet).map(row)}
      </Table.Tbody>
    </Table>
  );
}

/** Quiet, so that what differs is seen first. */
function Same() {
  const words = useText().people.duplicates.pair;
  return (
    <Text component="span" size="sm" c="dimmed">
      <IconCheck size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {words.same}
    </Text>
  );
}

function PersonHead({
  label,
  person,
}: {
  readonly label: string;
  readonly person: ComparedPerson;
}) {
  const words = useText().people.duplicates.pair;
  const { personId, name } = person.person;
  return (
    <>
      {label}{" "}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`${words.openPerson}: ${name}`}
        onClick={() => goTo("people.person", { personId })}
      >
        {words.openPerson}
      </Button>
    </>
  );
}

function FieldValue({
  field,
  person: { person },
}: {
  readonly field: MergeField;
  readonly person: ComparedPerson;
}) {
  const text = useText();
  const { personId } = person;
  if (field === "nik" && person.nikMasked)
    return (
      <MaskedText
        label={`${text.people.duplicates.fields.nik} ${person.name}`}
        masked={person.nikMasked}
        reveal={async () => (await api.people.revealNik({ personId })).nik ?? undefined}
      />
    );
  const shown = fieldText(text, field, person) || "–";
  const age = field === "birth_date" ? ageToday(person.birthDate) : undefined;
  return <>{age === undefined ? shown : `${shown} (${text.people.age(age)})`}</>;
}

function FamilyLines({ person: { person } }: { readonly person: ComparedPerson }) {
  const words = useText().people;
  const { family } = person;
  if (!family)
    return (
      <Text component="span" c="dimmed" fz="inherit">
        {words.duplicates.pair.noFamily}
      </Text>
    );
  return (
    <>
      <Text component="span" display="block" fz="inherit">
        {[
          person.relation === null ? undefined : relationLabel(person.relation),
          person.kkMasked ?? words.noKk,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <Text component="span" display="block" size="sm" c="dimmed">
        {family.members
          .filter((member) => member.personId !== person.personId)
          .map((member) => `${member.name} (${relationLabel(member.relation)})`)
          .join(", ")}
      </Text>
    </>
  );
}

function LinkLines({ person }: { readonly person: ComparedPerson }) {
  const words = useText().people.duplicates;
  const lines = person.links.flatMap(({ table, count, latest }) => {
    const say = words.tables[table];
    return say ? [`${say(count)}${latest ? ` (${formatDate(latest)})` : ""}`] : [];
  });
  const kinds = person.person.ppks.map((code) => findPpksKind(code)?.name).join(", ");
  return (
    <>
      {lines.length === 0 ? (
        <Text component="span" display="block" c="dimmed" fz="inherit">
          {words.pair.linksNone}
        </Text>
      ) : null}
      {lines.map((line) => (
        <Text key={line} component="span" display="block" fz="inherit">
          {line}
        </Text>
      ))}
      {kinds ? (
        <Text component="span" display="block" size="sm" c="dimmed">
          {kinds}
        </Text>
      ) : null}
      <Text component="span" display="block" size="sm" c="dimmed">
        {words.pair.created} {formatDate(person.person.createdAt)}
      </Text>
    </>
  );
}
