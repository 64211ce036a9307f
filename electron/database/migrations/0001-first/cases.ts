// Schema 1 of the room cases: cases, their append-only timeline, papers, attachments, categories and holidays.
export const cases = `
CREATE TABLE categories (
  code TEXT PRIMARY KEY CHECK (length(code) BETWEEN 2 AND 20),
  sector TEXT NOT NULL,
  name TEXT NOT NULL,
  destination TEXT NOT NULL,
  target_days INTEGER NOT NULL CHECK (target_days BETWEEN 0 AND 365),
  sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
  checklist TEXT NOT NULL CHECK (json_valid(checklist)),
  sort INTEGER NOT NULL,
  retired_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER categories_stay BEFORE DELETE ON categories
BEGIN SELECT RAISE(ABORT, 'categories are retired, never deleted'); END;

CREATE TABLE holidays (
  day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('nasional', 'cuti_bersama', 'setempat')),
  status TEXT NOT NULL CHECK (status IN ('pasti', 'perkiraan'))
) STRICT;

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  status_code TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  received_at TEXT NOT NULL,
  received_on TEXT NOT NULL,
  contact_kind TEXT NOT NULL CHECK (contact_kind IN ('permohonan', 'pengaduan', 'pertanyaan', 'saran')),
  channel TEXT NOT NULL CHECK (channel IN ('langsung', 'kunjungan', 'telepon', 'surat', 'lembaga')),
  category_code TEXT NOT NULL REFERENCES categories (code),
  urgency TEXT NOT NULL CHECK (urgency IN ('darurat', 'segera', 'biasa')),
  urgency_rank INTEGER NOT NULL GENERATED ALWAYS AS (CASE urgency WHEN 'darurat' THEN 0 WHEN 'segera' THEN 1 ELSE 2 END) STORED,
  sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
  person_id TEXT NOT NULL REFERENCES persons (id),
  applicant_id TEXT NOT NULL REFERENCES persons (id),
  relation TEXT NOT NULL,
  narrative TEXT,
  narrative_sealed BLOB,
  state TEXT NOT NULL CHECK (state IN ('diterima', 'cek_berkas', 'perbaikan_berkas', 'verifikasi', 'menunggu_persetujuan', 'ditangani', 'dirujuk', 'umpan_balik', 'selesai', 'ditolak', 'batal')),
  open INTEGER NOT NULL GENERATED ALWAYS AS (state NOT IN ('selesai', 'ditolak', 'batal')) STORED,
  state_since TEXT NOT NULL,
  state_since_on TEXT NOT NULL,
  target_days INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  promised_on TEXT,
  officer_id TEXT NOT NULL,
  received_by TEXT NOT NULL,
  checked_on TEXT,
  checked_by TEXT,
  registered INTEGER CHECK (registered IN (0, 1)),
  desil INTEGER CHECK (desil BETWEEN 1 AND 10),
  recommended_by TEXT,
  recommended_at TEXT,
  decision TEXT CHECK (decision IN ('ditangani', 'dirujuk', 'ditolak')),
  decided_by TEXT,
  decided_at TEXT,
  decided_as TEXT,
  decision_sheet TEXT,
  referred_by TEXT,
  ratify_due_on TEXT,
  ratified_by TEXT,
  ratified_at TEXT,
  closed_at TEXT,
  closed_on TEXT,
  area_code TEXT NOT NULL,
  sharing TEXT NOT NULL CHECK (sharing IN ('tidak_ditanya', 'ya', 'tidak')),
  sharing_at TEXT,
  legal_basis TEXT NOT NULL CHECK (legal_basis IN ('tugas_publik', 'kepentingan_vital')),
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (sensitive = 0 OR narrative IS NULL),
  CHECK (narrative IS NULL OR narrative_sealed IS NULL),
  CHECK (decided_by IS NULL OR decided_as IS NOT NULL OR recommended_by IS NULL OR decided_by <> recommended_by)
) STRICT;

CREATE INDEX cases_queue ON cases (urgency_rank, due_on, id) WHERE open = 1;
CREATE INDEX cases_mine ON cases (officer_id, urgency_rank, due_on, id) WHERE open = 1;
CREATE INDEX cases_state ON cases (state, urgency_rank, due_on, id);
CREATE INDEX cases_recent ON cases (received_at, id);
CREATE INDEX cases_person ON cases (person_id);
CREATE INDEX cases_applicant ON cases (applicant_id);
CREATE INDEX cases_ratify ON cases (ratify_due_on) WHERE ratify_due_on IS NOT NULL AND ratified_at IS NULL;
CREATE INDEX cases_received_on ON cases (received_on);

CREATE TRIGGER cases_stay BEFORE DELETE ON cases
BEGIN SELECT RAISE(ABORT, 'cases are never deleted'); END;
CREATE TRIGGER cases_keep_number BEFORE UPDATE OF id, number, received_at, created_at, created_by ON cases
WHEN OLD.id <> NEW.id OR OLD.number <> NEW.number OR OLD.received_at <> NEW.received_at
BEGIN SELECT RAISE(ABORT, 'the number and receipt of a case never change'); END;

CREATE TABLE case_events (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('daftar', 'pindah', 'berkas', 'lampiran', 'ambil_alih', 'pengesahan')),
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

CREATE TRIGGER case_events_no_update BEFORE UPDATE ON case_events
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;
CREATE TRIGGER case_events_no_delete BEFORE DELETE ON case_events
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;

CREATE TABLE case_documents (
  case_id TEXT NOT NULL REFERENCES cases (id),
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  required INTEGER NOT NULL CHECK (required IN (0, 1)),
  held TEXT NOT NULL CHECK (held IN ('asli', 'fotokopi', 'belum')),
  sort INTEGER NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (case_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  event_id TEXT REFERENCES case_events (id),
  kind TEXT NOT NULL CHECK (kind IN ('berkas', 'foto', 'lembar_penetapan', 'jawaban')),
  name TEXT NOT NULL,
  mime TEXT NOT NULL CHECK (mime IN ('image/jpeg', 'image/png', 'application/pdf')),
  size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 5242880),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  body BLOB NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX attachments_case ON attachments (case_id);
CREATE TRIGGER attachments_no_update BEFORE UPDATE ON attachments
BEGIN SELECT RAISE(ABORT, 'an attachment never changes'); END;
`;
