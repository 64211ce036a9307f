// Schema 2 of the room people: files that fill the register, what each of their rows did, and proposals that wait for a person to decide.
export const imports = `
-- sedang: being written; terbit: in the register; membatalkan: being undone; batal: undone.
CREATE TABLE register_imports (
  id TEXT PRIMARY KEY NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('sedang', 'terbit', 'membatalkan', 'batal')),
  profile TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  source_format TEXT NOT NULL,
  -- What the data will be used for, in the words of whoever brought the file (UU PDP 27/2022 art. 16).
  reason TEXT NOT NULL,
  village_code TEXT,
  -- Headers that were read and headers that were left behind, as JSON.
  columns TEXT NOT NULL,
  read_count INTEGER NOT NULL DEFAULT 0,
  new_count INTEGER NOT NULL DEFAULT 0,
  changed_count INTEGER NOT NULL DEFAULT 0,
  same_count INTEGER NOT NULL DEFAULT 0,
  rejected_count INTEGER NOT NULL DEFAULT 0,
  skipped_count INTEGER NOT NULL DEFAULT 0,
  warned_count INTEGER NOT NULL DEFAULT 0,
  proposed_count INTEGER NOT NULL DEFAULT 0,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT,
  undone_count INTEGER,
  kept_count INTEGER
) STRICT;

CREATE TABLE register_rows (
  import_id TEXT NOT NULL REFERENCES register_imports(id),
  row_no INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('baru', 'berubah', 'sama', 'ditolak', 'dilewati')),
  -- No foreign key: an undone import takes its persons away and keeps its rows.
  person_id TEXT,
  -- Digest of what names the person in the file; a row without NIK is known by it when it comes again.
  row_key TEXT,
  findings TEXT NOT NULL,
  -- Texts of the file that could not be stored as a value, kept as they stood.
  notes TEXT NOT NULL,
  -- Cells of a row that was refused or left out, so that it can go back as the same sheet.
  cells TEXT,
  undone TEXT CHECK (undone IN ('kembali', 'tetap')),
  undone_reason TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (import_id, row_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX register_rows_person ON register_rows(person_id) WHERE person_id IS NOT NULL;
CREATE INDEX register_rows_key ON register_rows(row_key) WHERE row_key IS NOT NULL;
CREATE INDEX register_rows_verdict ON register_rows(import_id, verdict, row_no);

-- A file says something else than a person at the desk wrote: the desk's word stands until somebody decides.
CREATE TABLE person_proposals (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons(id),
  field TEXT NOT NULL,
  kept_value TEXT,
  proposed_value TEXT,
  import_id TEXT NOT NULL REFERENCES register_imports(id),
  row_no INTEGER NOT NULL,
  -- usang: overtaken by a newer file, an edit or the undoing of its import.
  state TEXT NOT NULL DEFAULT 'terbuka' CHECK (state IN ('terbuka', 'diterima', 'ditolak', 'usang')),
  decided_at TEXT,
  decided_by TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  CHECK ((state = 'terbuka') = (decided_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX person_proposals_open ON person_proposals(person_id, field) WHERE state = 'terbuka';
CREATE INDEX person_proposals_person ON person_proposals(person_id);
CREATE INDEX person_proposals_import ON person_proposals(import_id);
`;
