// The numbers of a period on screen: balance, results and the groups, each row opening the cases it counts.
import { NativeSelect, SimpleGrid, Text } from "@mantine/core";
import {
  BALANCE_PARTS,
  DIMENSION_NAMES,
  type BalancePart,
  type Dimension,
} from "../../shared/reports/codes.ts";
import { periodTitle } from "../../shared/reports/period.ts";
import { formatDays, formatShare } from "../../shared/reports/rules.ts";
import type { GroupRow, Recap } from "../../shared/reports/schemas.ts";
import { formatNumber } from "../app/format.ts";
import { goTo, ScreenLink, useScreenSearch } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable, type Column } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Facts } from "../ui/facts.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { writePeriod } from "./period.ts";

function CountLink({ recap, part }: { readonly recap: Recap; readonly part: BalancePart }) {
  const search = { periode: writePeriod(recap.period), bagian: part };
  return (
    <ScreenLink to="reports.behind" search={search}>
      {formatNumber(recap.balance[part])}
    </ScreenLink>
  );
}

/** Balance of cases, what became of the closed ones, and the referrals. */
export function RecapFacts({ recap }: { readonly recap: Recap }) {
  const text = useText().reports;
  const { facts } = text;
  const { balance, closing, referrals, before } = recap;
  const days = (count: number | null) => (count === null ? null : facts.days(formatDays(count)));
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
      <Sheet title={text.home.balance}>
        <Facts
          facts={[
            ...BALANCE_PARTS.map((part) => ({
              term: text.balance[part],
              value: <CountLink recap={recap} part={part} />,
            })),
            {
              term: facts.before(periodTitle(before.period)),
              value: formatNumber(before.diterima),
            },
          ]}
        />
      </Sheet>
      <Sheet title={text.home.closing}>
        <Facts
          facts={[
            { term: facts.done, value: formatNumber(closing.done) },
            { term: facts.refused, value: formatNumber(closing.refused) },
            { term: facts.cancelled, value: formatNumber(closing.cancelled) },
            {
              term: facts.inTime,
              value: facts.share(
                formatNumber(closing.inTime),
                formatShare(closing.inTime, balance.ditutup),
              ),
            },
            { term: facts.averageDays, value: days(closing.averageDays) },
            { term: facts.medianDays, value: days(closing.medianDays) },
          ]}
        />
      </Sheet>
      <Sheet title={text.home.referrals}>
        <Facts
          facts={[
            { term: facts.issued, value: formatNumber(referrals.issued) },
            { term: facts.accepted, value: formatNumber(referrals.accepted) },
            { term: facts.answeredNo, value: formatNumber(referrals.refused) },
            { term: facts.waiting, value: formatNumber(referrals.waiting) },
            { term: facts.cancelled, value: formatNumber(referrals.cancelled) },
          ]}
        />
      </Sheet>
    </SimpleGrid>
  );
}

function useGroupColumns(by: Dimension): Column<GroupRow>[] {
  const text = useText().reports;
  const { columns } = text;
  const known = (count: number | null) => (count === null ? "–" : formatNumber(count));
  const number = (id: "done" | "refused" | "cancelled" | "open"): Column<GroupRow> => ({
    id,
    header: columns[id],
    align: "right",
    cell: (row) => known(row[id]),
  });
  return [
    { id: "group", header: text.dimensions[by], cell: (row) => row.label },
    {
      id: "count",
      header: columns.count,
      align: "right",
      cell: (row) => (row.count === null ? text.sensitive.few : formatNumber(row.count)),
    },
    number("done"),
    number("refused"),
    number("cancelled"),
    number("open"),
    {
      id: "days",
      header: columns.days,
      align: "right",
      cell: (row) => (row.averageDays === null ? "–" : formatDays(row.averageDays)),
    },
  ];
}

/** The cases received, by one dimension of the officer's choice. */
export function RecapGroups({ recap }: { readonly recap: Recap }) {
  const text = useText().reports;
  const [search, change] = useScreenSearch();
  const by = DIMENSION_NAMES.find((one) => one === search.menurut) ?? "kategori";
  const columns = useGroupColumns(by);
  return (
    <Sheet
      flush
      title={text.home.groups}
      actions={
        <NativeSelect
          label={text.home.by}
          value={by}
          data={DIMENSION_NAMES.map((value) => ({ value, label: text.dimensions[value] }))}
          onChange={(event) => change({ menurut: event.currentTarget.value })}
        />
      }
    >
      <DataTable
        label={`${text.home.groups}: ${text.dimensions[by]}`}
        columns={columns}
        rows={recap.groups[by]}
        rowKey={(row) => row.key}
        onOpen={(row) =>
          goTo(
            "reports.behind",
            {},
            {
              periode: writePeriod(recap.period),
              menurut: by,
              kelompok: row.key,
              nama: row.label,
            },
          )
        }
        empty={<EmptyState title={text.home.emptyTitle} body={text.home.emptyBody} />}
      />
      {by === "ppks" ? (
        <Text c="dimmed" size="sm" px="md" pb="sm">
          {text.home.ppksNote}
        </Text>
      ) : null}
    </Sheet>
  );
}

export function SensitiveNote({ recap: { sensitive } }: { readonly recap: Recap }) {
  const text = useText().reports.sensitive;
  if (sensitive.included && sensitive.count === 0) return null;
  const count = sensitive.count === null ? text.few : formatNumber(sensitive.count);
  return <Text c="dimmed">{sensitive.included ? text.included(count) : text.left(count)}</Text>;
}
