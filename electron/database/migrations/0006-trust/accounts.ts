// Schema 6: rooms accounts and audit.

export const accounts6 = `
-- Which generation of keys this office stands in. A due rotation waits here until nothing else runs; the documents file has a key of its own,
-- and the one before it until that file has followed.
CREATE TABLE key_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  generation INTEGER NOT NULL CHECK (generation >= 1),
  due_since TEXT,
  rotated_at TEXT,
  documents_key BLOB CHECK (length(documents_key) = 32),
  documents_before BLOB CHECK (length(documents_before) = 32),
  documents_unsettled INTEGER NOT NULL DEFAULT 0 CHECK (documents_unsettled IN (0, 1))
) STRICT;
INSERT INTO key_state (id, generation) VALUES (1, 1);
CREATE TRIGGER key_state_stays BEFORE DELETE ON key_state BEGIN SELECT raise(ABORT, 'the state of the keys stays'); END;

-- Where each record is named in the chain, so that one person's part of a long chain is found at once. Follows from audit.ids alone.
CREATE TABLE audit_subjects (
  subject TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (subject, seq)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO audit_subjects (subject, seq) SELECT j.value, a.seq FROM audit a, json_each(a.ids) j;
CREATE TRIGGER audit_names AFTER INSERT ON audit WHEN new.ids <> '[]' BEGIN
  INSERT OR IGNORE INTO audit_subjects (subject, seq) SELECT value, new.seq FROM json_each(new.ids);
END;
CREATE TRIGGER audit_subjects_no_update BEFORE UPDATE ON audit_subjects BEGIN SELECT raise(ABORT, 'audit rows are never changed'); END;
CREATE TRIGGER audit_subjects_no_delete BEFORE DELETE ON audit_subjects BEGIN SELECT raise(ABORT, 'audit rows are never deleted'); END;
`;
