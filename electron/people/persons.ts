// Writes persons: every rule is asked here once, whoever writes (desk, import, training office).
import type { PersonFields } from "../../shared/people/fields.ts";
import { checkIdentity, kindsAfterEdit } from "../../shared/people/rules.ts";
import type { Role } from "../../shared/call.ts";
import { DeskError } from "../../shared/errors.ts";
import { nameKey, soundKey } from "../../shared/values/name-key.ts";
import type { Db, Trx } from "../database/tables.ts";
import { areaPath } from "../areas/queries.ts";
import { provenanceOf, type Author } from "./author.ts";
import { refusePending } from "./intake/pending.ts";
import { rootOf } from "./merge/root.ts";

export interface WriteOptions {
  /** A NIK that somebody else holds is meant so; needs a note (field notes 4.1). */
  readonly shareNik: boolean;
  readonly roles: readonly Role[];
}

/** Inserts one person and the PPKS kinds; the caller adds memberships and then the index. @throws DeskError by shared/people/rules.ts */
export async function insertPerson(
  db: Trx,
  author: Author,
  id: string,
  fields: PersonFields,
  options: WriteOptions,
): Promise<void> {
  const columns = await columnsOf(db, author, fields, { ...options, exceptId: id });
  await db
    .insertInto("persons")
    .values({ id, ...columns, ...provenanceOf(author) })
    .execute();
  await writeKinds(db, author, id, [], fields.ppks);
}

/**
 * Saves an edit, and every field that changed with its old value. Answers the new version and the fields that changed.
 * @throws DeskError 'tidak_ditemukan' | 'berubah_di_tempat_lain' | the rules
 */
export async function updatePerson(
  db: Trx,
  author: Author,
  id: string,
  version: number,
  fields: PersonFields,
  options: WriteOptions & { readonly keepNik: boolean },
): Promise<{ version: number; changed: string[] }> {
  const before = await db.selectFrom("persons").selectAll().where("id", "=", id).executeTakeFirst();
  if (!before) throw new DeskError("tidak_ditemukan");
  if (before.merged_into !== null)
    throw new DeskError("sudah_digabung", { personId: before.merged_into });
  if (before.version !== version) throw new DeskError("berubah_di_tempat_lain");
  const kept = options.keepNik
    ? {
        ...fields,
        nik: before.nik,
        noNikReason: before.no_nik_reason,
        nikNote: fields.nikNote ?? before.nik_note,
      }
    : fields;
  const nikStays = before.nik !== null && before.nik === kept.nik;
  const after = await columnsOf(db, author, kept, {
    ...options,
    shareNik: options.shareNik || nikStays,
    exceptId: id,
  });
  const kindsBefore = (await currentKinds(db, id)).map((row) => row.kind);
  const kindsAfter = kindsAfterEdit(kindsBefore, fields.ppks, options.roles);

  const columns = Object.keys(after) as (keyof typeof after)[];
  const changes = columns
    .filter(
      (column) =>
        column !== "name_key" && column !== "sound_key" && before[column] !== after[column],
    )
    .map((column) => ({
      field: column as string,
      old_value: textOf(before[column]),
      new_value: textOf(after[column]),
    }));
  for (const kind of kindsBefore)
    if (!kindsAfter.includes(kind))
      changes.push({ field: "ppks", old_value: kind, new_value: null });
  for (const kind of kindsAfter)
    if (!kindsBefore.includes(kind))
      changes.push({ field: "ppks", old_value: null, new_value: kind });
  if (changes.length === 0) return { version, changed: [] };

  await db
    .updateTable("persons")
    .set({ ...after, version: version + 1, updated_at: author.at })
    .where("id", "=", id)
    .execute();
  await writeKinds(db, author, id, kindsBefore, kindsAfter);
  await insertChanges(db, author, id, changes);
  return { version: version + 1, changed: [...new Set(changes.map((change) => change.field))] };
}

export interface FieldChange {
  readonly field: string;
  readonly old_value: string | null;
  readonly new_value: string | null;
}

