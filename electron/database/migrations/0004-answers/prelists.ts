// Schema 4 of the room prelists: two lists compared. Rows name the entries only; what differs is read from the lists themselves.
export const prelists = `
CREATE TABLE prelist_comparisons (
  id TEXT PRIMARY KEY NOT NULL,
  before_id TEXT NOT NULL REFERENCES prelists(id),
  after_id TEXT NOT NULL REFERENCES prelists(id),
  -- Seen by nobody while 'sedang'.
  state TEXT NOT NULL CHECK (state IN ('sedang', 'terbit')),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  compared_at TEXT NOT NULL,
  compared_by TEXT NOT NULL,
  CHECK (before_id <> after_id)
) STRICT;
CREATE INDEX prelist_comparisons_lists ON prelist_comparisons(before_id, after_id);
CREATE TABLE prelist_comparison_rows (
  comparison_id TEXT NOT NULL REFERENCES prelist_comparisons(id),
  seq INTEGER NOT NULL,
  -- Bits in the order of shared/prelists/compare-lists.ts.
  kinds INTEGER NOT NULL CHECK (kinds > 0),
  before_entry TEXT REFERENCES prelist_entries(id),
  after_entry TEXT REFERENCES prelist_entries(id),
  PRIMARY KEY (comparison_id, seq),
  CHECK (before_entry IS NOT NULL OR after_entry IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- A comparison may leave the office as a file too.
CREATE TABLE prelist_exports_4 (
  id TEXT PRIMARY KEY NOT NULL,
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  kind TEXT NOT NULL CHECK (kind IN ('daftar', 'ditolak', 'banding')),
  format TEXT NOT NULL CHECK (format IN ('xlsx', 'csv')),
  row_count INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  exported_at TEXT NOT NULL,
  exported_by TEXT NOT NULL
) STRICT;
INSERT INTO prelist_exports_4 SELECT * FROM prelist_exports;
DROP TABLE prelist_exports;
ALTER TABLE prelist_exports_4 RENAME TO prelist_exports;
CREATE INDEX prelist_exports_list ON prelist_exports(prelist_id, exported_at);
CREATE TRIGGER prelist_exports_no_update BEFORE UPDATE ON prelist_exports BEGIN SELECT RAISE(ABORT, 'prelist_exports is append-only'); END;
CREATE TRIGGER prelist_exports_no_delete BEFORE DELETE ON prelist_exports BEGIN SELECT RAISE(ABORT, 'prelist_exports is append-only'); END;
`;
