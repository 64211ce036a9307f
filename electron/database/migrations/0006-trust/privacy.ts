// Schema 6: the duties of the data protection law (UU 27/2022): consents, requests of subjects, restrictions, erasures, incidents.

const PROVENANCE = `
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL`;

const appendOnly = (table: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only'); END;`;

/** Somebody is restricted and no supervisor let this use through at this moment. */
const restricted = (person: string, use: string, at: string) => `
  SELECT 1 FROM restrictions x WHERE x.person_id = ${person} AND x.lifted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM restriction_permits t WHERE t.restriction_id = x.id AND t.use = '${use}' AND t.given_at <= ${at} AND t.until_at >= ${at})`;

export const privacy6 = `
-- What was asked for beyond the public task, in which words, who gave it and how; withdrawn once, never deleted but by an erasure.
CREATE TABLE consents (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons(id),
  case_id TEXT REFERENCES cases(id),
  kind TEXT NOT NULL CHECK (kind IN ('berbagi_mitra')),
  -- Edition of the words that were read out (shared/privacy/consent.ts).
  wording TEXT NOT NULL CHECK (wording <> ''),
  given_at TEXT NOT NULL,
  given_by TEXT NOT NULL CHECK (given_by IN ('sendiri', 'wali', 'pengampu')),
  giver_name TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('lisan', 'tanda_tangan', 'cap_jempol', 'isyarat')),
  help TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  withdrawn_how TEXT CHECK (withdrawn_how IN ('lisan', 'surat', 'telepon')),
  version INTEGER NOT NULL DEFAULT 1,${PROVENANCE},
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_how IS NULL))
) STRICT;
CREATE INDEX consents_person ON consents (person_id, given_at);
CREATE INDEX consents_case ON consents (case_id);
CREATE TRIGGER consents_stay BEFORE DELETE ON consents BEGIN SELECT RAISE(ABORT, 'a consent is withdrawn, never deleted'); END;
CREATE TRIGGER consents_keep BEFORE UPDATE OF id, case_id, kind, wording, given_at ON consents
BEGIN SELECT RAISE(ABORT, 'what was consented to never changes'); END;
CREATE TRIGGER consents_withdrawn BEFORE UPDATE OF withdrawn_at ON consents WHEN OLD.withdrawn_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a consent is withdrawn once'); END;
-- Where the intake asked and was told yes there is a record of it, whoever registers the case and however.
CREATE TRIGGER cases_consent AFTER INSERT ON cases WHEN NEW.sharing = 'ya' BEGIN
  INSERT INTO consents (id, person_id, case_id, kind, wording, given_at, given_by, giver_name, form, help, legal_basis, purpose, source, created_at, created_by, updated_at)
  SELECT NEW.id, NEW.person_id, NEW.id, 'berbagi_mitra', 'berbagi_mitra/1', NEW.received_at,
    CASE WHEN NEW.applicant_id = NEW.person_id THEN 'sendiri' ELSE 'wali' END, p.name, 'lisan', '',
    'persetujuan', 'berbagi_mitra', NEW.source, NEW.created_at, NEW.created_by, NEW.updated_at
  FROM persons p WHERE p.id = NEW.applicant_id;
END;
INSERT INTO consents (id, person_id, case_id, kind, wording, given_at, given_by, giver_name, form, help, legal_basis, purpose, source, created_at, created_by, updated_at)
  SELECT c.id, c.person_id, c.id, 'berbagi_mitra', 'berbagi_mitra/1', coalesce(c.sharing_at, c.received_at),
    CASE WHEN c.applicant_id = c.person_id THEN 'sendiri' ELSE 'wali' END, p.name, 'lisan', '',
    'persetujuan', 'berbagi_mitra', c.source, c.created_at, c.created_by, c.updated_at
  FROM cases c JOIN persons p ON p.id = c.applicant_id WHERE c.sharing = 'ya';
-- Whoever said no, or took the consent back, is not referred outside the government.
CREATE TRIGGER referrals_consent BEFORE INSERT ON referrals
WHEN (NEW.level = 'lateral' OR (SELECT level FROM destinations WHERE id = NEW.destination_id) = 'lateral')
  AND (SELECT sharing FROM cases WHERE id = NEW.case_id) = 'tidak'
BEGIN SELECT RAISE(ABORT, 'persetujuan_tidak_ada'); END;

-- The register of requests (art. 5-13) with its clock of 3 x 24 hours.
CREATE TABLE subject_requests (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES persons(id),
  kind TEXT NOT NULL CHECK (kind IN ('akses', 'perbaikan', 'hapus', 'batasi', 'salinan', 'keberatan', 'tarik_persetujuan')),
  asked_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  asker TEXT NOT NULL CHECK (asker IN ('sendiri', 'wali', 'kuasa')),
  asker_name TEXT NOT NULL,
  identity TEXT NOT NULL CHECK (identity IN ('ktp', 'kk', 'dokumen_lain', 'dikenal')),
  identity_note TEXT NOT NULL,
  wish TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('diterima', 'dipenuhi', 'ditolak', 'dicabut')),
  refusal TEXT CHECK (refusal <> ''),
  outcome_note TEXT,
  answered_at TEXT,
  answered_by TEXT,
  version INTEGER NOT NULL DEFAULT 1,${PROVENANCE},
  CHECK (due_at > asked_at),
  CHECK ((state = 'diterima') = (answered_at IS NULL)),
  CHECK ((state = 'ditolak') = (refusal IS NOT NULL))
) STRICT;
CREATE INDEX subject_requests_open ON subject_requests (due_at) WHERE state = 'diterima';
CREATE INDEX subject_requests_person ON subject_requests (person_id);
CREATE TRIGGER subject_requests_stay BEFORE DELETE ON subject_requests BEGIN SELECT RAISE(ABORT, 'requests stay'); END;
CREATE TRIGGER subject_requests_keep BEFORE UPDATE OF id, number, kind, asked_at, due_at ON subject_requests
BEGIN SELECT RAISE(ABORT, 'the clock of a request never changes'); END;

-- Seen by everybody, used for nothing new without a supervisor's reason (art. 11).
CREATE TABLE restrictions (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons(id),
  request_id TEXT REFERENCES subject_requests(id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  set_at TEXT NOT NULL,
  set_by TEXT NOT NULL,
  lifted_at TEXT,
  lifted_by TEXT,
  lifted_reason TEXT,${PROVENANCE},
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lifted_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX restrictions_now ON restrictions (person_id) WHERE lifted_at IS NULL;
CREATE INDEX restrictions_person ON restrictions (person_id);
CREATE INDEX restrictions_request ON restrictions (request_id);
CREATE TABLE restriction_permits (
  id TEXT PRIMARY KEY NOT NULL,
  restriction_id TEXT NOT NULL REFERENCES restrictions(id),
  use TEXT NOT NULL CHECK (use IN ('rujukan', 'usulan', 'ekspor')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  given_at TEXT NOT NULL,
  given_by TEXT NOT NULL,
  until_at TEXT NOT NULL CHECK (until_at > given_at),${PROVENANCE}
) STRICT;
CREATE INDEX restriction_permits_of ON restriction_permits (restriction_id, until_at);
${appendOnly("restriction_permits")}
CREATE TRIGGER referrals_restricted BEFORE INSERT ON referrals
WHEN EXISTS (${restricted("NEW.person_id", "rujukan", "NEW.created_at")})
BEGIN SELECT RAISE(ABORT, 'data_dibatasi'); END;
CREATE TRIGGER proposals_restricted BEFORE INSERT ON proposals
WHEN NEW.person_id IS NOT NULL AND EXISTS (${restricted("NEW.person_id", "usulan", "NEW.created_at")})
BEGIN SELECT RAISE(ABORT, 'data_dibatasi'); END;
-- The tasks ask before they write (electron/people/restrictions); whoever forgets is stopped here.
CREATE TRIGGER exports_restricted BEFORE INSERT ON prelist_exports
WHEN NEW.prelist_id IS NOT NULL AND NEW.kind NOT IN ('tersamar', 'statistik') AND EXISTS (
  SELECT 1 FROM restrictions x JOIN persons p ON p.id = x.person_id
    JOIN prelist_finds f ON f.value = p.nik JOIN prelist_rows r ON r.id = f.row_id AND r.nik = p.nik
  WHERE x.lifted_at IS NULL AND r.prelist_id = NEW.prelist_id AND r.superseded_by IS NULL
    AND NOT EXISTS (SELECT 1 FROM restriction_permits t WHERE t.restriction_id = x.id AND t.use = 'ekspor'
      AND t.given_at <= NEW.exported_at AND t.until_at >= NEW.exported_at))
BEGIN SELECT RAISE(ABORT, 'data_dibatasi'); END;

-- Proposed by one, carried out by another; what was removed is counted, never named.
CREATE TABLE erasures (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL UNIQUE,
  -- Nobody any more once it was carried out.
  person_id TEXT REFERENCES persons(id),
  request_id TEXT REFERENCES subject_requests(id),
  ground TEXT NOT NULL CHECK (ground IN ('permintaan', 'penarikan', 'retensi', 'perintah', 'pemulihan')),
  ground_note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('diusulkan', 'dihapus', 'tuntas', 'ditolak')),
  proposed_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  decided_at TEXT,
  decided_by TEXT,
  finished_at TEXT,
  -- {table: rows}
  removed TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(removed)),
  -- {table: rows} in which the name or the number still stands, as part of somebody else's record.
  remaining TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(remaining)),
  documents INTEGER NOT NULL DEFAULT 0,
  -- Names of the backups that were made before.
  backups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(backups)),${PROVENANCE},
  CHECK (ground = 'pemulihan' OR decided_by IS NULL OR decided_by <> proposed_by),
  CHECK ((state = 'diusulkan') = (decided_at IS NULL)),
  CHECK (state NOT IN ('dihapus', 'tuntas') OR person_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX erasures_proposed ON erasures (person_id) WHERE state = 'diusulkan';
CREATE INDEX erasures_recent ON erasures (proposed_at);
CREATE TRIGGER erasures_stay BEFORE DELETE ON erasures BEGIN SELECT RAISE(ABORT, 'erasures stay'); END;
-- HMAC of the ids that were erased: whoever comes back with an old backup is known again, and nothing else can be read from it.
CREATE TABLE erased_references (
  reference TEXT PRIMARY KEY NOT NULL CHECK (length(reference) = 64),
  -- As it stands on the minutes.
  number TEXT NOT NULL,
  erased_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${appendOnly("erased_references")}

-- Failures of protection (art. 46): when known, what, of how many, and who was told within 3 x 24 hours.
CREATE TABLE incidents (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  happened_on TEXT,
  known_at TEXT NOT NULL,
  due_at TEXT NOT NULL CHECK (due_at > known_at),
  how TEXT NOT NULL,
  kinds TEXT NOT NULL CHECK (json_valid(kinds)),
  people_count INTEGER NOT NULL CHECK (people_count >= 0),
  measures TEXT NOT NULL,
  advice TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('terbuka', 'selesai')),
  subjects_told_at TEXT,
  authority_told_at TEXT,
  closed_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,${PROVENANCE},
  CHECK ((state = 'selesai') = (closed_at IS NOT NULL)),
  CHECK (state = 'terbuka' OR (subjects_told_at IS NOT NULL AND authority_told_at IS NOT NULL))
) STRICT;
CREATE INDEX incidents_open ON incidents (due_at) WHERE state = 'terbuka';
CREATE TRIGGER incidents_stay BEFORE DELETE ON incidents BEGIN SELECT RAISE(ABORT, 'incidents stay'); END;
CREATE TRIGGER incidents_keep BEFORE UPDATE OF id, number, known_at, due_at ON incidents
BEGIN SELECT RAISE(ABORT, 'the clock of an incident never changes'); END;
CREATE TABLE incident_people (
  id TEXT PRIMARY KEY NOT NULL,
  incident_id TEXT NOT NULL REFERENCES incidents(id),
  person_id TEXT NOT NULL REFERENCES persons(id),${PROVENANCE},
  UNIQUE (incident_id, person_id)
) STRICT;
CREATE INDEX incident_people_person ON incident_people (person_id);

-- Who answers for the data of this office, and who processes for it.
CREATE TABLE privacy_office (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL
) STRICT;
`;
