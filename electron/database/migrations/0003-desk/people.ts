// Schema 3: people. Pairs of a file that left the office, and why. Somebody whose birth was taken back never was: what history says of
// that record may go with it; all else stays.

/** Whether the birth of this person stands as taken back. */
const neverWas = (personId: string) => `EXISTS (
  SELECT 1 FROM life_event_steps s
  JOIN life_events e ON e.id = s.event_id AND e.kind = 'lahir'
  JOIN life_events undoing ON undoing.undoes = e.id
  WHERE s.record_id = ${personId} AND s.record = 'persons' AND s.before IS NULL)`;

export const people = `
DROP TRIGGER life_event_subjects_no_delete;
CREATE TRIGGER life_event_subjects_no_delete BEFORE DELETE ON life_event_subjects
WHEN OLD.person_id IS NULL OR NOT ${neverWas("OLD.person_id")}
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
DROP TRIGGER person_changes_no_delete;
CREATE TRIGGER person_changes_no_delete BEFORE DELETE ON person_changes
WHEN NOT ${neverWas("OLD.person_id")}
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE pair_exports (
  id TEXT PRIMARY KEY NOT NULL,
  against TEXT NOT NULL CHECK (against IN ('sendiri', 'register', 'berkas')),
  pair_count INTEGER NOT NULL CHECK (pair_count >= 0),
  -- For whom and what for, in the words of whoever saved the file (UU PDP 27/2022 art. 16).
  reason TEXT NOT NULL CHECK (length(reason) >= 5),
  exported_at TEXT NOT NULL,
  exported_by TEXT NOT NULL
) STRICT;
CREATE INDEX pair_exports_recent ON pair_exports(exported_at);
CREATE TRIGGER pair_exports_no_update BEFORE UPDATE ON pair_exports BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER pair_exports_no_delete BEFORE DELETE ON pair_exports BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;
