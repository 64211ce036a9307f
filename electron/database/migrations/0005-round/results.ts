// Schema 5 of the room prelists: results of verification, per family and per member; visits; desil as others say it.
export const results = `
-- The day of the visit and who made it: not the day of typing, nor who typed.
ALTER TABLE prelist_outcomes ADD COLUMN visited_on TEXT;
ALTER TABLE prelist_outcomes ADD COLUMN officer TEXT;
-- The family's result that this one of a member was told with.
ALTER TABLE prelist_outcomes ADD COLUMN family_result TEXT;
-- 1 while two people's results differ and nobody has chosen.
ALTER TABLE prelist_entries ADD COLUMN in_conflict INTEGER NOT NULL DEFAULT 0;
CREATE INDEX prelist_entries_conflict ON prelist_entries(prelist_id) WHERE in_conflict = 1;

-- Which of the results told so far stands; results told later may differ from it again.
CREATE TABLE prelist_outcome_choices (
  id TEXT PRIMARY KEY NOT NULL,
  entry_id TEXT NOT NULL REFERENCES prelist_entries(id),
  outcome_id TEXT NOT NULL REFERENCES prelist_outcomes(id),
  chosen_at TEXT NOT NULL,
  chosen_by TEXT NOT NULL
) STRICT;
CREATE INDEX prelist_outcome_choices_entry ON prelist_outcome_choices(entry_id, chosen_at);
CREATE TRIGGER prelist_outcome_choices_no_update BEFORE UPDATE ON prelist_outcome_choices BEGIN SELECT RAISE(ABORT, 'prelist_outcome_choices is append-only'); END;
CREATE TRIGGER prelist_outcome_choices_no_delete BEFORE DELETE ON prelist_outcome_choices BEGIN SELECT RAISE(ABORT, 'prelist_outcome_choices is append-only'); END;

-- The result of a family on a list of members; the newest counts.
CREATE TABLE prelist_family_results (
  id TEXT PRIMARY KEY NOT NULL,
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  family_key TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT,
  other_id TEXT,
  event_date TEXT,
  document_no TEXT,
  note TEXT,
  list_version TEXT NOT NULL,
  visited_on TEXT,
  officer TEXT,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX prelist_family_results_family ON prelist_family_results(prelist_id, family_key, created_at);
CREATE TRIGGER prelist_family_results_no_update BEFORE UPDATE ON prelist_family_results BEGIN SELECT RAISE(ABORT, 'prelist_family_results is append-only'); END;
CREATE TRIGGER prelist_family_results_no_delete BEFORE DELETE ON prelist_family_results BEGIN SELECT RAISE(ABORT, 'prelist_family_results is append-only'); END;

-- Somebody went there; a removal for want of being found stands on these.
CREATE TABLE prelist_visits (
  id TEXT PRIMARY KEY NOT NULL,
  entry_id TEXT NOT NULL REFERENCES prelist_entries(id),
  visited_on TEXT NOT NULL CHECK (visited_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  officer TEXT NOT NULL CHECK (officer <> ''),
  result TEXT NOT NULL CHECK (result IN ('bertemu', 'tidak_ada_orang', 'tidak_bersedia', 'alamat_tidak_ditemukan', 'bangunan_tidak_ada')),
  note TEXT,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX prelist_visits_entry ON prelist_visits(entry_id, visited_on);
CREATE TRIGGER prelist_visits_no_update BEFORE UPDATE ON prelist_visits BEGIN SELECT RAISE(ABORT, 'prelist_visits is append-only'); END;
CREATE TRIGGER prelist_visits_no_delete BEFORE DELETE ON prelist_visits BEGIN SELECT RAISE(ABORT, 'prelist_visits is append-only'); END;

-- Desil as a source says it, with the day somebody looked; never computed here. With a family key it is said of the whole family.
CREATE TABLE prelist_desil (
  id TEXT PRIMARY KEY NOT NULL,
  entry_id TEXT NOT NULL REFERENCES prelist_entries(id),
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  family_key TEXT,
  desil INTEGER NOT NULL CHECK (desil BETWEEN 1 AND 10),
  said_by TEXT NOT NULL CHECK (said_by <> ''),
  checked_on TEXT NOT NULL CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX prelist_desil_entry ON prelist_desil(entry_id, checked_on);
CREATE INDEX prelist_desil_family ON prelist_desil(prelist_id, family_key, checked_on) WHERE family_key IS NOT NULL;
CREATE TRIGGER prelist_desil_no_update BEFORE UPDATE ON prelist_desil BEGIN SELECT RAISE(ABORT, 'prelist_desil is append-only'); END;
CREATE TRIGGER prelist_desil_no_delete BEFORE DELETE ON prelist_desil BEGIN SELECT RAISE(ABORT, 'prelist_desil is append-only'); END;
`;
