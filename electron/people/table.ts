// Tables of the room people: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type { Classes } from "../database/classes.ts";
import { searchClasses, type SearchTables } from "./search/table.ts";
import type { MembershipEnd } from "../../shared/people/surgery-codes.ts";
import { duplicateClasses, type DuplicateTables } from "./duplicates/table.ts";
import { mergeClasses, type MergeTables } from "./merge/table.ts";
import { surgeryClasses, type SurgeryTables } from "./surgery/table.ts";
import { fileCheckClasses, type FileCheckTables } from "./file-check/table.ts";
import { registerClasses, type RegisterTables } from "./provenance/table.ts";

/** Who wrote a personal record, on what ground and for what (UU PDP 27/2022 art. 20). */
export interface Provenance {
  created_at: string;
  created_by: string;
  updated_at: string;
  legal_basis: string;
  purpose: string;
  /** 'loket', 'impor:<batch>' or 'latihan'. */
  source: string;
}

interface HouseholdsTable extends Provenance {
  id: string;
  idbdt: string | null;
  village_code: string | null;
}

export interface FamiliesTable extends Provenance {
  id: string;
  version: Generated<number>;
  household_id: string | null;
  household_order: number | null;
  village_code: string | null;
  address: string | null;
  hamlet: string | null;
  rt: string | null;
  rw: string | null;
}

interface FamilyNumbersTable extends Provenance {
  id: string;
  family_id: string;
  number: string;
  from_date: string;
  to_date: string | null;
  end_reason: "diperbarui" | "gabung_kk" | "koreksi" | null;
}

export interface PersonsTable extends Provenance {
  /** Rowid of the search index. */
  row_no: Generated<number>;
  id: string;
  version: Generated<number>;
  name: string;
  name_key: string;
  sound_key: string;
  alias: string | null;
  mother_name: string | null;
  nik: string | null;
  no_nik_reason: "belum_rekam" | "bayi" | "tidak_diketahui" | null;
  nik_note: string | null;
  sex: "L" | "P" | null;
  birth_place: string | null;
  birth_date: string | null;
  phone: string | null;
  occupation: number | null;
  marital: number | null;
  disability: string | null;
  ktp_village_code: string | null;
  ktp_address: string | null;
  ktp_hamlet: string | null;
  ktp_rt: string | null;
  ktp_rw: string | null;
  home_is_ktp: Generated<number>;
  home_village_code: string | null;
  home_address: string | null;
  home_hamlet: string | null;
  home_rt: string | null;
  home_rw: string | null;
  landmark: string | null;
  state: Generated<"aktif" | "meninggal" | "pindah">;
  state_date: string | null;
  state_document: string | null;
  /** The person that this one was found to be; its own row and values stay (electron/people/merge). */
  merged_into: string | null;
}

export interface MembershipsTable extends Provenance {
  id: string;
  family_id: string;
  person_id: string;
  /** SHDK 1-11. */
  relation: number;
  from_date: string;
  to_date: string | null;
  end_reason: MembershipEnd | null;
  end_document: string | null;
}

interface PersonPpksTable extends Provenance {
  id: string;
  person_id: string;
  kind: string;
  from_date: string;
  to_date: string | null;
}

interface PersonChangesTable {
  id: string;
  person_id: string;
  field: string;
  old_value: string | null;
  new_value: string | null;
  changed_at: string;
  changed_by: string;
  source: string;
}

export interface PeopleTables
  extends
    SurgeryTables,
    RegisterTables,
    MergeTables,
    DuplicateTables,
    FileCheckTables,
    SearchTables {
  households: HouseholdsTable;
  families: FamiliesTable;
  family_numbers: FamilyNumbersTable;
  persons: PersonsTable;
  memberships: MembershipsTable;
  person_ppks: PersonPpksTable;
  person_changes: PersonChangesTable;
}

const provenance = {
  created_at: "umum",
  created_by: "umum",
  updated_at: "umum",
  legal_basis: "umum",
  purpose: "umum",
  source: "umum",
} as const;

export const peopleClasses: Classes<PeopleTables> = {
  ...surgeryClasses,
  ...registerClasses,
  ...fileCheckClasses,
  ...mergeClasses,
  ...duplicateClasses,
  households: { id: "umum", idbdt: "rahasia", village_code: "umum", ...provenance },
  families: {
    id: "umum",
    version: "umum",
    household_id: "umum",
    household_order: "umum",
    village_code: "umum",
    address: "umum",
    hamlet: "umum",
    rt: "umum",
    rw: "umum",
    ...provenance,
  },
  family_numbers: {
    id: "umum",
    family_id: "umum",
    number: "rahasia",
    from_date: "umum",
    to_date: "umum",
    end_reason: "umum",
    ...provenance,
  },
  persons: {
    row_no: "umum",
    id: "umum",
    version: "umum",
    name: "umum",
    name_key: "umum",
    sound_key: "umum",
    alias: "umum",
    mother_name: "rahasia",
    nik: "rahasia",
    no_nik_reason: "umum",
    nik_note: "rahasia",
    sex: "umum",
    birth_place: "umum",
    birth_date: "umum",
    phone: "umum",
    occupation: "umum",
    marital: "umum",
    disability: "spesifik",
    ktp_village_code: "umum",
    ktp_address: "umum",
    ktp_hamlet: "umum",
    ktp_rt: "umum",
    ktp_rw: "umum",
    home_is_ktp: "umum",
    home_village_code: "umum",
    home_address: "umum",
    home_hamlet: "umum",
    home_rt: "umum",
    home_rw: "umum",
    landmark: "umum",
    state: "umum",
    state_date: "umum",
    state_document: "umum",
    merged_into: "umum",
    ...provenance,
  },
  memberships: {
    id: "umum",
    family_id: "umum",
    person_id: "umum",
    relation: "umum",
    from_date: "umum",
    to_date: "umum",
    end_reason: "umum",
    end_document: "umum",
    ...provenance,
  },
  person_ppks: {
    id: "umum",
    person_id: "umum",
    kind: "spesifik",
    from_date: "umum",
    to_date: "umum",
    ...provenance,
  },
  // Old and new values of any field, so the highest class.
  person_changes: {
    id: "umum",
    person_id: "umum",
    field: "umum",
    old_value: "rahasia",
    new_value: "rahasia",
    changed_at: "umum",
    changed_by: "umum",
    source: "umum",
  },
  ...searchClasses,
};
