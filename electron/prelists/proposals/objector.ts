// Who objected: one sealed row for each objection, under the second key, opened by few and only here.
import { DeskError } from "../../../shared/errors.ts";
import { Objector } from "../../../shared/prelists/proposals/contract.ts";
import type { Db } from "../../database/tables.ts";
import type { SensitiveBox, Session } from "../../serve/context.ts";
import { provenance } from "../provenance.ts";

export interface Opening {
  readonly db: Db;
  readonly session: Session;
  readonly sensitive: SensitiveBox;
}

export const placeOfObjector = (objectionId: string) => `proposal_objectors.said:${objectionId}`;

/** A holder of the second key who is supervisor, or who wrote it down; nobody else, whatever other roles there are. */
export async function mayReveal({ db, session, sensitive }: Opening, objectionId: string) {
  if (!sensitive.canOpen) return false;
  if (session.roles.includes("supervisor")) return true;
  const row = await findRow(db, objectionId);
  return row !== undefined && row.created_by === session.accountId;
}

async function findRow(db: Db, objectionId: string) {
  return db
    .selectFrom("proposal_objectors")
    .selectAll()
    .where("objection_id", "=", objectionId)
    .executeTakeFirst();
}

export async function hasObjector(db: Db, objectionId: string): Promise<boolean> {
  return (await findRow(db, objectionId)) !== undefined;
}

/** @throws DeskError 'tidak_ditemukan' | 'peran_tidak_cukup' */
export async function openObjector(opening: Opening, objectionId: string): Promise<Objector> {
  const row = await findRow(opening.db, objectionId);
  if (!row) throw new DeskError("tidak_ditemukan");
  if (!(await mayReveal(opening, objectionId))) throw new DeskError("peran_tidak_cukup");
  const said = opening.sensitive.open(row.said_sealed, placeOfObjector(objectionId));
  return Objector.parse(JSON.parse(said));
}

/** Writes who objects; one that stands already is replaced only by who may read it. @throws DeskError 'peran_tidak_cukup' */
export async function sealObjector(
  opening: Opening,
  objectionId: string,
  said: Objector,
  at: string,
): Promise<void> {
  const { db, session, sensitive } = opening;
  if ((await hasObjector(db, objectionId)) && !(await mayReveal(opening, objectionId)))
    throw new DeskError("peran_tidak_cukup");
  const sealed = await sensitive.seal(JSON.stringify(said), placeOfObjector(objectionId));
  await db
    .insertInto("proposal_objectors")
    .values({
      objection_id: objectionId,
      said_sealed: sealed,
      ...provenance("loket", session.accountId, at),
    })
    .onConflict((conflict) =>
      conflict.column("objection_id").doUpdateSet({ said_sealed: sealed, updated_at: at }),
    )
    .execute();
}
