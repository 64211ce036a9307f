// Schema 3 of the room referrals: statements (surat keterangan) share the register of letter numbers with the referrals.
export const statements = `
CREATE TABLE statements (
  id TEXT PRIMARY KEY NOT NULL,
  letter_id TEXT NOT NULL UNIQUE REFERENCES letters(id),
  case_id TEXT NOT NULL REFERENCES cases(id),
  person_id TEXT NOT NULL REFERENCES persons(id),
  kind TEXT NOT NULL CHECK (kind IN ('terdaftar', 'tidak_terdaftar', 'sktm', 'kis', 'pekerjaan')),
  needed_for TEXT NOT NULL,
  text TEXT NOT NULL,
  signer TEXT NOT NULL CHECK (json_valid(signer)),
  checked_on TEXT,
  checked_by TEXT,
  desil INTEGER CHECK (desil BETWEEN 1 AND 10),
  issued_on TEXT NOT NULL,
  valid_until TEXT NOT NULL CHECK (valid_until >= issued_on),
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (kind NOT IN ('terdaftar', 'tidak_terdaftar') OR (checked_on IS NOT NULL AND checked_by IS NOT NULL))
) STRICT;
CREATE INDEX statements_case ON statements(case_id);
CREATE INDEX statements_person ON statements(person_id);
CREATE TRIGGER statements_stay BEFORE DELETE ON statements
BEGIN SELECT RAISE(ABORT, 'a statement is cancelled, never deleted'); END;
`;
