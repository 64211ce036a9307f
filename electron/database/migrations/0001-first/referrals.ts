// Schema 1 of the room referrals: referrals, their append-only history, and the register of letter numbers.
const provenance = `
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL`;

export const referrals = `
CREATE TABLE letters (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 120),
  number_key TEXT NOT NULL,
  year INTEGER NOT NULL,
  classification TEXT NOT NULL,
  sequence INTEGER CHECK (sequence >= 1),
  dated_on TEXT NOT NULL,
  subject TEXT NOT NULL,
  addressee TEXT NOT NULL,
  cancelled_at TEXT,
  cancelled_by TEXT,
  cancel_reason TEXT,${provenance},
  UNIQUE (year, number_key),
  UNIQUE (year, classification, sequence)
) STRICT;

CREATE INDEX letters_register ON letters (year, created_at);
CREATE TRIGGER letters_stay BEFORE DELETE ON letters
BEGIN SELECT RAISE(ABORT, 'a letter number is cancelled, never deleted'); END;
CREATE TRIGGER letters_keep BEFORE UPDATE OF id, number, number_key, year, classification, sequence, dated_on ON letters
BEGIN SELECT RAISE(ABORT, 'the number of a letter never changes'); END;

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
  letter_id TEXT NOT NULL UNIQUE REFERENCES letters (id),
  subject TEXT NOT NULL,
  request TEXT NOT NULL,
  enclosure TEXT NOT NULL,
  copies TEXT NOT NULL CHECK (json_valid(copies)),
  signer TEXT NOT NULL CHECK (json_valid(signer)),
  issued_on TEXT NOT NULL,
  reply_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('diterbitkan', 'dijawab_diterima', 'dijawab_ditolak', 'dibatalkan')),
  waiting INTEGER NOT NULL GENERATED ALWAYS AS (state = 'diterbitkan') STORED,
  answered_on TEXT,${provenance},
  CHECK ((answered_on IS NOT NULL) = (state IN ('dijawab_diterima', 'dijawab_ditolak'))),
  CHECK (reply_by >= issued_on)
) STRICT;

CREATE INDEX referrals_case ON referrals (case_id, created_at);
CREATE INDEX referrals_waiting ON referrals (reply_by, id) WHERE waiting = 1;
CREATE INDEX referrals_recent ON referrals (issued_on, id);
CREATE INDEX referrals_destination ON referrals (destination_id);
CREATE TRIGGER referrals_stay BEFORE DELETE ON referrals
BEGIN SELECT RAISE(ABORT, 'a referral is cancelled, never deleted'); END;

CREATE TABLE referral_events (
  id TEXT PRIMARY KEY,
  referral_id TEXT NOT NULL REFERENCES referrals (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('terbit', 'jawab', 'batal')),
  from_state TEXT,
  to_state TEXT NOT NULL,
  day TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  via TEXT CHECK (via IN ('lembar', 'surat', 'telepon', 'lisan', 'lainnya')),
  note TEXT,
  note_sealed BLOB,
  actor_name TEXT NOT NULL,${provenance},
  UNIQUE (referral_id, seq),
  CHECK (note IS NULL OR note_sealed IS NULL)
) STRICT;

CREATE TRIGGER referral_events_no_update BEFORE UPDATE ON referral_events
BEGIN SELECT RAISE(ABORT, 'the history of a referral is append-only'); END;
CREATE TRIGGER referral_events_no_delete BEFORE DELETE ON referral_events
BEGIN SELECT RAISE(ABORT, 'the history of a referral is append-only'); END;
`;
