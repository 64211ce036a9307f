// Schema 3 of the room cases: filters of the case list that an officer keeps under a name.
export const views = `
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts(id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  created_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  UNIQUE (account_id, name)
) STRICT;
`;
