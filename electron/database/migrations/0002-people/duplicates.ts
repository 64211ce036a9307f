// Schema 2 of the room people: likely duplicates that a full run found, what was decided about them, and accepted oddities of the cleaning list.
export const duplicates = `
-- sedang: being written, shown nowhere; terbit: the one that is shown; lama: overtaken, swept by the next run.
CREATE TABLE duplicate_runs (
  id TEXT PRIMARY KEY NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('sedang', 'terbit', 'lama')),
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL,
  finished_at TEXT,
  person_count INTEGER NOT NULL DEFAULT 0,
  pair_count INTEGER NOT NULL DEFAULT 0,
  -- The newest person that was compared (persons.row_no).
  last_row_no INTEGER NOT NULL DEFAULT 0,
  -- Weights learned from this register, as JSON; used while somebody types.
  model TEXT CHECK (model IS NULL OR json_valid(model))
) STRICT;
CREATE UNIQUE INDEX duplicate_runs_shown ON duplicate_runs(state) WHERE state = 'terbit';

CREATE TABLE duplicate_pairs (
  run_id TEXT NOT NULL REFERENCES duplicate_runs(id),
  -- The smaller id first, so that a pair has one name.
  person_a TEXT NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
  person_b TEXT NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
  probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
  band TEXT NOT NULL CHECK (band IN ('certain', 'likely', 'possible')),
  -- Codes of the reasons, as JSON.
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  -- Fields that changed since it was decided that these are two people, as JSON.
  changed TEXT CHECK (changed IS NULL OR json_valid(changed)),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (run_id, person_a, person_b),
  CHECK (person_a < person_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_pairs_surest ON duplicate_pairs(run_id, band, probability DESC, person_a, person_b);
CREATE INDEX duplicate_pairs_a ON duplicate_pairs(person_a);
CREATE INDEX duplicate_pairs_b ON duplicate_pairs(person_b);

-- beda: two people, remembered; nanti: looked at, not decided. 'sama' is a row of person_merges.
CREATE TABLE duplicate_decisions (
  person_a TEXT NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
  person_b TEXT NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
  decision TEXT NOT NULL CHECK (decision IN ('beda', 'nanti')),
  note TEXT,
  -- Digest of each field that the decision rested on, of both persons, as JSON: {field: digest}.
  basis TEXT NOT NULL CHECK (json_valid(basis)),
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (person_a, person_b),
  CHECK (person_a < person_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_decisions_b ON duplicate_decisions(person_b);

-- A finding of the cleaning list that is right as it is ("memang tidak punya KK"), with the note that says why.
CREATE TABLE cleaning_exceptions (
  kind TEXT NOT NULL,
  -- Person or family.
  subject_id TEXT NOT NULL,
  note TEXT NOT NULL CHECK (note <> ''),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (kind, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX cleaning_exceptions_subject ON cleaning_exceptions(subject_id);

-- What the cleaning list counts, found without reading the register; electron/people/cleaning/find.ts asks in the same words.
CREATE INDEX persons_no_mother ON persons(id) WHERE mother_name IS NULL AND merged_into IS NULL AND state = 'aktif';
CREATE INDEX persons_no_birth ON persons(id) WHERE birth_date IS NULL AND merged_into IS NULL AND state = 'aktif';
CREATE INDEX persons_no_nik ON persons(birth_date) WHERE nik IS NULL AND merged_into IS NULL AND state = 'aktif';
CREATE INDEX persons_no_rt ON persons(id)
  WHERE ktp_rt IS NULL AND (home_is_ktp = 1 OR home_rt IS NULL) AND merged_into IS NULL AND state = 'aktif';
CREATE INDEX persons_no_document ON persons(id) WHERE state <> 'aktif' AND state_document IS NULL AND merged_into IS NULL;
-- DDMMYY of the NIK (day + 40 for women) against birth date and sex; a note of the desk answers it.
CREATE INDEX persons_nik_odd ON persons(id) WHERE nik IS NOT NULL AND nik_note IS NULL AND merged_into IS NULL AND (
  (sex IS NOT NULL AND (sex = 'P') <> (CAST(substr(nik, 7, 2) AS INTEGER) > 40))
  OR (birth_date IS NOT NULL AND printf('%02d', CAST(substr(nik, 7, 2) AS INTEGER) % 40) || substr(nik, 9, 4)
    <> substr(birth_date, 9, 2) || substr(birth_date, 6, 2) || substr(birth_date, 3, 2)));
`;
