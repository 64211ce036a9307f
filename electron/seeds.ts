// What a new office starts with: each room that ships lists adds its own seed here.
import type { Db } from "./database/tables.ts";
import { seedCases } from "./cases/seed.ts";
import { seedDestinations } from "./directory/seed.ts";

const SEEDS: readonly ((db: Db, at: string) => Promise<void>)[] = [seedCases, seedDestinations];

export async function seedOffice(db: Db, at: string): Promise<void> {
  for (const seed of SEEDS) await seed(db, at);
}
