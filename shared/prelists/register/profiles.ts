// Header sets of files that fill the register: OpenSID's and SIAK's as data, and one for any other file with a column of names.
import opensid from "../../../resources/prelists/opensid.json" with { type: "json" };
import siak from "../../../resources/prelists/siak.json" with { type: "json" };
import type { ProfileColumn, SheetProfile } from "../../sheets/profile.ts";

export const REGISTER_PROFILE_IDS = ["opensid", "siak", "lain"] as const;
export type RegisterProfileId = (typeof REGISTER_PROFILE_IDS)[number];

export interface RegisterProfile extends SheetProfile {
  readonly id: RegisterProfileId;
  readonly version: string;
}

/** Any other file: one column of names is enough to begin with; the officer says what the columns mean. */
function anyFile(): RegisterProfile {
  const merged = new Map<string, ProfileColumn>();
  for (const column of [...siak.columns, ...opensid.columns] as ProfileColumn[]) {
    const known = merged.get(column.field);
    const spellings = [...(known?.aliases ?? []), column.header, ...(column.aliases ?? [])];
    merged.set(column.field, { ...column, ...known, aliases: spellings });
  }
  return { id: "lain", version: "1", need: [["nama"]], columns: [...merged.values()] };
}

export const REGISTER_PROFILES: Readonly<Record<RegisterProfileId, RegisterProfile>> = {
  opensid: opensid as unknown as RegisterProfile,
  siak: siak as unknown as RegisterProfile,
  lain: anyFile(),
};

/** Fields of a file that end up in the register, in the order in which a screen lists them. */
export const REGISTER_FIELDS = [
  "nik",
  "nokk",
  "nama",
  "hubungan",
  "jenis_kelamin",
  "tempat_lahir",
  "tanggal_lahir",
  "nama_ibu",
  "pekerjaan",
  "status_kawin",
  "telepon",
  "alamat",
  "alamat_sekarang",
  "dusun",
  "rt",
  "rw",
  "kode_provinsi",
  "kode_kabupaten",
  "kode_kecamatan",
  "kode_desa",
  "status_dasar",
  "idbdt",
] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];
