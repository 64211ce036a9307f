// Schema 2 of the room people: a person may be recorded as the same as another one. The row stays; nobody is deleted by a merge.
export const merges = `
ALTER TABLE persons ADD COLUMN merged_into TEXT REFERENCES persons(id) CHECK (merged_into IS NULL OR merged_into <> id);
CREATE INDEX persons_merged ON persons(merged_into) WHERE merged_into IS NOT NULL;

-- Each decision that two records are one person, and when it was taken back. persons.merged_into follows the rows that stand.
CREATE TABLE person_merges (
  -- Order of the decisions.
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  loser_id TEXT NOT NULL REFERENCES persons(id),
  survivor_id TEXT NOT NULL REFERENCES persons(id),
  note TEXT,
  merged_at TEXT NOT NULL,
  merged_by TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT,
  undone_note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  CHECK (loser_id <> survivor_id),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX person_merges_standing ON person_merges(loser_id) WHERE undone_at IS NULL;
CREATE INDEX person_merges_loser ON person_merges(loser_id);
CREATE INDEX person_merges_survivor ON person_merges(survivor_id);
CREATE TRIGGER person_merges_stay BEFORE DELETE ON person_merges BEGIN SELECT RAISE(ABORT, 'a merge is undone, never deleted'); END;

-- A value that the survivor took over: the columns of the field before and after, as JSON.
CREATE TABLE person_merge_values (
  merge_id TEXT NOT NULL REFERENCES person_merges(id),
  field TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  PRIMARY KEY (merge_id, field)
) STRICT, WITHOUT ROWID;

-- Whose a row was first, for every row that a merge points at somebody else. A row without an entry is its owner's own.
CREATE TABLE person_link_origins (
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  column_name TEXT NOT NULL,
  origin_id TEXT NOT NULL REFERENCES persons(id),
  PRIMARY KEY (table_name, row_key, column_name)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_link_origins_person ON person_link_origins(origin_id);

-- An active membership that ended because two records were one person; the one ended last is the first to open again.
CREATE TABLE person_merge_ends (
  no INTEGER PRIMARY KEY,
  membership_id TEXT NOT NULL UNIQUE REFERENCES memberships(id) ON DELETE CASCADE,
  merge_id TEXT NOT NULL REFERENCES person_merges(id),
  ended_at TEXT NOT NULL,
  to_date TEXT NOT NULL
) STRICT;
CREATE INDEX person_merge_ends_merge ON person_merge_ends(merge_id);

-- Who became head because the head's membership ended by a merge: the new row, the row it took the place of, and the head's row.
CREATE TABLE person_merge_heads (
  new_membership_id TEXT PRIMARY KEY NOT NULL REFERENCES memberships(id) ON DELETE CASCADE,
  old_membership_id TEXT NOT NULL,
  head_membership_id TEXT NOT NULL,
  merge_id TEXT NOT NULL REFERENCES person_merges(id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_merge_heads_head ON person_merge_heads(head_membership_id);
`;
