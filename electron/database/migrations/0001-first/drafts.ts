// Schema 1 of the room drafts: one unfinished form per author and form.
export const drafts = `
CREATE TABLE drafts (
  account_id TEXT NOT NULL,
  form TEXT NOT NULL,
  payload TEXT CHECK (payload IS NULL OR json_valid(payload)),
  payload_sealed BLOB,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (account_id, form),
  CHECK ((payload IS NULL) <> (payload_sealed IS NULL))
) STRICT;
`;
