// Schema 3 of the room cases: who came to the desk, in which order, and what became of it.
export const visits = `
CREATE TABLE visits (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  day TEXT NOT NULL,
  queue_number INTEGER NOT NULL CHECK (queue_number > 0),
  -- A guest who is not in the register; empty when person_id says who it is.
  visitor_name TEXT NOT NULL,
  origin TEXT NOT NULL,
  person_id TEXT REFERENCES persons(id),
  need TEXT NOT NULL CHECK (need IN ('layanan', 'pengaduan', 'informasi', 'tindak_lanjut', 'tamu')),
  priority INTEGER NOT NULL CHECK (priority IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('menunggu', 'dilayani', 'selesai', 'pergi')),
  arrived_at TEXT NOT NULL,
  called_at TEXT,
  ended_at TEXT,
  officer_id TEXT,
  outcome TEXT CHECK (outcome IN ('kasus_baru', 'kasus_lama', 'informasi', 'diarahkan')),
  case_id TEXT REFERENCES cases(id),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  UNIQUE (day, queue_number),
  CHECK ((person_id IS NULL) = (visitor_name <> '')),
  CHECK ((state = 'selesai') = (outcome IS NOT NULL)),
  CHECK (case_id IS NULL OR outcome IN ('kasus_baru', 'kasus_lama'))
) STRICT;
CREATE INDEX visits_person ON visits(person_id) WHERE person_id IS NOT NULL;
CREATE INDEX visits_case ON visits(case_id) WHERE case_id IS NOT NULL;
`;
