// Schema 4 of the room cases: groups, businesses, fasilitator and pillars.
export const groups = `
-- What a category asks for beside its papers: a form of facts ('' for none), and the kinds of groups that it may serve.
ALTER TABLE categories ADD COLUMN fact_form TEXT NOT NULL DEFAULT '';
ALTER TABLE categories ADD COLUMN group_kinds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(group_kinds));
UPDATE categories SET fact_form = 'usaha' WHERE code = 'SOS-02';
UPDATE categories SET group_kinds = '["kat"]' WHERE code = 'KAT-01';
UPDATE categories SET group_kinds = '["rutilahu"]' WHERE code = 'PRM-01';
UPDATE categories SET group_kinds = '["bencana"]' WHERE code = 'BNC-01';

-- A case with a row here serves a group; its person_id is the representative. Facts, fasilitator, companion and pillars stand in case_events.
CREATE TABLE case_groups (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  name TEXT NOT NULL CHECK (length(name) >= 2),
  area_code TEXT,
  place TEXT NOT NULL,
  families INTEGER NOT NULL CHECK (families >= 1),
  people INTEGER CHECK (people >= families),
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE case_members (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_groups (case_id),
  person_id TEXT NOT NULL REFERENCES persons (id),
  left_at TEXT,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX case_members_now ON case_members (case_id, person_id) WHERE left_at IS NULL;
CREATE INDEX case_members_person ON case_members (person_id);

-- The list of cases of one pillar looks at these few rows only.
CREATE INDEX case_events_support ON case_events (case_id, seq) WHERE kind = 'pendampingan';
`;
