// Schema 1 of the room people: persons, families with their card numbers, memberships, households, what changed, and the search index.
export const people = `
CREATE TABLE households (
  id TEXT PRIMARY KEY NOT NULL,
  idbdt TEXT UNIQUE,
  village_code TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;

CREATE TABLE families (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  household_id TEXT REFERENCES households(id),
  -- nomor urut keluarga inside one household (NUK)
  household_order INTEGER,
  village_code TEXT,
  address TEXT,
  hamlet TEXT,
  rt TEXT CHECK (rt IS NULL OR rt GLOB '[0-9][0-9][0-9]'),
  rw TEXT CHECK (rw IS NULL OR rw GLOB '[0-9][0-9][0-9]'),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;
CREATE INDEX families_place ON families(village_code, rw, rt);
CREATE INDEX families_household ON families(household_id) WHERE household_id IS NOT NULL;

-- A renewed KK keeps the old number; at most one is current, and a current one belongs to one family.
CREATE TABLE family_numbers (
  id TEXT PRIMARY KEY NOT NULL,
  family_id TEXT NOT NULL REFERENCES families(id),
  number TEXT NOT NULL CHECK (length(number) = 16 AND number NOT GLOB '*[^0-9]*'),
  from_date TEXT NOT NULL,
  to_date TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX family_numbers_current ON family_numbers(family_id) WHERE to_date IS NULL;
CREATE UNIQUE INDEX family_numbers_owner ON family_numbers(number) WHERE to_date IS NULL;
CREATE INDEX family_numbers_all ON family_numbers(number);
CREATE INDEX family_numbers_family ON family_numbers(family_id);

CREATE TABLE persons (
  -- The rowid of the search index; kept by VACUUM because it is declared.
  row_no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  sound_key TEXT NOT NULL,
  alias TEXT,
  mother_name TEXT,
  -- Not unique: two people with one NIK is an event that Dukcapil solves, and both stay on record until then.
  nik TEXT CHECK (nik IS NULL OR (length(nik) = 16 AND nik NOT GLOB '*[^0-9]*')),
  no_nik_reason TEXT CHECK (no_nik_reason IN ('belum_rekam', 'bayi', 'tidak_diketahui')),
  -- Why a NIK with warnings was accepted ("sesuai KTP").
  nik_note TEXT,
  sex TEXT CHECK (sex IN ('L', 'P')),
  birth_place TEXT,
  birth_date TEXT CHECK (birth_date IS NULL OR birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  phone TEXT,
  occupation INTEGER CHECK (occupation BETWEEN 1 AND 89),
  marital INTEGER CHECK (marital BETWEEN 1 AND 4),
  disability TEXT,
  ktp_village_code TEXT,
  ktp_address TEXT,
  ktp_hamlet TEXT,
  ktp_rt TEXT CHECK (ktp_rt IS NULL OR ktp_rt GLOB '[0-9][0-9][0-9]'),
  ktp_rw TEXT CHECK (ktp_rw IS NULL OR ktp_rw GLOB '[0-9][0-9][0-9]'),
  -- 1: lives at the KTP address and the home_ columns are empty.
  home_is_ktp INTEGER NOT NULL DEFAULT 1 CHECK (home_is_ktp IN (0, 1)),
  home_village_code TEXT,
  home_address TEXT,
  home_hamlet TEXT,
  home_rt TEXT CHECK (home_rt IS NULL OR home_rt GLOB '[0-9][0-9][0-9]'),
  home_rw TEXT CHECK (home_rw IS NULL OR home_rw GLOB '[0-9][0-9][0-9]'),
  landmark TEXT,
  state TEXT NOT NULL DEFAULT 'aktif' CHECK (state IN ('aktif', 'meninggal', 'pindah')),
  state_date TEXT,
  state_document TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  CHECK ((nik IS NULL) = (no_nik_reason IS NOT NULL))
) STRICT;
CREATE INDEX persons_nik ON persons(nik) WHERE nik IS NOT NULL;
CREATE INDEX persons_name ON persons(name_key);
CREATE INDEX persons_birth ON persons(birth_date, name_key) WHERE birth_date IS NOT NULL;
CREATE INDEX persons_phone ON persons(phone) WHERE phone IS NOT NULL;

CREATE TABLE memberships (
  id TEXT PRIMARY KEY NOT NULL,
  family_id TEXT NOT NULL REFERENCES families(id),
  person_id TEXT NOT NULL REFERENCES persons(id),
  relation INTEGER NOT NULL CHECK (relation BETWEEN 1 AND 11),
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date IS NULL OR to_date >= from_date),
  end_reason TEXT CHECK (end_reason IN ('pindah', 'meninggal', 'pecah_kk', 'ubah_hubungan', 'koreksi')),
  end_document TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  CHECK ((to_date IS NULL) = (end_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX memberships_one_family ON memberships(person_id) WHERE to_date IS NULL;
CREATE UNIQUE INDEX memberships_one_head ON memberships(family_id) WHERE to_date IS NULL AND relation = 1;
CREATE INDEX memberships_family ON memberships(family_id);
CREATE INDEX memberships_person ON memberships(person_id);

-- PPKS kinds of a person; a kind that ended keeps its row.
CREATE TABLE person_ppks (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons(id),
  kind TEXT NOT NULL CHECK (kind GLOB 'PPKS-[0-9][0-9]'),
  from_date TEXT NOT NULL,
  to_date TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX person_ppks_current ON person_ppks(person_id, kind) WHERE to_date IS NULL;

-- What a field was and what it became. A fact, so append-only.
CREATE TABLE person_changes (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons(id),
  field TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;
CREATE INDEX person_changes_person ON person_changes(person_id, changed_at);
CREATE TRIGGER person_changes_no_update BEFORE UPDATE ON person_changes BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER person_changes_no_delete BEFORE DELETE ON person_changes BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Normalised words (shared/values/name-key.ts); rowid is persons.row_no; written in the transaction that writes the person.
CREATE VIRTUAL TABLE person_words USING fts5(
  name, alias, mother, sound,
  content = '', contentless_delete = 1, detail = column, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co S*'"
);
-- NIK, all card numbers and phone of a person, parted by spaces; found by any four digits in a row.
CREATE VIRTUAL TABLE person_digits USING fts5(digits, content = '', contentless_delete = 1, tokenize = 'trigram');
`;
