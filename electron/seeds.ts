// What a new office starts with: each room that ships lists adds its own seed here.
import { sql } from "kysely";
import { BEFORE_REGISTER } from "../shared/values/register-words.ts";
import type { Db } from "./database/tables.ts";
import { seedCases } from "./cases/seed.ts";
import { seedDestinations } from "./directory/seed.ts";

const SEEDS: readonly ((db: Db, at: string) => Promise<void>)[] = [seedCases, seedDestinations];

export async function seedOffice(db: Db, at: string): Promise<void> {
  for (const seed of SEEDS) await seed(db, at);
}

/** Shipped texts that name the national register. */
const NAMED = [
  ["categories", "name"],
  ["destinations", "who"],
  ["destinations", "needs"],
] as const;

/** An office that calls the register by another name reads it so in the shipped words, too. */
export async function followRegister(db: Db, from: string, to: string): Promise<void> {
  if (from === to) return;
  for (const [table, column] of NAMED)
    for (const before of BEFORE_REGISTER) {
      const old = before + from;
      await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = replace(${sql.ref(column)}, ${old}, ${before + to})
        WHERE instr(${sql.ref(column)}, ${old}) > 0`.execute(db);
    }
}
