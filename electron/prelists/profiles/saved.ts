// Saved mappings of headers: seen, named, deleted, carried to another office as a file.
import fs from "node:fs";
import { DeskError } from "../../../shared/errors.ts";
import type { profilesCalls } from "../../../shared/prelists/profiles/contract.ts";
import {
  holdsPersonalData,
  PROFILE_FILE_BYTES,
  profileFileText,
  readProfileFile,
} from "../../../shared/prelists/profiles/file.ts";
import { PROFILE_IDS, PROFILES, type ProfileId } from "../../../shared/prelists/profiles.ts";
import { headerFingerprint } from "../../../shared/sheets/headers.ts";
import { replaceFile } from "../../database/folder.ts";
import type { Db } from "../../database/tables.ts";
import type { HandlersOf } from "../../serve/context.ts";

type Handlers = HandlersOf<typeof profilesCalls>;

interface Stored {
  readonly headers: string;
  readonly mapping: string;
}

function columnsOf({ headers, mapping }: Stored) {
  const fields = JSON.parse(mapping) as (string | null)[];
  return (JSON.parse(headers) as (string | null)[]).map((header, index) => ({
    header: header ?? "",
    field: fields[index] ?? null,
  }));
}

/** A mapping for a header set that this version does not know is not shown: nothing could be read by it. */
export const savedProfiles: Handlers["savedProfiles"] = async ({ db }) => {
  const rows = await db
    .selectFrom("prelist_profiles as p")
    .leftJoin("accounts as a", "a.id", "p.created_by")
    .select([
      "p.id",
      "p.name",
      "p.profile",
      "p.origin",
      "p.area_edition",
      "p.headers",
      "p.mapping",
      "p.updated_at",
      "a.name as by_name",
    ])
    .where("p.profile", "in", [...PROFILE_IDS])
    .orderBy("p.updated_at", "desc")
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      profile: row.profile as ProfileId,
      origin: row.origin,
      areaEdition: row.area_edition,
      columns: columnsOf(row),
      usedAt: row.updated_at,
      by: row.by_name ?? "-",
    })),
  };
};

async function getProfile(db: Db, id: string) {
  const row = await db
    .selectFrom("prelist_profiles")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  const profile = PROFILE_IDS.find((one) => one === row?.profile);
  if (!row || !profile) throw new DeskError("tidak_ditemukan");
  return { ...row, profile };
}

export const nameProfile: Handlers["nameProfile"] = async ({ db, note }, { id, name }) => {
  await getProfile(db, id);
  await db.updateTable("prelist_profiles").set({ name }).where("id", "=", id).execute();
  note({ fields: ["name"] });
  return { name };
};

export const deleteProfile: Handlers["deleteProfile"] = async ({ db }, { id }) => {
  await getProfile(db, id);
  await db.deleteFrom("prelist_profiles").where("id", "=", id).execute();
  return { id };
};

export const exportProfile: Handlers["exportProfile"] = async (context, { id, file }) => {
  const row = await getProfile(context.db, id);
  const columns = columnsOf(row);
  if (holdsPersonalData(columns.map(({ header }) => header)))
    throw new DeskError("profil_berisi_data");
  const text = profileFileText({
    name: row.name ?? PROFILES[row.profile].name,
    profile: row.profile,
    profileVersion: row.profile_version,
    areaEdition: row.area_edition,
    columns: columns.map(({ header, field }) => ({ header: header.slice(0, 200), field })),
  });
  replaceFile(context.file(file), text);
  return { columns: columns.length };
};

export const importProfile: Handlers["importProfile"] = async (context, { file, replace }) => {
  const read = readProfileFile(textOf(context.file(file)));
  if ("problem" in read) throw new DeskError("profil_ditolak", { cause: read.problem });
  const { name, profile, areaEdition, columns } = read.file;
  const headers = columns.map(({ header }) => header);
  const fingerprint = headerFingerprint(headers);
  return context.publish(async (db) => {
    const held = await db
      .selectFrom("prelist_profiles")
      .select(["id", "name"])
      .where("fingerprint", "=", fingerprint)
      .executeTakeFirst();
    if (held && !replace) throw new DeskError("profil_sudah_ada", { name: held.name ?? "" });
    const at = context.now().toISOString();
    const saved = {
      name,
      origin: "berkas" as const,
      profile,
      profile_version: PROFILES[profile].version,
      headers: JSON.stringify(headers),
      mapping: JSON.stringify(columns.map(({ field }) => field)),
      area_edition: areaEdition,
      updated_at: at,
    };
    const id = held?.id ?? context.newId();
    if (held) await db.updateTable("prelist_profiles").set(saved).where("id", "=", id).execute();
    else
      await db
        .insertInto("prelist_profiles")
        .values({
          id,
          fingerprint,
          ...saved,
          created_at: at,
          created_by: context.session.accountId,
        })
        .execute();
    return { id, name, replaced: held !== undefined };
  });
};

/** @throws DeskError 'profil_ditolak' before a file too large to be a profile is read */
function textOf(file: string): string {
  if (fs.statSync(file).size > PROFILE_FILE_BYTES)
    throw new DeskError("profil_ditolak", { cause: "terlalu_besar" });
  return fs.readFileSync(file, "utf8");
}
