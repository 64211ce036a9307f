// Schema 3 of the room directory: services in the shape of HSDS, who gives them, and every confirmation that an entry is right.
export const directory = `
CREATE TABLE organizations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE CHECK (name_key <> ''),
  description TEXT NOT NULL,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  legal_status TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

ALTER TABLE destinations ADD COLUMN organization_id TEXT REFERENCES organizations (id);
ALTER TABLE destinations ADD COLUMN details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details));

CREATE INDEX destinations_of_organization ON destinations (organization_id);

CREATE TABLE destination_checks (
  id TEXT PRIMARY KEY,
  destination_id TEXT NOT NULL REFERENCES destinations (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('telepon', 'kunjungan', 'surat', 'pesan', 'impor')),
  told_by TEXT NOT NULL,
  note TEXT NOT NULL,
  checked_by TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX destination_checks_newest ON destination_checks (destination_id, day, created_at);
`;