/** Writes what changed on a person into the history of fields. */
export async function insertChanges(
  db: Trx,
  author: Author,
  personId: string,
  changes: readonly FieldChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const stamp = {
    person_id: personId,
    changed_at: author.at,
    changed_by: author.by,
    source: author.source,
  };
  await db
    .insertInto("person_changes")
    .values(changes.map((change) => ({ id: author.newId(), ...change, ...stamp })))
    .execute();
}

/** Somebody other than `exceptId` who holds this NIK, or whose merged record held it. @throws DeskError 'sedang_dimuat' */
export async function findNikHolder(
  db: Db,
  nik: string,
  exceptId?: string,
): Promise<string | undefined> {
  const holders = await db
    .selectFrom("persons")
    .select(["id", "merged_into", "source"])
    .where("nik", "=", nik)
    .orderBy("created_at")
    .limit(20)
    .execute();
  for (const holder of holders) {
    const id = holder.merged_into === null ? holder.id : await rootOf(db, holder.id);
    if (id === exceptId) continue;
    await refusePending(db, holder.source);
    return id;
  }
  return undefined;
}

async function columnsOf(
  db: Db,
  author: Author,
  fields: PersonFields,
  options: { shareNik: boolean; exceptId: string },
) {
  const check = checkIdentity(fields, author.today);
  if (check.problem)
    throw new DeskError(check.problem, check.nik ? { findings: check.nik.findings } : {});
  const nik = check.nik?.nik ?? null;
  if (nik !== null && !(options.shareNik && fields.nikNote !== null)) {
    const holder = await findNikHolder(db, nik, options.exceptId);
    if (holder) throw new DeskError("nik_dipakai", { personId: holder });
  }
  for (const code of [fields.ktp.villageCode, fields.home?.villageCode]) {
    if (code && areaPath(code).path.length === 0) throw new DeskError("wilayah_tidak_dikenal");
  }
  return {
    name: fields.name,
    name_key: nameKey(fields.name),
    sound_key: soundKey(fields.name),
    alias: fields.alias,
    mother_name: fields.motherName,
    nik,
    no_nik_reason: nik === null ? fields.noNikReason : null,
    nik_note: nik === null ? null : fields.nikNote,
    sex: fields.sex,
    birth_place: fields.birthPlace,
    birth_date: fields.birthDate,
    phone: check.phone,
    occupation: fields.occupation,
    marital: fields.marital,
    disability: fields.disability,
    ktp_village_code: fields.ktp.villageCode,
    ktp_address: fields.ktp.address,
    ktp_hamlet: fields.ktp.hamlet,
    ktp_rt: fields.ktp.rt,
    ktp_rw: fields.ktp.rw,
    home_is_ktp: fields.home === null ? 1 : 0,
    home_village_code: fields.home?.villageCode ?? null,
    home_address: fields.home?.address ?? null,
    home_hamlet: fields.home?.hamlet ?? null,
    home_rt: fields.home?.rt ?? null,
    home_rw: fields.home?.rw ?? null,
    landmark: fields.landmark,
  };
}

export async function currentKinds(
  db: Db,
  personId: string,
): Promise<{ id: string; kind: string }[]> {
  return db
    .selectFrom("person_ppks")
    .select(["id", "kind"])
    .where("person_id", "=", personId)
    .where("to_date", "is", null)
    .orderBy("kind")
    .execute();
}

async function writeKinds(
  db: Trx,
  author: Author,
  personId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const ended = before.filter((kind) => !after.includes(kind));
  if (ended.length > 0) {
    await db
      .updateTable("person_ppks")
      .set({ to_date: author.today, updated_at: author.at })
      .where("person_id", "=", personId)
      .where("kind", "in", ended)
      .where("to_date", "is", null)
      .execute();
  }
  const added = [...new Set(after)].filter((kind) => !before.includes(kind));
  if (added.length > 0) {
    const rows = added.map((kind) => ({
      id: author.newId(),
      person_id: personId,
      kind,
      from_date: author.today,
      to_date: null,
      ...provenanceOf(author),
    }));
    await db.insertInto("person_ppks").values(rows).execute();
  }
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
