// Schema 5 of the room prelists: work packages and field sheets.
export const packages = `
-- Results since a moment: what the grid holds in memory is brought up to date by them. An import writes nothing here.
CREATE INDEX prelist_entries_decided ON prelist_entries(prelist_id, outcome_at) WHERE outcome_at IS NOT NULL;

-- One RT of a list, given to somebody: an account, or a person of the pillars by name. Its rows are those of the list with this RT and RW,
-- so that rows of a later file belong to it at once.
CREATE TABLE prelist_packages (
  id TEXT PRIMARY KEY NOT NULL,
  prelist_id TEXT NOT NULL REFERENCES prelists(id) ON DELETE CASCADE,
  rw TEXT,
  rt TEXT,
  officer_id TEXT REFERENCES accounts(id),
  officer TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (officer_id IS NULL OR officer IS NULL)
) STRICT;
CREATE UNIQUE INDEX prelist_packages_place ON prelist_packages(prelist_id, coalesce(rw, ''), coalesce(rt, ''));
CREATE INDEX prelist_packages_officer ON prelist_packages(officer_id) WHERE officer_id IS NOT NULL;

-- Field sheets that were printed: how many blocks, and why identity numbers stood on them in full.
CREATE TABLE prelist_field_prints (
  id TEXT PRIMARY KEY NOT NULL,
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  block_count INTEGER NOT NULL,
  whole INTEGER NOT NULL,
  reason TEXT,
  printed_at TEXT NOT NULL,
  printed_by TEXT NOT NULL,
  CHECK (whole = 0 OR reason <> '')
) STRICT;
CREATE INDEX prelist_field_prints_list ON prelist_field_prints(prelist_id, printed_at);
CREATE TRIGGER prelist_field_prints_no_update BEFORE UPDATE ON prelist_field_prints BEGIN SELECT RAISE(ABORT, 'prelist_field_prints is append-only'); END;
CREATE TRIGGER prelist_field_prints_no_delete BEFORE DELETE ON prelist_field_prints BEGIN SELECT RAISE(ABORT, 'prelist_field_prints is append-only'); END;
`;
