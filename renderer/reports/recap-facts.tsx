// The numbers of a period on screen: the balance, each number of which opens its cases, the results and the referrals.
import { SimpleGrid } from "@mantine/core";
import { BALANCE_PARTS, type BalancePart } from "../../shared/reports/codes.ts";
import { periodTitle } from "../../shared/reports/period.ts";
import { formatDays, formatShare } from "../../shared/reports/format.ts";
import type { Recap } from "../../shared/reports/schemas.ts";
import { formatNumber } from "../app/format.ts";
import { ScreenLink } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
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
            { term: facts.unanswered, value: formatNumber(referrals.unanswered) },
            { term: facts.cancelled, value: formatNumber(referrals.cancelled) },
          ]}
        />
      </Sheet>
    </SimpleGrid>
  );
}
