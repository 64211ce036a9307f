// Pairs of a checked file side by side: the band, the reasons, both rows with what differs marked.
import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { IconArrowsDiff } from "@tabler/icons-react";
import { useState } from "react";
import type { CheckedSide, ShownPair } from "../../shared/people/file-check/contract.ts";
import { isIsoDate } from "../../shared/values/date.ts";
import { formatNumber, formatShortDate } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { BAND_TONES } from "./duplicates/band-tones.ts";

const PAGE = 10;
const ROWS = [
  "id",
  "name",
  "nik",
  "birthDate",
  "kk",
  "motherName",
  "sex",
  "birthPlace",
  "phone",
  "address",
  "village",
] as const satisfies readonly (keyof CheckedSide)[];

export function FileCheckPairs({ pairs }: { readonly pairs: readonly ShownPair[] }) {
  const words = useText().people.fileCheck;
  const [start, setStart] = useState(0);
  const from = start < pairs.length ? start : 0;
  const page = pairs.slice(from, from + PAGE);
  const to = from + page.length;
  return (
    <Sheet
      title={words.pairs}
      actions={
        <>
          <Text c="dimmed" component="output" aria-live="polite">
            {words.place(formatNumber(from + 1), formatNumber(to), formatNumber(pairs.length))}
          </Text>
          {pairs.length > PAGE ? (
            <>
              <Button variant="default" disabled={from === 0} onClick={() => setStart(from - PAGE)}>
                {words.previous}
              </Button>
              <Button variant="default" disabled={to >= pairs.length} onClick={() => setStart(to)}>
                {words.next}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <Stack gap="md">
        {page.map((pair, index) => (
          <PairTable
            key={`${pair.a.id} ${pair.b.id} ${from + index}`}
            pair={pair}
            no={from + index + 1}
          />
        ))}
      </Stack>
    </Sheet>
  );
}

function PairTable({ pair, no }: { readonly pair: ShownPair; readonly no: number }) {
  const { fileCheck: words, duplicates } = useText().people;
  const rows = ROWS.filter((field) => pair.a[field] || pair.b[field]);
  const personId = pair.b.personId;
  return (
    <section aria-label={`${formatNumber(no)}. ${pair.a.name} / ${pair.b.name}`}>
      <Group justify="space-between" wrap="nowrap" mb={4} align="flex-start">
        <Text>
          <Text component="span" fw={600}>
            {formatNumber(no)}.{" "}
          </Text>
          {duplicates.reasons(pair.reasons)}
        </Text>
        <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
          <StateBadge tone={BAND_TONES[pair.band]}>{duplicates.bands[pair.band]}</StateBadge>
          {personId ? (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => goTo("people.person", { personId })}
            >
              {words.openPerson}
            </Button>
          ) : null}
        </Group>
      </Group>
      <Table layout="fixed" withRowBorders={false} verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="9rem">{words.field}</Table.Th>
            <Table.Th>{words.first}</Table.Th>
            <Table.Th>{words.second}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((field) => {
            const differs = pair.differs.includes(field);
            return (
              <Table.Tr key={field}>
                <Table.Th scope="row" fw={400}>
                  {words.rowFacts[field]}
                </Table.Th>
                <Table.Td style={{ overflowWrap: "anywhere" }}>{valueOf(pair.a, field)}</Table.Td>
                <Table.Td style={{ overflowWrap: "anywhere" }} fw={differs ? 700 : 400}>
                  {valueOf(pair.b, field)}
                  {differs ? (
                    <IconArrowsDiff
                      size={14}
                      style={{ marginLeft: 6, verticalAlign: "-2px" }}
                      role="img"
                      aria-label={words.different}
                    />
                  ) : null}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function valueOf(side: CheckedSide, field: (typeof ROWS)[number]): string {
  const value = side[field];
  if (value === null) return "–";
  return field === "birthDate" && isIsoDate(value) ? formatShortDate(value) : value;
}
