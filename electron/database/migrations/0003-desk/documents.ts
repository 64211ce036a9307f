// Schema 3 of documents: the bytes of attached files live in the second database file (electron/database/documents.ts); here stays what they are.
// Bodies of older rows wait in `body` until electron/cases/documents/move.ts has moved them, after the migration: a crash between the two files loses nothing.
export const documents = `
CREATE TABLE attachments_next (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  event_id TEXT REFERENCES case_events (id),
  kind TEXT NOT NULL CHECK (kind IN ('berkas', 'foto', 'lembar_penetapan', 'jawaban')),
  name TEXT NOT NULL,
  name_sealed BLOB,
  mime TEXT NOT NULL CHECK (mime IN ('image/jpeg', 'image/png', 'application/pdf')),
  size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 10485760),
  sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1)),
  address TEXT CHECK (length(address) = 64),
  thumb TEXT CHECK (length(thumb) = 64),
  body BLOB,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((body IS NULL) <> (address IS NULL)),
  CHECK (sealed = 0 OR (name = '' AND name_sealed IS NOT NULL))
) STRICT;

INSERT INTO attachments_next
  (id, case_id, event_id, kind, name, mime, size, body, legal_basis, purpose, source, created_at, created_by, updated_at)
SELECT id, case_id, event_id, kind, name, mime, size, body, legal_basis, purpose, source, created_at, created_by, updated_at
FROM attachments;

DROP TABLE attachments;
ALTER TABLE attachments_next RENAME TO attachments;

CREATE INDEX attachments_case ON attachments (case_id);
CREATE INDEX attachments_unmoved ON attachments (id) WHERE body IS NOT NULL;
CREATE TRIGGER attachments_no_update BEFORE UPDATE ON attachments
WHEN OLD.body IS NULL AND NOT (OLD.sealed = 0 AND NEW.sealed = 1)
BEGIN SELECT RAISE(ABORT, 'an attachment never changes'); END;

ALTER TABLE backups ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;
ALTER TABLE backups ADD COLUMN documents_missing INTEGER NOT NULL DEFAULT 0;
`;
