// Schema 1 of the room prelists: lists from senders, imports as batches, what each row said when, and what verification found.
// A row of a sender is never overwritten: a changed row is a new one, and the old one says which batch superseded it.
// Rows of a batch in state 'sedang' are seen by nobody; publishing changes that one word.
export const prelists = `
CREATE TABLE prelist_profiles (
  id TEXT PRIMARY KEY NOT NULL,
  -- Header row without case, spaces and signs.
  fingerprint TEXT NOT NULL UNIQUE,
  profile TEXT NOT NULL,
  profile_version TEXT NOT NULL,
  headers TEXT NOT NULL CHECK (json_valid(headers)),
  -- Our field for each column, null where there is none.
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  area_edition TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE prelists (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  profile TEXT NOT NULL,
  profile_version TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('rumah_tangga', 'anggota')),
  regime TEXT NOT NULL,
  period TEXT CHECK (period IS NULL OR period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  area_system TEXT NOT NULL CHECK (area_system IN ('bps', 'kemendagri', 'nama')),
  area_edition TEXT,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE prelist_batches (
  id TEXT PRIMARY KEY NOT NULL,
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  state TEXT NOT NULL CHECK (state IN ('sedang', 'terbit')),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  -- Sheet, header row, encoding, delimiter.
  source_format TEXT NOT NULL CHECK (json_valid(source_format)),
  -- [{header, field, key}] in the order of the file.
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  read_count INTEGER NOT NULL DEFAULT 0,
  new_count INTEGER NOT NULL DEFAULT 0,
  changed_count INTEGER NOT NULL DEFAULT 0,
  same_count INTEGER NOT NULL DEFAULT 0,
  rejected_count INTEGER NOT NULL DEFAULT 0,
  warned_count INTEGER NOT NULL DEFAULT 0,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  CHECK (state = 'sedang' OR read_count = new_count + changed_count + same_count + rejected_count)
) STRICT;
CREATE INDEX prelist_batches_list ON prelist_batches(prelist_id, imported_at);
CREATE INDEX prelist_batches_open ON prelist_batches(state) WHERE state = 'sedang';

-- One household or person on one list: its identity and what was found out about it.
CREATE TABLE prelist_entries (
  id TEXT PRIMARY KEY NOT NULL,
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  batch_id TEXT NOT NULL REFERENCES prelist_batches(id),
  outcome TEXT NOT NULL DEFAULT 'belum',
  outcome_at TEXT,
  outcome_by TEXT,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX prelist_entries_outcome ON prelist_entries(prelist_id, outcome);
CREATE INDEX prelist_entries_batch ON prelist_entries(batch_id);

-- By what an entry is found again in the sender's next file.
CREATE TABLE prelist_keys (
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  key TEXT NOT NULL,
  entry_id TEXT NOT NULL REFERENCES prelist_entries(id),
  batch_id TEXT NOT NULL REFERENCES prelist_batches(id),
  PRIMARY KEY (prelist_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX prelist_keys_batch ON prelist_keys(batch_id);
CREATE INDEX prelist_keys_entry ON prelist_keys(entry_id);

-- What the sender's file said about an entry, all columns verbatim.
CREATE TABLE prelist_rows (
  id TEXT PRIMARY KEY NOT NULL,
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  entry_id TEXT NOT NULL REFERENCES prelist_entries(id),
  batch_id TEXT NOT NULL REFERENCES prelist_batches(id),
  superseded_by TEXT REFERENCES prelist_batches(id),
  row_no INTEGER NOT NULL,
  -- Row order of the list: that of its first file, later additions behind.
  position INTEGER NOT NULL,
  household_id TEXT,
  member_id TEXT,
  nik TEXT CHECK (nik IS NULL OR length(nik) = 16),
  nik_trusted INTEGER NOT NULL,
  nokk TEXT CHECK (nokk IS NULL OR length(nokk) = 16),
  name TEXT,
  name_key TEXT,
  birth_date TEXT,
  sex TEXT CHECK (sex IS NULL OR sex IN ('L', 'P')),
  relation TEXT,
  is_head INTEGER NOT NULL,
  family_key TEXT,
  address TEXT,
  hamlet TEXT,
  rt TEXT,
  rw TEXT,
  area_code TEXT,
  area_name TEXT,
  -- [{code, column}] of the warnings.
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX prelist_rows_list ON prelist_rows(prelist_id, position);
CREATE INDEX prelist_rows_entry ON prelist_rows(entry_id, position);
CREATE INDEX prelist_rows_family ON prelist_rows(prelist_id, family_key);
CREATE INDEX prelist_rows_household ON prelist_rows(household_id) WHERE household_id IS NOT NULL;
CREATE INDEX prelist_rows_nik ON prelist_rows(nik) WHERE nik IS NOT NULL;
CREATE INDEX prelist_rows_batch ON prelist_rows(batch_id);
CREATE INDEX prelist_rows_superseded ON prelist_rows(superseded_by) WHERE superseded_by IS NOT NULL;

CREATE TABLE prelist_changes (
  id TEXT PRIMARY KEY NOT NULL,
  batch_id TEXT NOT NULL REFERENCES prelist_batches(id),
  entry_id TEXT NOT NULL REFERENCES prelist_entries(id),
  row_no INTEGER NOT NULL,
  column_key TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX prelist_changes_batch ON prelist_changes(batch_id, row_no);
CREATE INDEX prelist_changes_entry ON prelist_changes(entry_id);

CREATE TABLE prelist_rejects (
  id TEXT PRIMARY KEY NOT NULL,
  batch_id TEXT NOT NULL REFERENCES prelist_batches(id),
  row_no INTEGER NOT NULL,
  -- [{code, column, other}] of errors and warnings.
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  -- Cells as read, in the order of the file.
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX prelist_rejects_batch ON prelist_rejects(batch_id, row_no);

CREATE TABLE prelist_outcomes (
  id TEXT PRIMARY KEY NOT NULL,
  entry_id TEXT NOT NULL REFERENCES prelist_entries(id),
  outcome TEXT NOT NULL,
  reason TEXT,
  other_id TEXT,
  event_date TEXT,
  document_no TEXT,
  note TEXT,
  list_version TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX prelist_outcomes_entry ON prelist_outcomes(entry_id, created_at);
CREATE TRIGGER prelist_outcomes_no_update BEFORE UPDATE ON prelist_outcomes BEGIN SELECT RAISE(ABORT, 'prelist_outcomes is append-only'); END;
CREATE TRIGGER prelist_outcomes_no_delete BEFORE DELETE ON prelist_outcomes BEGIN SELECT RAISE(ABORT, 'prelist_outcomes is append-only'); END;

-- Every file that left the office: what, how many, why.
CREATE TABLE prelist_exports (
  id TEXT PRIMARY KEY NOT NULL,
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  kind TEXT NOT NULL CHECK (kind IN ('daftar', 'ditolak')),
  format TEXT NOT NULL CHECK (format IN ('xlsx', 'csv')),
  row_count INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  exported_at TEXT NOT NULL,
  exported_by TEXT NOT NULL
) STRICT;
CREATE INDEX prelist_exports_list ON prelist_exports(prelist_id, exported_at);
CREATE TRIGGER prelist_exports_no_update BEFORE UPDATE ON prelist_exports BEGIN SELECT RAISE(ABORT, 'prelist_exports is append-only'); END;
CREATE TRIGGER prelist_exports_no_delete BEFORE DELETE ON prelist_exports BEGIN SELECT RAISE(ABORT, 'prelist_exports is append-only'); END;
`;
