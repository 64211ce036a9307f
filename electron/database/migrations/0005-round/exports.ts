// Schema 5 of the room prelists: every kind of file that may leave the office (made in shared/prelists/exports.ts).
export const exports5 = `
CREATE TABLE prelist_exports_5 (
  id TEXT PRIMARY KEY NOT NULL,
  prelist_id TEXT REFERENCES prelists(id),
  kind TEXT NOT NULL CHECK (kind IN ('daftar', 'ditolak', 'banding', 'berkas_asal', 'tersamar', 'lapangan', 'musyawarah', 'usulan', 'statistik')),
  format TEXT NOT NULL CHECK (format IN ('xlsx', 'csv')),
  row_count INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  exported_at TEXT NOT NULL,
  exported_by TEXT NOT NULL,
  -- Only proposals stand outside a list.
  CHECK (prelist_id IS NOT NULL OR kind = 'usulan')
) STRICT;
INSERT INTO prelist_exports_5 SELECT * FROM prelist_exports;
DROP TABLE prelist_exports;
ALTER TABLE prelist_exports_5 RENAME TO prelist_exports;
CREATE INDEX prelist_exports_list ON prelist_exports(prelist_id, exported_at);
CREATE TRIGGER prelist_exports_no_update BEFORE UPDATE ON prelist_exports BEGIN SELECT RAISE(ABORT, 'prelist_exports is append-only'); END;
CREATE TRIGGER prelist_exports_no_delete BEFORE DELETE ON prelist_exports BEGIN SELECT RAISE(ABORT, 'prelist_exports is append-only'); END;
`;
