// The print register: every letter that left the program, on paper or as PDF; and how often, for the screens.
import type { PaperSize } from "../../shared/papers/paper.ts";
import { NEVER_PRINTED, type Printed, type PrintWay } from "../../shared/papers/printed.ts";
import type { PrintRow } from "../../shared/referrals/prints.ts";
import { newId } from "../database/ids.ts";
import type { Db } from "../database/tables.ts";

export interface NewPrint {
  /** Ids of the table letters; a batch names each letter once. */
  readonly letterIds: readonly string[];
  readonly way: PrintWay;
  readonly size: PaperSize;
  /** Of each letter. */
  readonly copies: number;
  readonly at: Date;
  /** Account id. */
  readonly by: string;
}

/** Adds one row for each letter, numbered after those before it. Call it after the sheets really left. */
export async function recordPrints(db: Db, print: NewPrint): Promise<void> {
  const { way, size, copies, at, by } = print;
  for (const letterId of new Set(print.letterIds)) {
    const last = await db
      .selectFrom("letter_prints")
      .select((eb) => eb.fn.max("seq").as("seq"))
      .where("letter_id", "=", letterId)
      .executeTakeFirst();
    await db
      .insertInto("letter_prints")
      .values({
        id: newId(at),
        letter_id: letterId,
        seq: (last?.seq ?? 0) + 1,
        way,
        size,
        copies,
        printed_at: at.toISOString(),
        printed_by: by,
      })
      .execute();
  }
}

/** Prints, newest last, with the name of who printed; of a letter, or of the letters of a year. */
function printsWith(db: Db) {
  return db
    .selectFrom("letter_prints as p")
    .leftJoin("accounts as a", "a.id", "p.printed_by")
    .selectAll("p")
    .select("a.name as by_name")
    .orderBy("p.letter_id")
    .orderBy("p.seq");
}

interface Counted {
  readonly letter_id: string;
  readonly way: PrintWay;
  readonly printed_at: string;
  readonly by_name: string | null;
}

function counted(rows: readonly Counted[]): ReadonlyMap<string, Printed> {
  const found = new Map<string, Printed>();
  for (const { letter_id, way, printed_at, by_name } of rows) {
    const before = found.get(letter_id) ?? NEVER_PRINTED;
    found.set(letter_id, {
      printed: before.printed + (way === "cetak" ? 1 : 0),
      saved: before.saved + (way === "pdf" ? 1 : 0),
      lastAt: printed_at,
      lastBy: by_name ?? "",
    });
  }
  return found;
}

/** How often this letter was printed. */
export async function printedOf(db: Db, letterId: string): Promise<Printed> {
  const rows = await printsWith(db).where("p.letter_id", "=", letterId).execute();
  return counted(rows).get(letterId) ?? NEVER_PRINTED;
}

/** How often each letter dated in this year was printed; letters that never were are not in it. */
export async function printedInYear(db: Db, year: number): Promise<ReadonlyMap<string, Printed>> {
  const rows = await printsWith(db)
    .innerJoin("letters as l", "l.id", "p.letter_id")
    .where("l.year", "=", year)
    .execute();
  return counted(rows);
}

/** Every print of a letter, oldest first. */
export async function printsOf(db: Db, letterId: string): Promise<PrintRow[]> {
  const rows = await printsWith(db).where("p.letter_id", "=", letterId).execute();
  return rows.map(({ id, seq, way, size, copies, printed_at, by_name }) => ({
    id,
    seq,
    way,
    size,
    copies,
    at: printed_at,
    by: by_name ?? "",
  }));
}
