// Rumah tangga of the old lists (IDBDT): families under one roof, each with its place (NUK).
import { DeskError } from "../../../shared/errors.ts";
import type { IsoDate } from "../../../shared/values/date.ts";
import type { HouseholdView } from "../../../shared/people/surgery-views.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import type { Db, Trx } from "../../database/tables.ts";
import { provenanceOf, type Author } from "../author.ts";
import { requireVersion } from "../families.ts";
import { pendingSource } from "../intake/pending.ts";
import { recordEvent, type Recorded } from "./events.ts";
import type { Journal } from "./journal.ts";

export interface HouseholdInput {
  readonly eventId: string;
  readonly on: IsoDate;
  readonly familyId: string;
  readonly version: number;
  /** A family of the household to enter (that family begins one if it has none), the family itself, or null to leave. */
  readonly with: string | null;
  /** Null: the next free place. */
  readonly order: number | null;
  readonly idbdt: string | null;
}

/** @throws DeskError 'tidak_ditemukan' | 'berubah_di_tempat_lain' | 'urutan_rumah_tangga_dipakai' */
export async function setHousehold(
  db: Trx,
  author: Author,
  input: HouseholdInput,
): Promise<Recorded> {
  const { eventId: id, on, familyId } = input;
  return recordEvent(db, author, { id, kind: "rumah_tangga", on }, async (journal) => {
    await requireVersion(db, familyId, input.version);
    journal.touch({ family: familyId });
    if (input.with === null)
      return journal.change("families", familyId, { household_id: null, household_order: null });
    const host = await householdOf(db, input.with);
    let householdId = host.household_id;
    if (householdId === null) {
      householdId = author.newId();
      await db
        .insertInto("households")
        .values({
          id: householdId,
          idbdt: null,
          village_code: host.village_code,
          ...provenanceOf(author),
        })
        .execute();
      journal.inserted("households", householdId);
      if (input.with !== familyId) {
        journal.touch({ family: input.with });
        await journal.change("families", input.with, {
          household_id: householdId,
          household_order: 1,
        });
      }
    }
    if (input.idbdt !== null) await setIdbdt(journal, householdId, input.idbdt);
    const order = await freeOrder(db, householdId, familyId, input.order);
    await journal.change("families", familyId, {
      household_id: householdId,
      household_order: order,
    });
  });
}

async function householdOf(db: Trx, familyId: string) {
  const row = await db
    .selectFrom("families")
    .select(["household_id", "village_code"])
    .where("id", "=", familyId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

async function setIdbdt(journal: Journal, householdId: string, idbdt: string): Promise<void> {
  const other = await journal.db
    .selectFrom("households")
    .select("id")
    .where("idbdt", "=", idbdt)
    .where("id", "<>", householdId)
    .executeTakeFirst();
  if (other) throw new DeskError("idbdt_dipakai");
  await journal.change("households", householdId, { idbdt });
}

async function freeOrder(
  db: Trx,
  householdId: string,
  familyId: string,
  wanted: number | null,
): Promise<number> {
  const rows = await db
    .selectFrom("families")
    .select("household_order")
    .where("household_id", "=", householdId)
    .where("id", "<>", familyId)
    .execute();
  const taken = new Set(rows.map((row) => row.household_order));
  if (wanted !== null && taken.has(wanted)) throw new DeskError("urutan_rumah_tangga_dipakai");
  return wanted ?? Math.max(0, ...rows.map((row) => row.household_order ?? 0)) + 1;
}

/** The household of a family with all its families in their order; null when it is in none. */
export async function getHousehold(
  db: Db,
  householdId: string | null,
): Promise<HouseholdView | null> {
  if (householdId === null) return null;
  const household = await db
    .selectFrom("households")
    .select("idbdt")
    .where("id", "=", householdId)
    .executeTakeFirst();
  const families = await db
    .selectFrom("families as f")
    .leftJoin("family_numbers as n", (join) =>
      join.onRef("n.family_id", "=", "f.id").on("n.to_date", "is", null),
    )
    .leftJoin("memberships as m", (join) =>
      join.onRef("m.family_id", "=", "f.id").on("m.to_date", "is", null),
    )
    .leftJoin("persons as p", (join) =>
      join.onRef("p.id", "=", "m.person_id").on("m.relation", "=", 1),
    )
    .select([
      "f.id",
      "f.household_order",
      "n.number",
      (eb) => eb.fn.max("p.name").as("headName"),
      (eb) => eb.fn.count<number>("m.id").as("members"),
    ])
    .where("f.household_id", "=", householdId)
    .where("f.source", "<>", (await pendingSource(db)) ?? "")
    .groupBy(["f.id", "f.household_order", "n.number"])
    .orderBy("f.household_order")
    .execute();
  return {
    householdId,
    idbdtMasked: household?.idbdt ? maskNumber(household.idbdt) : null,
    families: families.map((row) => ({
      familyId: row.id,
      order: row.household_order,
      headName: row.headName,
      kkMasked: row.number && maskNumber(row.number),
      members: Number(row.members),
    })),
  };
}
