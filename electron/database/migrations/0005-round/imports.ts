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
`;
