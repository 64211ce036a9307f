// Keeps what one event changes, row by row, so that it can be taken back; and whom it touched.
import type { Trx } from "../../database/tables.ts";
import type { Author } from "../author.ts";

/** Tables whose rows an event may change. */
export const RECORDS = [
  "memberships",
  "family_numbers",
  "families",
  "households",
  "persons",
  "person_ppks",
  "pregnancies",
  "participations",
] as const;
export type RecordTable = (typeof RECORDS)[number];
export type Columns = Readonly<Record<string, string | number | null>>;

export interface Step {
  readonly record: RecordTable;
  readonly id: string;
  /** Null: the row is new. */
  readonly before: Columns | null;
  readonly after: Columns | null;
}

export class Journal {
  readonly db: Trx;
  readonly author: Author;
  readonly steps: Step[] = [];
  readonly persons = new Set<string>();
  readonly families = new Set<string>();

  constructor(db: Trx, author: Author) {
    this.db = db;
    this.author = author;
  }

  /** Names whom the event is about, also when nothing of theirs changes. */
  touch(who: { readonly person?: string | undefined; readonly family?: string | undefined }): void {
    if (who.person !== undefined) this.persons.add(who.person);
    if (who.family !== undefined) this.families.add(who.family);
  }

  /** A row of this id was written just now. */
  inserted(record: RecordTable, id: string): void {
    this.steps.push({ record, id, before: null, after: null });
  }

  /** Sets columns of one row and remembers what they were; columns that stay the same are left alone. */
  async change(record: RecordTable, id: string, columns: Columns): Promise<void> {
    // One statement shape for eight tables: the names of columns come from our own code only.
    const table = record as "memberships";
    const row = (await this.db
      .selectFrom(table)
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow()) as unknown as Columns;
    const changed = Object.keys(columns).filter((name) => row[name] !== columns[name]);
    if (changed.length === 0) return;
    const pick = (from: Columns) =>
      Object.fromEntries(changed.map((name) => [name, from[name] ?? null]));
    const after = pick(columns);
    await this.db
      .updateTable(table)
      .set({ ...after, updated_at: this.author.at } as never)
      .where("id", "=", id)
      .execute();
    this.steps.push({ record, id, before: pick(row), after });
  }
}
