// Likely duplicates of somebody being typed or imported: few, with the reasons; nothing is merged or blocked by them (field notes 4.4).
import { sql } from "kysely";
import type { Band, ReasonCode } from "../../shared/people/linkage/fields.ts";
import { scoreOne } from "../../shared/people/linkage/score-one.ts";
import type { SimilarPerson } from "../../shared/people/views.ts";
import type { Db } from "../database/tables.ts";
import { briefsOf } from "./briefs.ts";
import { findCandidates } from "./duplicates/candidates.ts";
import { SELECT_LINKAGE, toLinkage, type LinkageRow } from "./duplicates/linkage-row.ts";
import { officeModel } from "./duplicates/office-model.ts";
import { withoutPending } from "./intake/pending.ts";

/** As typed: nothing needs to be valid or whole. */
export interface Typed {
  readonly name?: string | undefined;
  readonly nik?: string | undefined;
  readonly kk?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly motherName?: string | undefined;
  readonly sex?: "L" | "P" | undefined;
  readonly birthPlace?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly villageCode?: string | undefined;
  readonly rt?: string | undefined;
  readonly rw?: string | undefined;
  /** The record being edited is no duplicate of itself. */
  readonly exceptId?: string | undefined;
}

export interface Likely {
  readonly personId: string;
  readonly probability: number;
  readonly band: Band;
  readonly reasons: readonly ReasonCode[];
}

/**
 * Who on record may be this person, surest first. Whoever holds the same NIK is always among them. Rows of a file ask `exactlyOne`
 * (shared/people/duplicates-rules.ts) whether one of them fits.
 */
export async function findLikely(db: Db, typed: Typed): Promise<Likely[]> {
  const { ids, sameNik } = await findCandidates(db, typed);
  const known = await withoutPending(db, "id", [...ids]);
  if (known.length === 0) return [];
  const rows = await readRows(db, known);
  const found = scoreOne(
    await officeModel(db),
    { ...typed, village: typed.villageCode },
    rows.map(toLinkage),
  ).map(({ b, probability, band, reasons }): Likely => ({
    personId: rows[b]!.id,
    probability,
    band,
    reasons,
  }));
  const judged = new Set(found.map((one) => one.personId));
  for (const personId of sameNik)
    if (!judged.has(personId) && known.includes(personId))
      found.push({ personId, probability: 0, band: "possible", reasons: ["nik_sama"] });
  return found;
}

async function readRows(db: Db, ids: readonly string[]): Promise<LinkageRow[]> {
  const found = await sql<LinkageRow>`${SELECT_LINKAGE}
    WHERE p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY p.row_no`.execute(
    db,
  );
  return found.rows;
}

/** What the engine says of two records as they are now; null when it sees no likeness. */
export async function likenessOf(
  db: Db,
  aId: string,
  bId: string,
): Promise<{ band: Band; reasons: ReasonCode[] } | null> {
  const [a, b] = await readRows(db, [aId, bId]);
  if (!a || !b) return null;
  const [found] = scoreOne(await officeModel(db), toLinkage(a), [toLinkage(b)]);
  return found ? { band: found.band, reasons: [...found.reasons] } : null;
}

const SHOWN = 5;

/** At most five, for the form. */
export async function findSimilar(db: Db, typed: Typed): Promise<SimilarPerson[]> {
  const found = (await findLikely(db, typed)).slice(0, SHOWN);
  const briefs = await briefsOf(
    db,
    found.map((one) => one.personId),
  );
  return found.map(({ personId, band, reasons }) => ({
    ...briefs.get(personId)!,
    band,
    reasons: [...reasons],
  }));
}
