// Schema 5 of the room prelists: work packages and field sheets.
export const packages = `
-- Results since a moment: what the grid holds in memory is brought up to date by them. An import writes nothing here.
CREATE INDEX prelist_entries_decided ON prelist_entries(prelist_id, outcome_at) WHERE outcome_at IS NOT NULL;
`;
