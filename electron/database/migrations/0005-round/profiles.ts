// Schema 5 of the room prelists: profiles of header sets, and lists of households tied to their lists of members.
export const profiles = `
-- A saved mapping is a thing with a name that an office shares as a file.
ALTER TABLE prelist_profiles ADD COLUMN name TEXT CHECK (length(name) BETWEEN 1 AND 80);
ALTER TABLE prelist_profiles ADD COLUMN origin TEXT NOT NULL DEFAULT 'kantor' CHECK (origin IN ('kantor', 'berkas'));

-- The member sheet and the household sheet of one workbook: two lists joined by the household's id.
CREATE TABLE prelist_links (
  member_list_id TEXT PRIMARY KEY NOT NULL REFERENCES prelists(id) ON DELETE CASCADE,
  household_list_id TEXT NOT NULL REFERENCES prelists(id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  CHECK (member_list_id <> household_list_id)
) STRICT;
CREATE INDEX prelist_links_household ON prelist_links(household_list_id);
`;
