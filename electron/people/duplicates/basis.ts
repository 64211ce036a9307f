// What a decision about two records rested on, as digests: enough to see a change, too little to read a value.
import { createHash } from "node:crypto";
import type { Basis } from "../../../shared/people/duplicates-rules.ts";
import { nameKey } from "../../../shared/values/name-key.ts";
import type { Db } from "../../database/tables.ts";

interface Facts {
  readonly id: string;
  readonly name: string;
  readonly nik: string | null;
  readonly birth_date: string | null;
  readonly sex: string | null;
  readonly mother_name: string | null;
}

/** The digests of two persons, in the order of their ids; undefined when one of them is not on record. */
export async function basisOf(db: Db, a: string, b: string): Promise<Basis | undefined> {
  const rows = await db
    .selectFrom("persons")
    .select(["id", "name", "nik", "birth_date", "sex", "mother_name"])
    .where("id", "in", [a, b])
    .orderBy("id")
    .execute();
  return rows.length === 2 ? basisFrom(rows[0]!, rows[1]!) : undefined;
}

/** Spelling of a name is no change: its key is what counts. */
function basisFrom(a: Facts, b: Facts): Basis {
  const digest = (read: (one: Facts) => string | null) =>
    createHash("sha256")
      .update(JSON.stringify([a.id, read(a), b.id, read(b)]))
      .digest("base64url")
      .slice(0, 16);
  return {
    name: digest((one) => nameKey(one.name)),
    nik: digest((one) => one.nik),
    birth_date: digest((one) => one.birth_date),
    sex: digest((one) => one.sex),
    mother_name: digest((one) => one.mother_name && nameKey(one.mother_name)),
  };
}
