// What the bench of the queues asks: each list, count and filter as the handlers ask it, for an account with and without the second key.
import type { Connection } from "../../electron/database/connect.ts";
import type { Db } from "../../electron/database/tables.ts";
import { workCalendar } from "../../electron/cases/categories.ts";
import { countViews, listCases } from "../../electron/cases/list.ts";
import type { Reader } from "../../electron/cases/views.ts";
import { countReferrals, listReferrals } from "../../electron/referrals/lists.ts";
import { overdueOf } from "../../electron/reports/late.ts";
import { VIEWS } from "../../shared/cases/schemas.ts";
import { STATE_NAMES } from "../../shared/cases/states.ts";
import { REFERRAL_LISTS } from "../../shared/referrals/schemas.ts";
import { TODAY } from "./case-office.ts";

export interface Question {
  readonly name: string;
  ask(): Promise<unknown>;
}

const PAGE = 50;
/** What is typed into the filter: a common and a rare name, a slip, part of a number, digits of a NIK, nothing. */
const TYPED = ["siti", "siti amin", "widyat", "900123", "2026/9001", "320405", "zzzz"];

export async function queueQuestions(db: Db, raw: Connection): Promise<Question[]> {
  const one = (sql: string) => raw.prepare(sql).pluck().get() as string;
  const reader: Reader = {
    db,
    accountId: one("SELECT officer_id FROM cases WHERE open = 1 LIMIT 1"),
    canOpen: false,
    watches: false,
    today: TODAY,
    calendar: await workCalendar(db),
  };
  const category = one("SELECT category_code FROM cases LIMIT 1");
  const person = one("SELECT person_id FROM cases LIMIT 1");
  const cases = (input: Omit<Parameters<typeof listCases>[1], "limit">) => async () =>
    (await listCases(reader, { ...input, limit: PAGE })).rows;
  /** The page after so many. */
  const later = async (view: (typeof VIEWS)[number], pages: number) => {
    let cursor: string | null = null;
    for (let n = 0; n < pages; n++)
      cursor =
        (await listCases(reader, { view, limit: 200, ...(cursor === null ? {} : { cursor }) }))
          .next ?? cursor;
    return cases({ view, ...(cursor === null ? {} : { cursor }) });
  };
  const watching = { today: TODAY, canOpen: false };
  const referrals = (input: Partial<Parameters<typeof listReferrals>[1]>) => async () =>
    (
      await listReferrals(
        db,
        { list: "semua", offset: 0, limit: PAGE, ...input } as Parameters<typeof listReferrals>[1],
        watching,
      )
    ).rows;
  return [
    { name: "cases: counts of all views", ask: () => countViews(reader) },
    ...VIEWS.map((view) => ({ name: `cases: ${view}`, ask: cases({ view }) })),
    ...(["terbuka", "terlambat"] as const).map((view) => ({
      name: `cases: ${view}, own first`,
      ask: cases({ view, ownFirst: true }),
    })),
    { name: "cases: terbuka, page 40", ask: await later("terbuka", 10) },
    { name: "cases: semua, page 400", ask: await later("semua", 100) },
    ...STATE_NAMES.map((state) => ({
      name: `cases: semua, state ${state}`,
      ask: cases({ view: "semua", state }),
    })),
    {
      name: "cases: terlambat, state dirujuk",
      ask: cases({ view: "terlambat", state: "dirujuk" }),
    },
    ...(["semua", "terbuka", "ditutup", "saya", "terlambat"] as const).map((view) => ({
      name: `cases: ${view}, category`,
      ask: cases({ view, categoryCode: category }),
    })),
    {
      name: "cases: semua, category and state",
      ask: cases({ view: "semua", categoryCode: category, state: "ditangani" }),
    },
    { name: "cases: semua, person", ask: cases({ view: "semua", personId: person }) },
    ...(["semua", "terbuka", "saya", "ditutup"] as const).flatMap((view) =>
      TYPED.map((text) => ({ name: `cases: ${view}, "${text}"`, ask: cases({ view, text }) })),
    ),
    { name: "referrals: counts of all lists", ask: () => countReferrals(db, TODAY) },
    ...REFERRAL_LISTS.map((list) => ({ name: `referrals: ${list}`, ask: referrals({ list }) })),
    { name: "referrals: semua, row 100,000", ask: referrals({ offset: 100_000 }) },
    { name: "referrals: menunggu, row 5,000", ask: referrals({ list: "menunggu", offset: 5_000 }) },
    ...(["semua", "menunggu", "dijawab"] as const).flatMap((list) =>
      TYPED.map((search) => ({
        name: `referrals: ${list}, "${search}"`,
        ask: referrals({ list, search }),
      })),
    ),
    {
      name: "reports: overdue",
      ask: () => overdueOf({ db, canOpen: false, today: TODAY } as never),
    },
  ];
}
