// What imports propose against a value that a person set: listing, counting, deciding.
import type { Proposal } from "../../../shared/people/provenance/contract.ts";
import { ACCEPTED } from "../../../shared/people/provenance/rules.ts";
import { checkIdentity } from "../../../shared/people/rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db, Trx } from "../../database/tables.ts";
import type { Author } from "../author.ts";
import { findNikHolder } from "../persons.ts";
import { indexPersons } from "../search-index.ts";
import { loadHeld, type HeldPerson } from "../intake/held.ts";
import { columnValue, writeEdit, type FieldSetting, type PersonColumns } from "../intake/write.ts";
import { shown } from "./history.ts";

export interface ProposalFilter {
  readonly personId?: string | undefined;
  readonly importId?: string | undefined;
}

/** How many proposals wait, for lists that send people to them. Records that were merged away do not count. */
export async function countProposals(db: Db, filter: ProposalFilter = {}): Promise<number> {
  const { n } = await open(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

function open(db: Db, { personId, importId }: ProposalFilter) {
  let rows = db
    .selectFrom("person_proposals as q")
    .innerJoin("persons as p", "p.id", "q.person_id")
    .innerJoin("register_imports as i", "i.id", "q.import_id")
    .where("q.state", "=", "terbuka")
    .where("i.state", "=", "terbit")
    .where("p.merged_into", "is", null);
  if (personId !== undefined) rows = rows.where("q.person_id", "=", personId);
  if (importId !== undefined) rows = rows.where("q.import_id", "=", importId);
  return rows;
}

export async function listProposals(
  db: Db,
  filter: ProposalFilter,
  limit: number,
): Promise<Proposal[]> {
  const rows = await open(db, filter)
    .select(["q.id", "q.person_id", "q.field", "q.proposed_value", "q.created_at", "q.row_no"])
    .select(["p.name", "i.id as import_id", "i.file_name"])
    .orderBy("p.name_key")
    .orderBy("q.person_id")
    .orderBy("q.id")
    .limit(limit)
    .execute();
  const held = await loadHeld(
    db,
    rows.map((row) => row.person_id),
  );
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    field: row.field,
    kept: shown(row.field, textOf(held.get(row.person_id)!, row.field)),
    proposed: shown(row.field, row.proposed_value),
    broughtBy: { importId: row.import_id, fileName: row.file_name, row: row.row_no },
    at: row.created_at,
  }));
}

function textOf(person: HeldPerson, field: string): string | null {
  const value = person[field as keyof HeldPerson];
  return value === null || value === undefined ? null : String(value);
}

/** @throws DeskError 'tidak_ditemukan' when one was decided meanwhile, and the rules of persons; nothing is saved then */
export async function decideProposals(
  db: Trx,
  author: Author,
  ids: readonly string[],
  decision: "terima" | "tolak",
): Promise<string[]> {
  const rows = await db
    .selectFrom("person_proposals")
    .select(["id", "person_id", "field", "proposed_value", "import_id"])
    .where("id", "in", [...new Set(ids)])
    .where("state", "=", "terbuka")
    .orderBy("person_id")
    .execute();
  if (rows.length !== new Set(ids).size) throw new DeskError("tidak_ditemukan");
  const personIds = [...new Set(rows.map((row) => row.person_id))];
  if (decision === "terima") {
    for (const personId of personIds)
      await accept(
        db,
        author,
        personId,
        rows.filter((row) => row.person_id === personId),
      );
    await indexPersons(db, personIds);
  }
  await db
    .updateTable("person_proposals")
    .set({
      state: decision === "terima" ? "diterima" : "ditolak",
      decided_at: author.at,
      decided_by: author.by,
      updated_at: author.at,
    })
    .where("id", "in", [...ids])
    .execute();
  return personIds;
}

async function accept(
  db: Trx,
  author: Author,
  personId: string,
  rows: readonly { field: string; proposed_value: string | null; import_id: string }[],
): Promise<void> {
  const held = (await loadHeld(db, [personId])).get(personId);
  if (!held) throw new DeskError("tidak_ditemukan");
  const settings: FieldSetting[] = rows
    .map((row) => ({ field: row.field, old: textOf(held, row.field), new: row.proposed_value }))
    .filter((setting) => setting.old !== setting.new);
  if (settings.length === 0) return;
  const values: Record<string, string | number | null> = {};
  for (const { field, new: value } of settings) values[field] = columnValue(field, value);
  await writeEdit(
    db,
    { ...author, source: `${ACCEPTED}${rows[0]!.import_id}` },
    {
      personId,
      version: held.version,
      settings,
      also: await alsoSet(db, { ...held, ...values } as HeldPerson, values, author),
    },
  );
}

/** The rules of the register hold for a proposal as for a form: NIK of nobody else, a note where it looks odd. */
async function alsoSet(
  db: Trx,
  after: HeldPerson,
  values: Readonly<Record<string, string | number | null>>,
  author: Author,
): Promise<PersonColumns> {
  const note = after.nik_note ?? "Sesuai berkas impor";
  const check = checkIdentity(
    {
      nik: after.nik,
      noNikReason: after.no_nik_reason ?? "tidak_diketahui",
      nikNote: note,
      sex: after.sex,
      birthDate: after.birth_date,
      phone: after.phone,
    },
    author.today,
  );
  if (check.problem)
    throw new DeskError(check.problem, check.nik ? { findings: check.nik.findings } : {});
  const also: Record<string, string | number | null> = {};
  if ((check.nik?.findings.length ?? 0) > 0) also.nik_note = note;
  if (values.nik !== undefined) {
    also.no_nik_reason = null;
    const holder = await findNikHolder(db, after.nik!, after.id);
    if (holder) throw new DeskError("nik_dipakai", { personId: holder });
  }
  if (values.home_address !== undefined) also.home_is_ktp = 0;
  return also;
}
