// Schema 4 of the room directory: organizations of their own, waiting lists, rules of the office and targets of programmes.
export const directory = `
ALTER TABLE organizations ADD COLUMN kind TEXT CHECK (kind GLOB 'PSKS-[01][0-9]' OR kind IN ('pemerintah', 'himbara', 'pnm', 'forum_csr', 'zakat', 'pendamping', 'kelompok', 'lainnya'));
-- Written down by the office: it stays though it gives no service.
ALTER TABLE organizations ADD COLUMN kept INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1));
ALTER TABLE organizations ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE organizations ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE organizations ADD COLUMN details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details));

CREATE TABLE organization_checks (
  id TEXT PRIMARY KEY NOT NULL,
  organization_id TEXT NOT NULL REFERENCES organizations (id),
  day TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('telepon', 'kunjungan', 'surat', 'pesan', 'impor')),
  told_by TEXT NOT NULL,
  note TEXT NOT NULL,
  checked_by TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX organization_checks_newest ON organization_checks (organization_id, day, created_at);
CREATE TRIGGER organization_checks_no_update BEFORE UPDATE ON organization_checks BEGIN SELECT RAISE(ABORT, 'organization_checks is append-only'); END;
CREATE TRIGGER organization_checks_no_delete BEFORE DELETE ON organization_checks BEGIN SELECT RAISE(ABORT, 'organization_checks is append-only'); END;

-- Who waits for a place. It names the case only, and leaves with a reason from a list: no words about anybody stand here.
CREATE TABLE service_queue (
  id TEXT PRIMARY KEY NOT NULL,
  destination_id TEXT NOT NULL REFERENCES destinations (id),
  case_id TEXT NOT NULL REFERENCES cases (id),
  since TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('menunggu', 'ditempatkan', 'keluar')),
  reason TEXT CHECK (reason IN ('tidak_perlu', 'layanan_lain', 'tidak_terhubung', 'pindah', 'meninggal', 'salah_catat')),
  left_on TEXT,
  left_by TEXT,
  referral_id TEXT REFERENCES referrals (id),
  version INTEGER NOT NULL DEFAULT 1,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((state = 'menunggu') = (left_on IS NULL)),
  CHECK ((state = 'keluar') = (reason IS NOT NULL)),
  CHECK ((state = 'ditempatkan') = (referral_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX service_queue_once ON service_queue (destination_id, case_id) WHERE state = 'menunggu';
CREATE INDEX service_queue_case ON service_queue (case_id);
CREATE INDEX service_queue_referral ON service_queue (referral_id) WHERE referral_id IS NOT NULL;
CREATE TRIGGER service_queue_no_delete BEFORE DELETE ON service_queue BEGIN SELECT RAISE(ABORT, 'service_queue keeps its history'); END;

-- Every list of rules that was ever in force here, whole; the newest one counts. None: the list that comes with the app.
CREATE TABLE eligibility_lists (
  id TEXT PRIMARY KEY NOT NULL,
  seq INTEGER NOT NULL UNIQUE CHECK (seq > 0),
  act TEXT NOT NULL CHECK (act IN ('muat', 'ubah', 'matikan', 'hidupkan', 'bawaan')),
  rule_id TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;
CREATE TRIGGER eligibility_lists_no_update BEFORE UPDATE ON eligibility_lists BEGIN SELECT RAISE(ABORT, 'eligibility_lists is append-only'); END;
CREATE TRIGGER eligibility_lists_no_delete BEFORE DELETE ON eligibility_lists BEGIN SELECT RAISE(ABORT, 'eligibility_lists is append-only'); END;

CREATE TABLE output_targets (
  id TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  name TEXT NOT NULL CHECK (name <> ''),
  measure TEXT NOT NULL CHECK (measure IN ('rujukan', 'kasus', 'puskesos', 'tangan')),
  unit TEXT NOT NULL CHECK (unit IN ('orang', 'kk', 'lokasi', 'unit')),
  target INTEGER NOT NULL CHECK (target > 0),
  destination_id TEXT REFERENCES destinations (id),
  category_code TEXT REFERENCES categories (code),
  source TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((measure = 'rujukan') = (destination_id IS NOT NULL)),
  CHECK (measure <> 'kasus' OR category_code IS NOT NULL),
  CHECK (measure NOT IN ('puskesos', 'tangan') OR category_code IS NULL)
) STRICT;
CREATE INDEX output_targets_year ON output_targets (year, active);

-- What was counted by hand: where, when, proved by which document. A wrong one is struck out, never taken away.
CREATE TABLE output_entries (
  id TEXT PRIMARY KEY NOT NULL,
  target_id TEXT NOT NULL REFERENCES output_targets (id),
  day TEXT NOT NULL,
  village_code TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  document TEXT NOT NULL CHECK (document <> ''),
  struck_at TEXT,
  struck_by TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  CHECK ((struck_at IS NULL) = (struck_by IS NULL))
) STRICT;
CREATE INDEX output_entries_target ON output_entries (target_id, day);
CREATE TRIGGER output_entries_no_delete BEFORE DELETE ON output_entries BEGIN SELECT RAISE(ABORT, 'output_entries keeps its history'); END;
`;
