// Schema 2 of the room people: a person may be recorded as the same as another one. The row stays; nobody is deleted by a merge.
export const merges = `
ALTER TABLE persons ADD COLUMN merged_into TEXT REFERENCES persons(id) CHECK (merged_into IS NULL OR merged_into <> id);
CREATE INDEX persons_merged ON persons(merged_into) WHERE merged_into IS NOT NULL;
`;
