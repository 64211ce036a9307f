// The numbers of a period and the list behind each of them, from one and the same set of cases.
import type * as z from "zod";
import { DeskError } from "../../shared/errors.ts";
import { countAll } from "../../shared/reports/count-by.ts";
import { groupKeys, isSensitiveGroup } from "../../shared/reports/groups.ts";
import { checkPeriod, periodBefore, periodTitle } from "../../shared/reports/period.ts";
import { balanceOf, balanceParts, closingOf, hideSmall } from "../../shared/reports/rules.ts";
import type { BehindInput, BehindRow, Period, Recap } from "../../shared/reports/schemas.ts";
import {
  countReferrals,
  countSensitive,
  findPeriodCases,
  type PeriodCase,
  type Reader,
} from "./queries.ts";

const isPart =
  (period: Period, part: ReturnType<typeof balanceParts>[number]) => (one: PeriodCase) =>
    balanceParts(one, period).includes(part);

/** @throws DeskError 'periode_tidak_sah' */
export async function recapOf(reader: Reader, period: Period): Promise<Recap> {
  checkPeriod(period, reader.today);
  const cases = await findPeriodCases(reader, period);
  const earlier = periodBefore(period);
  const casesBefore = await findPeriodCases(reader, earlier);
  const sensitive = await countSensitive(reader.db, period);
  return {
    period,
    title: periodTitle(period),
    balance: balanceOf(cases, period),
    closing: closingOf(cases.filter(isPart(period, "ditutup"))),
    referrals: await countReferrals(reader, period),
    sensitive: {
      included: reader.canOpen,
      count: reader.canOpen ? sensitive : hideSmall(sensitive),
    },
    groups: countAll(cases.filter(isPart(period, "diterima")), reader.canOpen),
    before: {
      period: earlier,
      diterima: balanceOf(casesBefore, earlier).diterima,
      closing: closingOf(casesBefore.filter(isPart(earlier, "ditutup"))),
    },
  };
}

/** @throws DeskError 'periode_tidak_sah' | 'peran_tidak_cukup' for a sensitive kind that this account may not open */
export async function behindOf(
  reader: Reader,
  { of, offset, limit, from, to }: z.output<typeof BehindInput>,
): Promise<{ rows: z.infer<typeof BehindRow>[]; total: number }> {
  const period = { from, to };
  checkPeriod(period, reader.today);
  if (of.kind === "kelompok" && !reader.canOpen && isSensitiveGroup(of.by, of.key))
    throw new DeskError("peran_tidak_cukup");
  const cases = (await findPeriodCases(reader, period)).filter(
    isPart(period, of.kind === "neraca" ? of.part : "diterima"),
  );
  const wanted =
    of.kind === "neraca" ? cases : cases.filter((one) => groupKeys(one, of.by).includes(of.key));
  const rows = wanted.slice(offset, offset + limit).map((one) => ({
    id: one.id,
    number: one.number,
    receivedOn: one.receivedOn,
    closedOn: one.closedOn,
    state: one.state,
    personName: one.personName,
    categoryName: one.category.name,
  }));
  return { rows, total: wanted.length };
}
