// Schema 5 of the room prelists: undoing an import; keys and families found by smaller indexes, so that an import writes less.
export const imports = `
-- Keys are written sorted when the rows of an import stand; what a swept or undone import brought is found by walking the list.
-- No reference to the entry: without an index of its own it would cost that walk for each entry that goes.
CREATE TABLE prelist_keys_5 (
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  key TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  batch_id TEXT NOT NULL,
  PRIMARY KEY (prelist_id, key)
) STRICT, WITHOUT ROWID;
INSERT INTO prelist_keys_5 SELECT prelist_id, key, entry_id, batch_id FROM prelist_keys;
DROP TABLE prelist_keys;
ALTER TABLE prelist_keys_5 RENAME TO prelist_keys;
DROP INDEX prelist_rows_family;
CREATE INDEX prelist_rows_family ON prelist_rows(family_key) WHERE family_key IS NOT NULL;

-- Rows of a file that said what the list already said: the number "same" opens them, and a later file speaks for an entry with them.
-- No reference to the entry, as with the keys.
CREATE TABLE prelist_same_rows (
  batch_id TEXT NOT NULL REFERENCES prelist_batches(id),
  row_no INTEGER NOT NULL,
  entry_id TEXT NOT NULL,
  PRIMARY KEY (batch_id, row_no)
) STRICT, WITHOUT ROWID;

-- An import that was taken back: its batch stays, with its numbers. 'berjalan' until its last row is taken away; the next start goes on.
CREATE TABLE prelist_undos (
  batch_id TEXT PRIMARY KEY NOT NULL REFERENCES prelist_batches(id),
  state TEXT NOT NULL CHECK (state IN ('berjalan', 'selesai')),
  why TEXT NOT NULL CHECK (why <> ''),
  removed_count INTEGER NOT NULL,
  restored_count INTEGER NOT NULL,
  kept_count INTEGER NOT NULL,
  undone_at TEXT NOT NULL,
  undone_by TEXT NOT NULL
) STRICT;
CREATE INDEX prelist_undos_open ON prelist_undos(state) WHERE state = 'berjalan';
CREATE TRIGGER prelist_undos_no_delete BEFORE DELETE ON prelist_undos BEGIN SELECT RAISE(ABORT, 'prelist_undos is kept'); END;
-- Entries of that import that stayed, and why.
CREATE TABLE prelist_undo_kept (
  batch_id TEXT NOT NULL REFERENCES prelist_undos(batch_id),
  entry_id TEXT NOT NULL,
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  PRIMARY KEY (batch_id, entry_id)
) STRICT, WITHOUT ROWID;

-- An entry that goes is looked for in every table that may name it.
CREATE INDEX prelist_comparison_rows_before ON prelist_comparison_rows(before_entry) WHERE before_entry IS NOT NULL;
CREATE INDEX prelist_comparison_rows_after ON prelist_comparison_rows(after_entry) WHERE after_entry IS NOT NULL;
`;
