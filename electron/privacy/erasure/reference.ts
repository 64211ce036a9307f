// What is kept of an erased id: its HMAC under a key of the office. Who comes back with an old backup is known again; nothing else can be read from it.
import { createHmac, hkdfSync } from "node:crypto";
import type { Db } from "../../database/tables.ts";

/** The audit key is made with the office, lies inside the encrypted database and is the same in all its backups. */
export function referenceOf(auditKey: Buffer, personId: string): string {
  const key = hkdfSync("sha256", auditKey, Buffer.alloc(0), "loket-puskesos penghapusan v1", 32);
  return createHmac("sha256", Buffer.from(key)).update(personId).digest("hex");
}

export async function auditKeyOf(db: Db): Promise<Buffer> {
  const row = await db.selectFrom("office").select("audit_key").executeTakeFirstOrThrow();
  return row.audit_key;
}

/** People of the register that were erased before, as far as this database knows: a restored backup brought them back. */
export async function returnedPersons(db: Db): Promise<{ id: string; number: string }[]> {
  const erased = await db.selectFrom("erased_references").selectAll().execute();
  if (erased.length === 0) return [];
  const numbers = new Map(erased.map((row) => [row.reference, row.number]));
  const key = await auditKeyOf(db);
  const persons = await db.selectFrom("persons").select("id").execute();
  return persons.flatMap(({ id }) => {
    const number = numbers.get(referenceOf(key, id));
    return number === undefined ? [] : [{ id, number }];
  });
}
