// Schema 3 of the room referrals: the whole life of a referral, its letter by versions, and the guard that no case closes over an open one.
const provenance = `
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL`;

// "Accepted" was an end. Of a finished case it is now the result; of another closed case it is let go; of an open one something is still owed.
const stateOf = (state: string, caseState: string) => `CASE ${state}
  WHEN 'dijawab_ditolak' THEN 'ditolak'
  WHEN 'dibatalkan' THEN 'dibatalkan'
  WHEN 'dijawab_diterima' THEN CASE ${caseState} WHEN 'selesai' THEN 'terlaksana' WHEN 'ditolak' THEN 'dilepas' WHEN 'batal' THEN 'ditarik' ELSE 'disetujui' END
  ELSE CASE ${caseState} WHEN 'selesai' THEN 'dilepas' WHEN 'ditolak' THEN 'dilepas' WHEN 'batal' THEN 'ditarik' ELSE 'diterbitkan' END
END`;

export const referrals = `
CREATE TABLE referral_events_1 AS SELECT * FROM referral_events;
CREATE TABLE referrals_1 AS SELECT * FROM referrals;
DROP TABLE referral_events;
DROP TABLE referrals;

CREATE TABLE referrals (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id),
  person_id TEXT NOT NULL REFERENCES persons (id),
  destination_id TEXT NOT NULL REFERENCES destinations (id),
  destination_name TEXT NOT NULL,
  addressee TEXT NOT NULL,
  addressee_place TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('desa', 'kecamatan', 'kabupaten', 'provinsi', 'pusat', 'lateral')),
  channel TEXT NOT NULL CHECK (channel IN ('surat', 'berkas', 'telepon')),
  letter_id TEXT NOT NULL UNIQUE REFERENCES letters (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  subject TEXT NOT NULL,
  request TEXT NOT NULL,
  enclosure TEXT NOT NULL,
  copies TEXT NOT NULL CHECK (json_valid(copies)),
  signer TEXT NOT NULL CHECK (json_valid(signer)),
  issued_on TEXT NOT NULL,
  reply_by TEXT NOT NULL,
  last_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('diterbitkan', 'sampai', 'diteruskan', 'dikembalikan', 'disetujui', 'dilayani', 'terlaksana',
    'sebagian', 'tidak_terlaksana', 'ditolak', 'dikonfirmasi', 'ditarik', 'tanpa_jawaban', 'dilepas', 'dibatalkan')),
  waiting INTEGER NOT NULL GENERATED ALWAYS AS (state IN ('diterbitkan', 'sampai', 'diteruskan', 'disetujui', 'dilayani')) STORED,
  ended INTEGER NOT NULL GENERATED ALWAYS AS
    (state NOT IN ('diterbitkan', 'sampai', 'diteruskan', 'disetujui', 'dilayani', 'dikembalikan')) STORED,
  answered_on TEXT,${provenance},
  CHECK (reply_by >= issued_on),
  CHECK (last_on >= issued_on)
) STRICT;

INSERT INTO referrals (id, code, version, case_id, person_id, destination_id, destination_name, addressee, addressee_place, level, channel,
  letter_id, revision, subject, request, enclosure, copies, signer, issued_on, reply_by, last_on, state, answered_on,
  legal_basis, purpose, source, created_at, created_by, updated_at)
SELECT r.id, r.code, r.version, r.case_id, r.person_id, r.destination_id, r.destination_name, r.addressee, r.addressee_place, r.level, 'surat',
  r.letter_id, 1, r.subject, r.request, r.enclosure, r.copies, r.signer, r.issued_on, r.reply_by,
  max(r.issued_on, coalesce((SELECT max(e.day) FROM referral_events_1 e WHERE e.referral_id = r.id), r.issued_on)),
  ${stateOf("r.state", "c.state")}, r.answered_on,
  r.legal_basis, r.purpose, r.source, r.created_at, r.created_by, r.updated_at
FROM referrals_1 r JOIN cases c ON c.id = r.case_id;

CREATE INDEX referrals_case ON referrals (case_id, created_at);
CREATE INDEX referrals_waiting ON referrals (reply_by, id) WHERE waiting = 1;
CREATE INDEX referrals_open ON referrals (case_id) WHERE ended = 0;
CREATE INDEX referrals_recent ON referrals (issued_on, id);
CREATE INDEX referrals_state ON referrals (state, issued_on, id);
CREATE INDEX referrals_destination ON referrals (destination_id);
CREATE TRIGGER referrals_stay BEFORE DELETE ON referrals
BEGIN SELECT RAISE(ABORT, 'a referral is cancelled, never deleted'); END;
-- person_id may change: two records of one person become one, and part again (electron/people/merge).
CREATE TRIGGER referrals_keep BEFORE UPDATE OF id, code, case_id, destination_id, letter_id, issued_on ON referrals
BEGIN SELECT RAISE(ABORT, 'what was referred, to whom and when never changes'); END;
CREATE TRIGGER referrals_by_version BEFORE UPDATE OF subject, request, enclosure, copies ON referrals
WHEN NEW.revision <> OLD.revision + 1
BEGIN SELECT RAISE(ABORT, 'the text of a letter changes by version only'); END;
CREATE TRIGGER referrals_open_case BEFORE UPDATE OF state ON referrals
WHEN NEW.state IN ('diterbitkan', 'sampai', 'diteruskan', 'disetujui', 'dilayani', 'dikembalikan')
  AND (SELECT open FROM cases WHERE id = NEW.case_id) = 0
BEGIN SELECT RAISE(ABORT, 'a closed case keeps only referrals that have ended'); END;
CREATE TRIGGER cases_close_referrals BEFORE UPDATE OF state ON cases
WHEN NEW.state IN ('selesai', 'ditolak', 'batal') AND EXISTS (SELECT 1 FROM referrals WHERE case_id = NEW.id AND ended = 0)
BEGIN SELECT RAISE(ABORT, 'a case closes when each of its referrals has ended'); END;

CREATE TABLE referral_events (
  id TEXT PRIMARY KEY,
  referral_id TEXT NOT NULL REFERENCES referrals (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('terbit', 'pindah', 'ubah')),
  from_state TEXT,
  to_state TEXT NOT NULL,
  day TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  via TEXT CHECK (via IN ('lembar', 'surat', 'telepon', 'lisan', 'lainnya')),
  note TEXT,
  note_sealed BLOB,
  missing TEXT NOT NULL CHECK (json_valid(missing)),
  onward_to TEXT NOT NULL,
  reply_by TEXT,
  evidence_id TEXT,
  actor_name TEXT NOT NULL,${provenance},
  UNIQUE (referral_id, seq),
  CHECK (note IS NULL OR note_sealed IS NULL)
) STRICT;

INSERT INTO referral_events (id, referral_id, seq, kind, from_state, to_state, day, answered_by, via, note, note_sealed, missing, onward_to,
  reply_by, evidence_id, actor_name, legal_basis, purpose, source, created_at, created_by, updated_at)
SELECT e.id, e.referral_id, e.seq, CASE e.kind WHEN 'terbit' THEN 'terbit' ELSE 'pindah' END, e.from_state,
  CASE e.to_state WHEN 'dijawab_diterima' THEN 'disetujui' WHEN 'dijawab_ditolak' THEN 'ditolak' ELSE e.to_state END,
  e.day, e.answered_by, e.via, e.note, e.note_sealed, '[]', '', NULL, NULL,
  e.actor_name, e.legal_basis, e.purpose, e.source, e.created_at, e.created_by, e.updated_at
FROM referral_events_1 e;

-- What the migration itself decided is told in the history as the system's step.
INSERT INTO referral_events (id, referral_id, seq, kind, from_state, to_state, day, answered_by, via, note, note_sealed, missing, onward_to,
  reply_by, evidence_id, actor_name, legal_basis, purpose, source, created_at, created_by, updated_at)
SELECT 'skema-3-' || r.id, r.id, (SELECT max(seq) + 1 FROM referral_events_1 e WHERE e.referral_id = r.id), 'pindah',
  CASE o.state WHEN 'dijawab_diterima' THEN 'disetujui' ELSE 'diterbitkan' END, r.state, r.last_on, '', NULL,
  'Disesuaikan dengan kasusnya yang sudah ditutup, saat aplikasi diperbarui.', NULL, '[]', '', NULL, NULL,
  'Sistem', r.legal_basis, r.purpose, r.source, r.updated_at, 'sistem', r.updated_at
FROM referrals r JOIN referrals_1 o ON o.id = r.id
WHERE r.state IN ('terlaksana', 'dilepas', 'ditarik');

CREATE TRIGGER referral_events_no_update BEFORE UPDATE ON referral_events
BEGIN SELECT RAISE(ABORT, 'the history of a referral is append-only'); END;
CREATE TRIGGER referral_events_no_delete BEFORE DELETE ON referral_events
BEGIN SELECT RAISE(ABORT, 'the history of a referral is append-only'); END;

-- The text of a letter before it was amended.
CREATE TABLE referral_revisions (
  referral_id TEXT NOT NULL REFERENCES referrals (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  subject TEXT NOT NULL,
  request TEXT NOT NULL,
  enclosure TEXT NOT NULL,
  copies TEXT NOT NULL CHECK (json_valid(copies)),${provenance},
  PRIMARY KEY (referral_id, revision)
) STRICT;
CREATE TRIGGER referral_revisions_no_update BEFORE UPDATE ON referral_revisions
BEGIN SELECT RAISE(ABORT, 'an old text of a letter is kept as it was'); END;
CREATE TRIGGER referral_revisions_no_delete BEFORE DELETE ON referral_revisions
BEGIN SELECT RAISE(ABORT, 'an old text of a letter is kept as it was'); END;

DROP TABLE referral_events_1;
DROP TABLE referrals_1;
`;
