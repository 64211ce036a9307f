// Erases one person in one transaction: rows go or are emptied as the holdings say; what stays of them is a count.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import type { Trx } from "../../database/tables.ts";
import { DOCUMENT_TABLES, isNamed } from "../../documents/tables.ts";
import { forgetInSearch } from "../../people/search/queries.ts";
import type { TaskContext } from "../../serve/context.ts";
import { HOLDINGS } from "../holdings/holdings.ts";
import { type Holding, NOBODY } from "../holdings/holding.ts";
import { rowsOf, whereOf } from "../holdings/rows.ts";
import type { Subject } from "../holdings/subject.ts";
import { forgetDrafts } from "./drafts.ts";
import { withoutGuards } from "./guards.ts";
import { auditKeyOf, referenceOf } from "./reference.ts";

export interface Removed {
  /** {table: rows} */
  readonly rows: Readonly<Record<string, number>>;
  /** Addresses of photos and papers that no row names any more. */
  readonly addresses: readonly string[];
}

type By = Pick<TaskContext<never>, "session" | "now" | "newId" | "sensitive">;

/** @throws DeskError 'hapus_masih_berjalan' while a case about the person is open */
export async function demandNothingOpen(db: Trx, subject: Subject): Promise<void> {
  const open = await sql<{ n: number }>`SELECT count(*) AS n FROM cases WHERE open = 1
    AND id IN (SELECT value FROM json_each(${JSON.stringify(subject.cases)}))`.execute(db);
  if (open.rows[0]!.n > 0) throw new DeskError("hapus_masih_berjalan");
}

/** Call in the transaction that writes what was done. @param number as it stands on the minutes */
export async function carryOut(
  trx: Trx,
  by: By,
  subject: Subject,
  number: string,
  on: string,
): Promise<Removed> {
  await demandNothingOpen(trx, subject);
  await sql`PRAGMA defer_foreign_keys = ON`.execute(trx);
  const addresses = await addressesOf(trx, subject);
  const key = await auditKeyOf(trx);
  const nobody = await makeNobody(trx, by);
  const rows: Record<string, number> = {};
  await withoutGuards(trx, async () => {
    rows["drafts"] = await forgetDrafts(trx, subject, by.sensitive);
    rows["prelist_rejects"] = await emptyRejects(trx, subject);
    await forgetInSearch(trx, subject.persons);
    await sql`UPDATE households SET idbdt = NULL WHERE id IN (SELECT household_id FROM families
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(subject.families)})))
      AND NOT EXISTS (SELECT 1 FROM families o WHERE o.household_id = households.id
        AND o.id NOT IN (SELECT value FROM json_each(${JSON.stringify(subject.families)})))`.execute(
      trx,
    );
    // The chain itself stays word for word; only the index that leads from an id to its rows goes.
    rows["audit_subjects"] = await forgetSubjects(trx, subject);
    for (const holding of HOLDINGS)
      rows[holding.table] = await eraseRows(trx, holding, subject, nobody);
    // Where the person asked for somebody else, that case goes on without naming who asked.
    await sql`UPDATE cases SET applicant_id = ${nobody}, relation = 'lainnya'
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(subject.asked)}))`.execute(trx);
  });
  for (const id of subject.persons)
    await trx
      .insertInto("erased_references")
      .values({ reference: referenceOf(key, id), number, erased_on: on })
      .onConflict((c) => c.doNothing())
      .execute();
  return {
    rows: Object.fromEntries(Object.entries(rows).filter(([, n]) => n > 0)),
    addresses: await unnamed(trx, addresses),
  };
}

async function eraseRows(
  trx: Trx,
  holding: Holding,
  subject: Subject,
  nobody: string,
): Promise<number> {
  const where = whereOf(holding, subject);
  if (holding.erase === "hapus") {
    const done = await sql`DELETE FROM ${sql.table(holding.table)} WHERE ${where}`.execute(trx);
    return Number(done.numAffectedRows ?? 0n);
  }
  const [first = "", ...rest] = holding.erase.split(NOBODY);
  const set = rest.reduce((made, part) => sql`${made}${nobody}${sql.raw(part)}`, sql.raw(first));
  const done = await sql`UPDATE ${sql.table(holding.table)} SET ${set} WHERE ${where}`.execute(trx);
  return Number(done.numAffectedRows ?? 0n);
}

/** The record that stands where a row must name somebody: no name, no number, not found by any search. */
async function makeNobody(trx: Trx, by: By): Promise<string> {
  const id = by.newId();
  const at = by.now().toISOString();
  await trx
    .insertInto("persons")
    .values({
      id,
      name: "(data dihapus)",
      name_key: "",
      sound_key: "",
      no_nik_reason: "tidak_diketahui",
      alias: null,
      mother_name: null,
      nik: null,
      nik_note: null,
      sex: null,
      birth_place: null,
      birth_date: null,
      phone: null,
      occupation: null,
      marital: null,
      disability: null,
      ktp_village_code: null,
      ktp_address: null,
      ktp_hamlet: null,
      ktp_rt: null,
      ktp_rw: null,
      home_village_code: null,
      home_address: null,
      home_hamlet: null,
      home_rt: null,
      home_rw: null,
      landmark: null,
      state_date: null,
      state_document: null,
      merged_into: null,
      legal_basis: "kewajiban_hukum",
      purpose: "pelindungan_data_pribadi",
      source: "penghapusan",
      created_at: at,
      created_by: by.session.accountId,
      updated_at: at,
    })
    .execute();
  return id;
}

/** Addresses of photos and papers in rows that go. */
async function addressesOf(trx: Trx, subject: Subject): Promise<string[]> {
  const found: string[] = [];
  for (const holding of HOLDINGS) {
    if (!DOCUMENT_TABLES.some((table) => table === holding.table)) continue;
    for (const { address, thumb } of await rowsOf(trx, holding, subject))
      for (const one of [address, thumb]) if (typeof one === "string") found.push(one);
  }
  return [...new Set(found)];
}

/** Those that no row names any more: the same photo may belong to somebody else too. */
async function unnamed(trx: Trx, addresses: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const address of addresses) if (!(await isNamed(trx, address))) gone.push(address);
  return gone;
}

async function forgetSubjects(trx: Trx, { persons }: Subject): Promise<number> {
  const done = await sql`DELETE FROM audit_subjects
    WHERE subject IN (SELECT value FROM json_each(${JSON.stringify(persons)}))`.execute(trx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Refused rows of imports: what they held of a number of this person. */
async function emptyRejects(trx: Trx, { niks }: Subject): Promise<number> {
  let emptied = 0;
  for (const nik of niks) {
    const done =
      await sql`UPDATE prelist_rejects SET cells = '[]', findings = '[]' WHERE instr(cells, ${nik}) > 0`.execute(
        trx,
      );
    emptied += Number(done.numAffectedRows ?? 0n);
  }
  return emptied;
}
