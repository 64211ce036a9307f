// Schema 3 of the timeline: kinds of entries are a code list of shared/cases/codes.ts and grow without another table.
export const events = `
PRAGMA defer_foreign_keys = ON; -- attachments point here; at the end of the migration every row is back
CREATE TABLE case_events_1 AS SELECT * FROM case_events;
DROP TABLE case_events;
CREATE TABLE case_events (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  kind TEXT NOT NULL CHECK (kind <> ''),
  from_state TEXT,
  to_state TEXT,
  details TEXT CHECK (details IS NULL OR json_valid(details)),
  details_sealed BLOB,
  actor_name TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (case_id, seq),
  CHECK (details IS NULL OR details_sealed IS NULL)
) STRICT;
INSERT INTO case_events SELECT * FROM case_events_1;
DROP TABLE case_events_1;
CREATE TRIGGER case_events_no_update BEFORE UPDATE ON case_events
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;
CREATE TRIGGER case_events_no_delete BEFORE DELETE ON case_events
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;
`;
