// Schema 4 of the room referrals: one letter may stand above many referrals (surat pengantar dengan daftar nominatif).
// UNIQUE cannot be taken from a table, so it is made anew under its own name; foreign keys to it are checked at the end of the migration.
const COLUMNS = `id, code, version, case_id, person_id, destination_id, destination_name, addressee, addressee_place, level, channel,
  letter_id, revision, subject, request, enclosure, copies, signer, issued_on, reply_by, last_on, state, answered_on,
  legal_basis, purpose, source, created_at, created_by, updated_at`;

export const covers = `
PRAGMA defer_foreign_keys = ON;
CREATE TABLE referrals_3 AS SELECT * FROM referrals;
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
  letter_id TEXT NOT NULL REFERENCES letters (id),
  -- Place in the list of a shared letter; NULL: the letter is this referral's own.
  list_no INTEGER CHECK (list_no >= 1),
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
  answered_on TEXT,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (letter_id, list_no),
  CHECK (reply_by >= issued_on),
  CHECK (last_on >= issued_on)
) STRICT;

INSERT INTO referrals (${COLUMNS}) SELECT ${COLUMNS} FROM referrals_3;
DROP TABLE referrals_3;

CREATE INDEX referrals_case ON referrals (case_id, created_at);
CREATE INDEX referrals_waiting ON referrals (reply_by, id) WHERE waiting = 1;
CREATE INDEX referrals_open ON referrals (case_id) WHERE ended = 0;
CREATE INDEX referrals_recent ON referrals (issued_on, id);
CREATE INDEX referrals_state ON referrals (state, issued_on, id);
CREATE INDEX referrals_destination ON referrals (destination_id);
CREATE UNIQUE INDEX referrals_own_letter ON referrals (letter_id) WHERE list_no IS NULL;
CREATE TRIGGER referrals_stay BEFORE DELETE ON referrals
BEGIN SELECT RAISE(ABORT, 'a referral is cancelled, never deleted'); END;
-- person_id may change: two records of one person become one, and part again (electron/people/merge).
CREATE TRIGGER referrals_keep BEFORE UPDATE OF id, code, case_id, destination_id, letter_id, list_no, issued_on ON referrals
BEGIN SELECT RAISE(ABORT, 'what was referred, to whom and when never changes'); END;
CREATE TRIGGER referrals_by_version BEFORE UPDATE OF subject, request, enclosure, copies ON referrals
WHEN NEW.revision <> OLD.revision + 1
BEGIN SELECT RAISE(ABORT, 'the text of a letter changes by version only'); END;
CREATE TRIGGER referrals_open_case BEFORE UPDATE OF state ON referrals
WHEN NEW.state IN ('diterbitkan', 'sampai', 'diteruskan', 'disetujui', 'dilayani', 'dikembalikan')
  AND (SELECT open FROM cases WHERE id = NEW.case_id) = 0
BEGIN SELECT RAISE(ABORT, 'a closed case keeps only referrals that have ended'); END;
-- A letter is one person's own, or a list: never both.
CREATE TRIGGER referrals_one_letter BEFORE INSERT ON referrals
WHEN EXISTS (SELECT 1 FROM referrals WHERE letter_id = NEW.letter_id AND (list_no IS NULL OR NEW.list_no IS NULL))
BEGIN SELECT RAISE(ABORT, 'a letter of its own stands above one referral'); END;
CREATE TRIGGER referrals_no_sensitive_list BEFORE INSERT ON referrals
WHEN NEW.list_no IS NOT NULL AND (SELECT sensitive FROM cases WHERE id = NEW.case_id) = 1
BEGIN SELECT RAISE(ABORT, 'a sensitive case never stands in a list'); END;
`;
