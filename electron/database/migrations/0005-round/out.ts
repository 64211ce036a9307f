// Schema 5 of the room prelists: the bytes of imported files, kept for the way back, and which fields of a card were typed over.
export const out = `
-- The file of an import as it came. It goes with its batch: an unfinished or undone import leaves nothing behind.
CREATE TABLE prelist_files (
  batch_id TEXT PRIMARY KEY NOT NULL REFERENCES prelist_batches(id) ON DELETE CASCADE,
  size INTEGER NOT NULL CHECK (size >= 0),
  sha256 TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- Each part is deflated for itself, so that none needs another in memory.
CREATE TABLE prelist_file_parts (
  batch_id TEXT NOT NULL REFERENCES prelist_files(batch_id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  bytes BLOB NOT NULL,
  PRIMARY KEY (batch_id, seq)
) STRICT;

-- One field of one entry that somebody typed into the other system; ticked off again when its value changes there or here.
CREATE TABLE prelist_card_ticks (
  entry_id TEXT NOT NULL REFERENCES prelist_entries(id),
  column_key TEXT NOT NULL,
  ticked_at TEXT NOT NULL,
  ticked_by TEXT NOT NULL,
  PRIMARY KEY (entry_id, column_key)
) STRICT;
`;
