// Records that two persons are one. The loser's row and values stay; everything that names the loser names the survivor from now on.
import type { MergeField } from "../../../shared/people/merge-fields.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Trx } from "../../database/tables.ts";
import { provenanceOf, type Author } from "../author.ts";
import { indexPersons } from "../search-index.ts";
import { personLinks } from "./links.ts";
import { joinMemberships, type NewHead } from "./memberships.ts";
import { pointRows } from "./point.ts";
import { takeValues } from "./values.ts";

export interface MergeInput {
  readonly survivorId: string;
  readonly loserId: string;
  /** As the officer saw them. */
  readonly survivorVersion: number;
  readonly loserVersion: number;
  /** Fields whose value comes from the loser. */
  readonly take: readonly MergeField[];
  /** Whose active membership stays, when both have one. */
  readonly family?: "survivor" | "loser" | undefined;
  /** Who becomes head where the head's membership ends. */
  readonly heads: readonly NewHead[];
  readonly note: string | null;
}

/**
 * @throws DeskError 'tidak_ditemukan' | 'orang_sama' | 'sudah_digabung' | 'keadaan_berbeda' | 'berubah_di_tempat_lain' | 'pilih_keluarga' | 'perlu_kepala_baru' |
 *   'kepala_baru_tidak_sah'
 */
export async function mergePersons(
  db: Trx,
  author: Author,
  input: MergeInput,
): Promise<{ mergeId: string; fields: MergeField[] }> {
  const { survivorId, loserId } = input;
  if (survivorId === loserId) throw new DeskError("orang_sama");
  const survivor = await standing(db, survivorId, input.survivorVersion);
  const loser = await standing(db, loserId, input.loserVersion);
  // A death or departure asks for its date, document and the family's new head; a merge must not stand in for it.
  if (survivor.state !== loser.state) throw new DeskError("keadaan_berbeda");
  const mergeId = author.newId();
  await db
    .insertInto("person_merges")
    .values({
      id: mergeId,
      loser_id: loserId,
      survivor_id: survivorId,
      note: input.note,
      merged_at: author.at,
      merged_by: author.by,
      undone_at: null,
      undone_by: null,
      undone_note: null,
      ...provenanceOf(author),
    })
    .execute();
  const merge = { id: mergeId, survivorId, loserId };
  const fields = await takeValues(db, author, merge, input.take);
  await joinMemberships(db, author, merge, input.family, input.heads);
  const links = await personLinks(db);
  await pointRows(db, links, loserId, survivorId);
  await db
    .updateTable("persons")
    .set({ merged_into: survivorId, version: loser.version + 1, updated_at: author.at })
    .where("id", "=", loserId)
    .execute();
  await db
    .updateTable("persons")
    .set({ version: survivor.version + 1, updated_at: author.at })
    .where("id", "=", survivorId)
    .execute();
  await noteChange(db, author, loserId, "digabung_ke", null, survivor.name);
  await noteChange(db, author, survivorId, "digabung_dari", null, loser.name);
  await indexPersons(db, [survivorId, loserId, ...input.heads.map((head) => head.personId)]);
  return { mergeId, fields };
}

/** A person who may be merged: on record, not part of another one, as the officer saw it. */
async function standing(
  db: Trx,
  id: string,
  version: number,
): Promise<{ name: string; version: number; state: string }> {
  const row = await db
    .selectFrom("persons")
    .select(["name", "version", "state", "merged_into"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  if (row.merged_into !== null)
    throw new DeskError("sudah_digabung", { personId: row.merged_into });
  if (row.version !== version) throw new DeskError("berubah_di_tempat_lain");
  return row;
}

/** One line in the history of a person. */
export async function noteChange(
  db: Trx,
  author: Author,
  personId: string,
  field: string,
  before: string | null,
  after: string | null,
): Promise<void> {
  await db
    .insertInto("person_changes")
    .values({
      id: author.newId(),
      person_id: personId,
      field,
      old_value: before,
      new_value: after,
      changed_at: author.at,
      changed_by: author.by,
      source: "penggabungan",
    })
    .execute();
}
