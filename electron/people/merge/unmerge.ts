// Takes a merge back: both persons stand again, with every row that was theirs, and with those made since that are sent to them.
import type { MergeField } from "../../../shared/people/merge-fields.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db, Trx } from "../../database/tables.ts";
import type { Author } from "../author.ts";
import { indexPersons } from "../search-index.ts";
import { personLinks } from "./links.ts";
import { activeMembership, reopenLast } from "./memberships.ts";
import { noteChange } from "./merge.ts";
import { giveRow, onceOnly, returnRows, uncover, type LinkedRow } from "./point.ts";
import { moveReferences } from "./references.ts";
import { mergedUnder, pathUp } from "./root.ts";
import { rowsSince } from "./since.ts";
import { giveBackValues } from "./values.ts";

export interface Undone {
  /** Shown again on their own. */
  readonly loserId: string;
  /** Who stood for both until now. */
  readonly rootId: string;
  /** Fields that keep their value because somebody changed them by hand since. */
  readonly fieldsKept: MergeField[];
  /** Rows that could not go back because the person has such a row already. */
  readonly rowsKept: LinkedRow[];
  /** Persons whose earlier membership stays ended: somebody else is head there by now. */
  readonly withoutFamily: string[];
}

/** The merge, while it stands. @throws DeskError 'tidak_ditemukan' | 'sudah_dibatalkan' */
export async function getStandingMerge(db: Db, mergeId: string) {
  const merge = await db
    .selectFrom("person_merges")
    .selectAll()
    .where("id", "=", mergeId)
    .executeTakeFirst();
  if (!merge) throw new DeskError("tidak_ditemukan");
  if (merge.undone_at !== null) throw new DeskError("sudah_dibatalkan");
  return merge;
}

/**
 * @param send rows made since the merge that belong to the loser; the others stay with the survivor
 * @throws DeskError 'tidak_ditemukan' | 'sudah_dibatalkan' | 'tautan_tidak_dikenal'
 */
export async function unmergePersons(
  db: Trx,
  author: Author,
  mergeId: string,
  send: readonly LinkedRow[],
  note: string | null,
): Promise<Undone> {
  const merge = await getStandingMerge(db, mergeId);
  const loserId = merge.loser_id;
  // The survivor, and those it was merged into in turn.
  const path = await pathUp(db, merge.survivor_id);
  const rootId = path.at(-1)!;
  const links = await personLinks(db);
  const offered = await rowsSince(db, links, merge);
  const isOffered = (row: LinkedRow) =>
    offered.some(
      (one) => one.table === row.table && one.column === row.column && one.key === row.key,
    );
  if (!send.every(isOffered)) throw new DeskError("tautan_tidak_dikenal");

  const hadFamily = (await activeMembership(db, rootId)) !== undefined;
  const shown = new Map<string, ReadonlySet<string>>();
  for (const id of path) shown.set(id, await onceOnly(db, links, id));
  await db.updateTable("persons").set({ merged_into: null }).where("id", "=", loserId).execute();
  await db
    .updateTable("person_merges")
    .set({ undone_at: author.at, undone_by: author.by, undone_note: note, updated_at: author.at })
    .where("id", "=", mergeId)
    .execute();
  const side = await mergedUnder(db, loserId);
  const rowsKept = await returnRows(db, links, side, loserId);
  for (const row of send) if (!(await giveRow(db, links, row, loserId))) rowsKept.push(row);
  await moveReferences(db, send, rootId, loserId);
  for (const [id, before] of shown)
    await uncover(db, links, id, (await mergedUnder(db, id)).slice(1), before);

  const fieldsKept = await giveBackValues(db, author, {
    id: mergeId,
    no: merge.no,
    survivorId: merge.survivor_id,
  });
  const withoutFamily: string[] = [];
  for (const id of hadFamily ? [loserId, rootId] : [loserId])
    if (await reopenLast(db, author, id)) withoutFamily.push(id);

  for (const id of new Set([loserId, merge.survivor_id, rootId])) {
    const { version } = await db
      .selectFrom("persons")
      .select("version")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await db
      .updateTable("persons")
      .set({ version: version + 1, updated_at: author.at })
      .where("id", "=", id)
      .execute();
  }
  const names = await db
    .selectFrom("persons")
    .select(["id", "name"])
    .where("id", "in", [loserId, merge.survivor_id])
    .execute();
  const nameOf = (id: string) => names.find((row) => row.id === id)!.name;
  await noteChange(db, author, loserId, "digabung_ke", nameOf(merge.survivor_id), null);
  await noteChange(db, author, merge.survivor_id, "digabung_dari", nameOf(loserId), null);
  await indexPersons(db, [loserId, merge.survivor_id, rootId]);
  return { loserId, rootId, fieldsKept, rowsKept, withoutFamily };
}
