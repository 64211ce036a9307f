// What reports keep: definitions of the office's own. They hold no number and nobody's name; a dropped one stays, unlisted.
export const reports7 = `
CREATE TABLE own_reports (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 3 AND 80),
  definition TEXT NOT NULL CHECK (json_valid(definition) AND length(definition) <= 200000),
  origin TEXT NOT NULL CHECK (origin IN ('kantor', 'berkas')),
  version INTEGER NOT NULL DEFAULT 1,
  dropped_at TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER own_reports_stay BEFORE DELETE ON own_reports
BEGIN SELECT RAISE(ABORT, 'own reports are dropped, never deleted'); END;

-- Shipped words that named both registers name the one of the office.
UPDATE categories SET name = replace(name, 'DTKS/DTSEN', (SELECT coalesce(json_extract(settings, '$.dataset'), 'DTSEN') FROM office))
WHERE instr(name, 'DTKS/DTSEN') > 0 AND EXISTS (SELECT 1 FROM office);
UPDATE destinations SET
  who = replace(who, 'DTKS/DTSEN', (SELECT coalesce(json_extract(settings, '$.dataset'), 'DTSEN') FROM office)),
  needs = replace(needs, 'DTKS/DTSEN', (SELECT coalesce(json_extract(settings, '$.dataset'), 'DTSEN') FROM office))
WHERE instr(who || needs, 'DTKS/DTSEN') > 0 AND EXISTS (SELECT 1 FROM office);
`;
