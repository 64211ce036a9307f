// The recap told a second time, without counting in SQL: every case of a period is read and sorted in memory, as the reports once did.
import { sql } from "kysely";
import type { Reader } from "../../electron/reports/queries.ts";
import { AGE_GROUPS, UNKNOWN, type Dimension } from "../../shared/reports/codes.ts";
import { balanceParts } from "../../shared/reports/rules.ts";
import type { Balance, GroupRow, Period } from "../../shared/reports/schemas.ts";
import { ageOn, daysBetween } from "../../shared/values/date.ts";

export interface HandCase {
  readonly id: string;
  readonly state: string;
  readonly receivedOn: string;
  readonly closedOn: string | null;
  readonly dueOn: string;
  readonly keys: Record<Dimension, readonly string[]>;
}

/** All cases that were open at some time in the period. */
export async function casesByHand({ db, canOpen }: Reader, period: Period): Promise<HandCase[]> {
  const touched = db
    .selectFrom("cases as c")
    .where("c.received_on", "<=", period.to)
    .where((eb) => eb.or([eb("c.closed_on", "is", null), eb("c.closed_on", ">=", period.from)]));
  const mine = canOpen ? touched : touched.where("c.sensitive", "=", 0);
  const rows = await mine
    .innerJoin("persons as p", "p.id", "c.person_id")
    .leftJoin("memberships as m", (join) =>
      join.onRef("m.person_id", "=", "p.id").on("m.to_date", "is", null),
    )
    .leftJoin("families as f", "f.id", "m.family_id")
    .select(["c.id", "c.number", "c.state", "c.received_on", "c.closed_on", "c.due_on"])
    .select(["c.contact_kind", "c.category_code", "c.officer_id", "c.desil", "c.person_id"])
    .select(["p.name", "p.sex", "p.birth_date"])
    .select(
      sql<string | null>`CASE WHEN p.home_is_ktp = 0 THEN p.home_village_code
        ELSE coalesce(p.ktp_village_code, f.village_code) END`.as("village"),
    )
    .execute();
  const held = await mine
    .innerJoin("person_ppks as k", (join) =>
      join.onRef("k.person_id", "=", "c.person_id").on("k.to_date", "is", null),
    )
    .select(["k.person_id", "k.kind"])
    .distinct()
    .execute();
  const kinds = new Map<string, string[]>();
  for (const { person_id, kind } of held)
    kinds.set(person_id, [...(kinds.get(person_id) ?? []), kind]);
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    receivedOn: row.received_on,
    closedOn: row.closed_on,
    dueOn: row.due_on,
    keys: {
      kategori: [row.category_code],
      status: [row.state],
      desa: [row.village ?? UNKNOWN],
      jenis_kelamin: [row.sex ?? UNKNOWN],
      umur: [ageKey(row.birth_date, row.received_on)],
      desil: [row.desil === null ? UNKNOWN : String(row.desil)],
      ppks: kinds.get(row.person_id) ?? [],
      petugas: [row.officer_id],
      kontak: [row.contact_kind],
    },
  }));
}

function ageKey(birth: string | null, on: string): string {
  if (birth === null) return UNKNOWN;
  return AGE_GROUPS.findLast(({ from }) => ageOn(birth, on) >= from)?.key ?? UNKNOWN;
}

export function inPartByHand(one: HandCase, part: keyof Balance, period: Period): boolean {
  return balanceParts(one, period).includes(part);
}

export interface HandGroup extends Pick<GroupRow, "count" | "done" | "open"> {
  readonly averageDays: number | null;
}

/** The groups of one dimension by key. */
export function groupsByHand(
  cases: readonly HandCase[],
  by: Dimension,
  period: Period,
): Map<string, HandGroup> {
  const members = new Map<string, HandCase[]>();
  for (const one of cases)
    if (inPartByHand(one, "diterima", period))
      for (const key of one.keys[by]) {
        const list = members.get(key);
        if (list) list.push(one);
        else members.set(key, [one]);
      }
  return new Map(
    [...members].map(([key, list]) => {
      const days = list.flatMap(({ receivedOn, closedOn }) =>
        closedOn === null ? [] : [daysBetween(receivedOn, closedOn)],
      );
      const sum = days.reduce((total, n) => total + n, 0);
      return [
        key,
        {
          count: list.length,
          done: list.filter(({ state }) => state === "selesai").length,
          open: list.filter(({ closedOn }) => closedOn === null).length,
          averageDays: days.length === 0 ? null : Math.round((sum / days.length) * 10) / 10,
        },
      ];
    }),
  );
}

/** The middle of a sorted list; null of none. */
export function middleOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
