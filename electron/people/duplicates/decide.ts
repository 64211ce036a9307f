// Decisions about two records: two people (remembered), or later.
import { pairOf } from "../../../shared/people/duplicates-rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Trx } from "../../database/tables.ts";
import { provenanceOf, type Author } from "../author.ts";
import { basisOf } from "./basis.ts";

/** @throws DeskError 'orang_sama' | 'tidak_ditemukan' */
export async function decide(
  db: Trx,
  author: Author,
  one: string,
  other: string,
  decision: "beda" | "nanti",
  note: string | null,
): Promise<void> {
  if (one === other) throw new DeskError("orang_sama");
  const [person_a, person_b] = pairOf(one, other);
  const basis = await basisOf(db, person_a, person_b);
  if (!basis) throw new DeskError("tidak_ditemukan");
  await db
    .insertInto("duplicate_decisions")
    .orReplace()
    .values({
      person_a,
      person_b,
      decision,
      note,
      basis: JSON.stringify(basis),
      decided_at: author.at,
      decided_by: author.by,
      ...provenanceOf(author),
    })
    .execute();
}

export async function decideDifferent(
  db: Trx,
  author: Author,
  one: string,
  other: string,
  note: string | null,
): Promise<void> {
  await decide(db, author, one, other, "beda", note);
}

/** The pair is open again, or the two were merged after all. */
export async function forgetDecision(db: Trx, one: string, other: string): Promise<void> {
  const [a, b] = pairOf(one, other);
  await db
    .deleteFrom("duplicate_decisions")
    .where("person_a", "=", a)
    .where("person_b", "=", b)
    .execute();
}
