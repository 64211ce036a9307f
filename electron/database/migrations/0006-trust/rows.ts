// Schema 6: rows of prelists and how they are found. Indexes over NIK, No KK, family and household made every commit of an import write
// half of their pages anew (four fifths of its time); one narrow table, written in order when the rows stand, does their work.
export const rows6 = `
-- Numbered here, because an import adds them by the hundred thousand: whatever names a row does so inside this office only.
CREATE TABLE prelist_rows_6 (
  id INTEGER PRIMARY KEY NOT NULL,
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
INSERT INTO prelist_rows_6 SELECT rowid, prelist_id, entry_id, batch_id, superseded_by, row_no, position, household_id, member_id, nik,
  nik_trusted, nokk, name, name_key, birth_date, sex, relation, is_head, family_key, address, hamlet, rt, rw, area_code, area_name,
  findings, payload, legal_basis, purpose, source, created_at, created_by, updated_at FROM prelist_rows ORDER BY rowid;

-- What the import said of a row before the office corrected it (schema 5); it goes with its row.
CREATE TABLE prelist_edited_rows_6 (
  row_id INTEGER PRIMARY KEY NOT NULL REFERENCES prelist_rows_6(id) ON DELETE CASCADE,
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  nik_trusted INTEGER NOT NULL
) STRICT;
INSERT INTO prelist_edited_rows_6 SELECT r.rowid, o.findings, o.nik_trusted FROM prelist_edited_rows o JOIN prelist_rows r ON r.id = o.row_id;
DROP TABLE prelist_edited_rows;
DROP TABLE prelist_rows;
ALTER TABLE prelist_rows_6 RENAME TO prelist_rows;
ALTER TABLE prelist_edited_rows_6 RENAME TO prelist_edited_rows;
CREATE INDEX prelist_rows_list ON prelist_rows(prelist_id, position);
CREATE INDEX prelist_rows_entry ON prelist_rows(entry_id, position);
CREATE INDEX prelist_rows_batch ON prelist_rows(batch_id, row_no);
CREATE INDEX prelist_rows_superseded ON prelist_rows(superseded_by) WHERE superseded_by IS NOT NULL;

-- Rows by NIK, No KK, family and household, whatever of them it is: whoever looks here asks the column of the row too, so a value that
-- a row had before does no harm. An import writes its own part, in order; corrections and deletions are followed by the triggers.
CREATE TABLE prelist_finds (
  value TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  PRIMARY KEY (value, row_id)
) STRICT, WITHOUT ROWID;
INSERT INTO prelist_finds
  SELECT nik AS value, id FROM prelist_rows WHERE nik IS NOT NULL
  UNION SELECT nokk, id FROM prelist_rows WHERE nokk IS NOT NULL
  UNION SELECT family_key, id FROM prelist_rows WHERE family_key IS NOT NULL
  UNION SELECT household_id, id FROM prelist_rows WHERE household_id IS NOT NULL
  ORDER BY value, id;
CREATE TRIGGER prelist_rows_found_otherwise AFTER UPDATE OF nik, nokk, family_key, household_id ON prelist_rows
WHEN OLD.nik IS NOT NEW.nik OR OLD.nokk IS NOT NEW.nokk OR OLD.family_key IS NOT NEW.family_key OR OLD.household_id IS NOT NEW.household_id
BEGIN
  DELETE FROM prelist_finds WHERE row_id = OLD.id AND value IN (OLD.nik, OLD.nokk, OLD.family_key, OLD.household_id);
  INSERT OR IGNORE INTO prelist_finds SELECT NEW.nik, NEW.id WHERE NEW.nik IS NOT NULL;
  INSERT OR IGNORE INTO prelist_finds SELECT NEW.nokk, NEW.id WHERE NEW.nokk IS NOT NULL;
  INSERT OR IGNORE INTO prelist_finds SELECT NEW.family_key, NEW.id WHERE NEW.family_key IS NOT NULL;
  INSERT OR IGNORE INTO prelist_finds SELECT NEW.household_id, NEW.id WHERE NEW.household_id IS NOT NULL;
END;
CREATE TRIGGER prelist_rows_found_no_more AFTER DELETE ON prelist_rows
BEGIN
  DELETE FROM prelist_finds WHERE row_id = OLD.id AND value IN (OLD.nik, OLD.nokk, OLD.family_key, OLD.household_id);
END;
`;
