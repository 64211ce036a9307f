// To whom a letter goes and what goes along: open in an ordinary case; in a sensitive one, where it may tell a shelter's address, under the second key.
import type { Db } from "../database/tables.ts";
import type { SensitiveBox } from "../serve/context.ts";

export interface LetterTarget {
  readonly addressee: string;
  readonly addresseePlace: string;
  readonly enclosure: string;
  readonly copies: readonly string[];
}

/** What the register of letters says instead, in a sensitive case. */
export const NEUTRAL_ADDRESSEE = "Pejabat yang berwenang";

const BATCH = 200;
const place = (id: string) => `referrals.target:${id}`;

/** The columns of a referral that hold it. @param id of the referral, bound to what is sealed */
export async function storedTarget(
  sensitive: SensitiveBox,
  isSensitive: boolean,
  id: string,
  target: LetterTarget,
) {
  const { addressee, addresseePlace: addressee_place, enclosure } = target;
  if (!isSensitive)
    return {
      addressee,
      addressee_place,
      enclosure,
      copies: JSON.stringify(target.copies),
      target_sealed: null,
    };
  return {
    addressee: "",
    addressee_place: "",
    enclosure: "",
    copies: "[]",
    target_sealed: await sensitive.seal(JSON.stringify(target), place(id)),
  };
}

interface Stored {
  readonly id: string;
  readonly addressee: string;
  readonly addressee_place: string;
  readonly enclosure: string;
  readonly copies: string;
  readonly target_sealed: Buffer | null;
}

/** @throws DeskError 'peran_tidak_cukup' when it is sealed and this session may not open it */
export function targetOf(row: Stored, sensitive: SensitiveBox): LetterTarget {
  if (row.target_sealed)
    return JSON.parse(sensitive.open(row.target_sealed, place(row.id))) as LetterTarget;
  return {
    addressee: row.addressee,
    addresseePlace: row.addressee_place,
    enclosure: row.enclosure,
    copies: JSON.parse(row.copies) as string[],
  };
}

/** Issued while its case was sensitive, it stays sealed when the case is opened again. */
export function isTargetLocked(
  row: Pick<Stored, "target_sealed">,
  sensitive: SensitiveBox,
): boolean {
  return row.target_sealed !== null && !sensitive.canOpen;
}

/** For every opening: referrals of sensitive cases that were issued before targets were sealed. */
export async function sealTargetsLeft(db: Db, sensitive: SensitiveBox): Promise<void> {
  const rows = await db
    .selectFrom("referrals as r")
    .innerJoin("cases as c", "c.id", "r.case_id")
    .select(["r.id", "r.letter_id", "r.list_no", "r.addressee", "r.addressee_place"])
    .select(["r.enclosure", "r.copies", "r.target_sealed"])
    .where("c.sensitive", "=", 1)
    .where("r.target_sealed", "is", null)
    .execute();
  // Many at once: each transaction waits for the disk, and somebody waits to come in.
  for (let from = 0; from < rows.length; from += BATCH)
    await db.transaction().execute(async (trx) => {
      for (const row of rows.slice(from, from + BATCH)) {
        const stored = await storedTarget(sensitive, true, row.id, targetOf(row, sensitive));
        await trx.updateTable("referrals").set(stored).where("id", "=", row.id).execute();
        if (row.list_no === null) await neutralAddressee(trx, row.letter_id);
      }
    });
}

/** The register no longer says where the letter went. A shared letter went there for the others too, and keeps saying so. */
export async function neutralAddressee(db: Db, letterId: string): Promise<void> {
  await db
    .updateTable("letters")
    .set({ addressee: NEUTRAL_ADDRESSEE })
    .where("id", "=", letterId)
    .execute();
}
