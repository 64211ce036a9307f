// Schema 2 of the room people: what happens to persons and families, kept so that it can be taken back; programmes, pregnancies, households.
export const surgery = `
-- The same table with more reasons to end. Half-open: a member from from_date until the day before to_date. 'koreksi' never was true.
CREATE TABLE memberships_2 (
  id TEXT PRIMARY KEY NOT NULL,
  family_id TEXT NOT NULL REFERENCES families(id),
  person_id TEXT NOT NULL REFERENCES persons(id),
  relation INTEGER NOT NULL CHECK (relation BETWEEN 1 AND 11),
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date IS NULL OR to_date >= from_date),
  end_reason TEXT CHECK (end_reason IN
    ('pindah', 'meninggal', 'pindah_kk', 'pecah_kk', 'gabung_kk', 'ubah_hubungan', 'digabung', 'koreksi')),
  end_document TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  CHECK ((to_date IS NULL) = (end_reason IS NULL))
) STRICT;
INSERT INTO memberships_2 SELECT id, family_id, person_id, relation, from_date, to_date, end_reason, end_document,
  created_at, created_by, updated_at, legal_basis, purpose, source FROM memberships;
DROP TABLE memberships;
ALTER TABLE memberships_2 RENAME TO memberships;
CREATE UNIQUE INDEX memberships_one_family ON memberships(person_id) WHERE to_date IS NULL;
CREATE UNIQUE INDEX memberships_one_head ON memberships(family_id) WHERE to_date IS NULL AND relation = 1;
CREATE INDEX memberships_family ON memberships(family_id);
CREATE INDEX memberships_person ON memberships(person_id);

-- A card number says why it ended, and on what ground it is kept: it names a family by itself, so it does not lean on the family's row.
CREATE TABLE family_numbers_2 (
  id TEXT PRIMARY KEY NOT NULL,
  family_id TEXT NOT NULL REFERENCES families(id),
  number TEXT NOT NULL CHECK (length(number) = 16 AND number NOT GLOB '*[^0-9]*'),
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date IS NULL OR to_date >= from_date),
  end_reason TEXT CHECK (end_reason IN ('diperbarui', 'gabung_kk', 'koreksi')),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  CHECK ((to_date IS NULL) = (end_reason IS NULL))
) STRICT;
INSERT INTO family_numbers_2 SELECT n.id, n.family_id, n.number, n.from_date, max(n.to_date, n.from_date),
  CASE WHEN n.to_date IS NULL THEN NULL ELSE 'diperbarui' END,
  n.created_at, n.created_by, n.created_at, f.legal_basis, f.purpose, n.source
  FROM family_numbers n JOIN families f ON f.id = n.family_id;
DROP TABLE family_numbers;
ALTER TABLE family_numbers_2 RENAME TO family_numbers;
CREATE UNIQUE INDEX family_numbers_current ON family_numbers(family_id) WHERE to_date IS NULL;
CREATE UNIQUE INDEX family_numbers_owner ON family_numbers(number) WHERE to_date IS NULL;
CREATE INDEX family_numbers_all ON family_numbers(number);
CREATE INDEX family_numbers_family ON family_numbers(family_id);

-- Two families of one household never share a place in it.
CREATE UNIQUE INDEX families_household_order ON families(household_id, household_order) WHERE household_id IS NOT NULL;

-- Something that happened to persons and families. A fact, so append-only; an error is answered by a 'batal' event.
CREATE TABLE life_events (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind <> ''),
  on_date TEXT NOT NULL CHECK (on_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  document TEXT,
  no_document_reason TEXT,
  note TEXT,
  place_code TEXT,
  place TEXT,
  undoes TEXT UNIQUE REFERENCES life_events(id),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  CHECK ((kind = 'batal') = (undoes IS NOT NULL))
) STRICT;

-- Whom it happened to.
CREATE TABLE life_event_subjects (
  event_id TEXT NOT NULL REFERENCES life_events(id),
  person_id TEXT REFERENCES persons(id),
  family_id TEXT REFERENCES families(id),
  CHECK ((person_id IS NULL) <> (family_id IS NULL))
) STRICT;
CREATE INDEX life_event_subjects_event ON life_event_subjects(event_id);
CREATE INDEX life_event_subjects_person ON life_event_subjects(person_id) WHERE person_id IS NOT NULL;
CREATE INDEX life_event_subjects_family ON life_event_subjects(family_id) WHERE family_id IS NOT NULL;

-- What it changed, row by row: JSON of the columns before and after; no "before" for a new row.
CREATE TABLE life_event_steps (
  event_id TEXT NOT NULL REFERENCES life_events(id),
  step INTEGER NOT NULL,
  record TEXT NOT NULL,
  record_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (event_id, step)
) STRICT;
CREATE INDEX life_event_steps_record ON life_event_steps(record_id);

CREATE TRIGGER life_events_no_update BEFORE UPDATE ON life_events BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER life_events_no_delete BEFORE DELETE ON life_events BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER life_event_subjects_no_update BEFORE UPDATE ON life_event_subjects BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER life_event_subjects_no_delete BEFORE DELETE ON life_event_subjects BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER life_event_steps_no_update BEFORE UPDATE ON life_event_steps BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER life_event_steps_no_delete BEFORE DELETE ON life_event_steps BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE pregnancies (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons(id),
  from_date TEXT NOT NULL,
  -- hari perkiraan lahir
  expected_date TEXT,
  to_date TEXT CHECK (to_date IS NULL OR to_date >= from_date),
  outcome TEXT CHECK (outcome IN ('lahir', 'gugur', 'meninggal', 'koreksi')),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  CHECK ((to_date IS NULL) = (outcome IS NULL))
) STRICT;
CREATE UNIQUE INDEX pregnancies_current ON pregnancies(person_id) WHERE to_date IS NULL;
CREATE INDEX pregnancies_person ON pregnancies(person_id);

-- Who receives a programme, and (component not empty) whose component it counts. Codes of shared/people/programmes.ts with their version.
CREATE TABLE participations (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons(id),
  programme TEXT NOT NULL CHECK (programme <> ''),
  component TEXT NOT NULL DEFAULT '',
  list_version TEXT NOT NULL,
  number TEXT,
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date IS NULL OR to_date >= from_date),
  end_reason TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  CHECK ((to_date IS NULL) = (end_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX participations_current ON participations(person_id, programme, component) WHERE to_date IS NULL;
CREATE INDEX participations_person ON participations(person_id);
`;
