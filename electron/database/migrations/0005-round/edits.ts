// Schema 5 of the room prelists: values that the office corrected. The sender's row keeps its payload verbatim; its key columns
// (name, nik, rt ...) are the reading of that payload with the current edits laid over it.
export const edits = `
-- One press of a key that changed values: a form saved, a range pasted or filled, a sheet typed back. The unit of undo.
CREATE TABLE prelist_actions (
  id TEXT PRIMARY KEY NOT NULL,
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  kind TEXT NOT NULL CHECK (kind IN ('formulir', 'kisi', 'lapangan', 'berkas_kantor', 'urung')),
  undoes TEXT REFERENCES prelist_actions(id),
  edit_count INTEGER NOT NULL,
  done_at TEXT NOT NULL,
  done_by TEXT NOT NULL,
  CHECK ((kind = 'urung') = (undoes IS NOT NULL))
) STRICT;
CREATE INDEX prelist_actions_list ON prelist_actions(prelist_id, done_at);
CREATE UNIQUE INDEX prelist_actions_undone ON prelist_actions(undoes) WHERE undoes IS NOT NULL;

-- One cell of one action. The current one of a cell has no successor; null as new value means cleared.
CREATE TABLE prelist_edits (
  id TEXT PRIMARY KEY NOT NULL,
  action_id TEXT NOT NULL REFERENCES prelist_actions(id),
  entry_id TEXT NOT NULL REFERENCES prelist_entries(id),
  column_key TEXT NOT NULL,
  -- What the sender's row said when the cell was changed: a later file that says otherwise is a conflict to look at.
  sender_value TEXT,
  old_value TEXT,
  new_value TEXT,
  -- Checked at the end of the transaction: the old one must leave the place of the current one before the new one takes it.
  superseded_by TEXT REFERENCES prelist_edits(id) DEFERRABLE INITIALLY DEFERRED,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX prelist_edits_current ON prelist_edits(entry_id, column_key) WHERE superseded_by IS NULL;
CREATE INDEX prelist_edits_action ON prelist_edits(action_id);
CREATE INDEX prelist_edits_successor ON prelist_edits(superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX prelist_edits_entry ON prelist_edits(entry_id, created_at);

-- What the import said of a row before the office corrected it: findings and trust that come from the kind of a cell or from other
-- rows of the file cannot be read again from the payload. A row that is undone takes this with it.
CREATE TABLE prelist_edited_rows (
  row_id TEXT PRIMARY KEY NOT NULL REFERENCES prelist_rows(id) ON DELETE CASCADE,
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  nik_trusted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
