// A few fictitious families in a real office, what is true of them, and the invariants that no event may break.
import { expect } from "vitest";
import type { Db } from "../../electron/database/tables.ts";
import { newId } from "../../electron/database/ids.ts";
import { registerFamily } from "../../electron/people/register.ts";
import type { PersonFields } from "../../shared/people/fields.ts";
import { personFields, testAuthor } from "../support/make-people.ts";
import type { TestOffice } from "../support/office.ts";

export const HOME = { villageCode: null, address: null, hamlet: null, rt: null, rw: null };

export interface World {
  readonly persons: string[];
  readonly families: string[];
}

/** Somebody without a NIK, so that many can be made. */
export function somebody(change: Partial<PersonFields> = {}): PersonFields {
  return personFields(1, {
    name: "Sumiati",
    nik: null,
    noNikReason: "belum_rekam",
    phone: null,
    birthDate: "1980-05-05",
    sex: "P",
    ppks: ["PPKS-24"],
    ...change,
  });
}

/** Families with these relations each ([[1, 3, 4], [1]]), written on 1 March 2026 as the desk of that day would. */
export async function makeWorld(
  office: TestOffice,
  shapes: readonly (readonly number[])[],
): Promise<World> {
  const author = {
    ...testAuthor(),
    today: "2026-03-01",
    at: "2026-03-01T02:00:00.000Z",
    newId: () => newId(new Date()),
  };
  const persons: string[] = [];
  const families: string[] = [];
  await office.desk.office!.writer.transaction().execute(async (trx) => {
    for (const relations of shapes) {
      const members = relations.map((relation) => ({
        relation,
        member: { person: somebody(), shareNik: false },
      }));
      const made = await registerFamily(
        trx,
        author,
        { number: null, home: HOME, members },
        { roles: [] },
      );
      families.push(made.familyId);
      persons.push(...made.personIds);
    }
  });
  return { persons, families };
}

/** Everything true of these persons and families; corrections left out, so that an undone event leaves no trace in it. */
export async function truthOf(db: Db, world: World) {
  const memberships = await db
    .selectFrom("memberships")
    .select(["person_id", "family_id", "relation", "from_date", "to_date", "end_reason"])
    .where((eb) =>
      eb.or([eb("person_id", "in", world.persons), eb("family_id", "in", world.families)]),
    )
    .where((eb) => eb.or([eb("end_reason", "is", null), eb("end_reason", "<>", "koreksi")]))
    .execute();
  const persons = await db
    .selectFrom("persons")
    .select(["id", "state", "state_date", "state_document"])
    .where("id", "in", world.persons)
    .execute();
  const kinds = await db
    .selectFrom("person_ppks")
    .select(["person_id", "kind", "to_date"])
    .where("person_id", "in", world.persons)
    .execute();
  const families = await db
    .selectFrom("families")
    .select(["id", "household_id", "household_order", "rt"])
    .where("id", "in", world.families)
    .execute();
  const cards = await db
    .selectFrom("family_numbers")
    .select(["family_id", "number", "from_date", "to_date", "end_reason"])
    .where("family_id", "in", world.families)
    .where((eb) => eb.or([eb("end_reason", "is", null), eb("end_reason", "<>", "koreksi")]))
    .execute();
  const parts = await db
    .selectFrom("participations")
    .select(["person_id", "programme", "component", "from_date", "to_date", "end_reason"])
    .where("person_id", "in", world.persons)
    .where((eb) => eb.or([eb("end_reason", "is", null), eb("end_reason", "<>", "koreksi")]))
    .execute();
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  return {
    memberships: sorted(memberships),
    persons: sorted(persons),
    kinds: sorted(kinds),
    families: sorted(families),
    parts: sorted(parts),
    cards: sorted(cards),
  };
}

const COUNTED = [
  "memberships",
  "persons",
  "families",
  "family_numbers",
  "person_ppks",
  "life_events",
  "life_event_steps",
  "participations",
] as const;

/** How many rows each table holds: never fewer than before. */
export async function countsOf(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of COUNTED) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    counts[table] = Number(row.n);
  }
  return counts;
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** One head per family with members, alive and here; one family per person; periods in order and apart. */
export async function expectInvariants(db: Db): Promise<void> {
  const rows = await db
    .selectFrom("memberships as m")
    .innerJoin("persons as p", "p.id", "m.person_id")
    .select(["m.id", "m.family_id", "m.person_id", "m.relation", "m.from_date", "m.to_date"])
    .select(["p.state", "m.end_reason"])
    .orderBy("m.from_date")
    .execute();
  const now = rows.filter((row) => row.to_date === null);
  const heads = groupBy(now, (row) => row.family_id);
  for (const members of heads.values()) {
    expect(members.filter((row) => row.relation === 1)).toHaveLength(1);
    expect(members.filter((row) => row.state !== "aktif")).toEqual([]);
  }
  expect(new Set(now.map((row) => row.person_id)).size).toBe(now.length);
  const real = rows.filter((row) => row.end_reason !== "koreksi");
  for (const periods of groupBy(real, (row) => row.person_id).values()) {
    const inOrder = periods.toSorted(
      (a, b) =>
        a.from_date.localeCompare(b.from_date) ||
        (a.to_date ?? "9").localeCompare(b.to_date ?? "9"),
    );
    for (const [index, period] of inOrder.entries()) {
      expect((period.to_date ?? "9") >= period.from_date).toBe(true);
      const next = inOrder[index + 1];
      if (next) expect(next.from_date >= (period.to_date ?? "9")).toBe(true);
    }
  }
}
