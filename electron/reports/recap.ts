// The numbers of a period beside those of the period before, all counted in the database.
import { areaName } from "../areas/queries.ts";
import { DIMENSION_NAMES, type Dimension } from "../../shared/reports/codes.ts";
import { countAll } from "../../shared/reports/count-by.ts";
import type { Names } from "../../shared/reports/groups.ts";
import {
  checkPeriod,
  periodBefore,
  periodTitle,
  wholeMonths,
} from "../../shared/reports/period.ts";
import { hideSmall } from "../../shared/reports/rules.ts";
import type { Facts, Period, Recap } from "../../shared/reports/schemas.ts";
import { balanceIn, closingIn } from "./facts.ts";
import { countGroups } from "./groups.ts";
import { countSensitive, type Reader } from "./queries.ts";
import { countReferred, destinationsOf, sumReferred } from "./referred.ts";

/** What categories, villages and officers are called. */
async function namesOf({ db }: Reader): Promise<Names> {
  const categories = await db.selectFrom("categories").select(["code", "name"]).execute();
  const accounts = await db.selectFrom("accounts").select(["id", "name"]).execute();
  const names = (pairs: readonly (readonly [string, string])[]) => {
    const map = new Map(pairs);
    return (key: string) => map.get(key);
  };
  return {
    kategori: names(categories.map(({ code, name }) => [code, name])),
    petugas: names(accounts.map(({ id, name }) => [id, name])),
    desa: (code) => areaName(code),
  };
}

/** The received cases in the dimensions asked for, beside the period before. @throws DeskError 'periode_tidak_sah' */
export async function groupsOf(
  reader: Reader,
  period: Period,
  dimensions: readonly Dimension[] = DIMENSION_NAMES,
): Promise<Recap["groups"]> {
  checkPeriod(period, reader.today);
  return countAll({
    now: await countGroups(reader, period, dimensions),
    before: await countGroups(reader, periodBefore(period), dimensions),
    names: await namesOf(reader),
    entitled: reader.canOpen,
    wholeMonths: wholeMonths(period) > 0,
  });
}

/** @throws DeskError 'periode_tidak_sah' */
export async function factsOf(reader: Reader, period: Period): Promise<Facts> {
  checkPeriod(period, reader.today);
  const earlier = periodBefore(period);
  const referred = await countReferred(reader, period);
  const referredBefore = await countReferred(reader, earlier);
  const sensitive = await countSensitive(reader.db, period);
  return {
    period,
    title: periodTitle(period),
    balance: await balanceIn(reader, period),
    closing: await closingIn(reader, period),
    referrals: sumReferred(referred),
    sensitive: {
      included: reader.canOpen,
      count: reader.canOpen ? sensitive : hideSmall(sensitive),
    },
    destinations: await destinationsOf(reader, referred, referredBefore),
    before: {
      period: earlier,
      balance: await balanceIn(reader, earlier),
      closing: await closingIn(reader, earlier),
      referrals: sumReferred(referredBefore),
    },
  };
}

/** Both together, for the paper. @throws DeskError 'periode_tidak_sah' */
export async function recapOf(reader: Reader, period: Period): Promise<Recap> {
  return { ...(await factsOf(reader, period)), groups: await groupsOf(reader, period) };
}
