// Schema 3: cases.
export const cases = `
-- Double assistance: all rows of lists with the same family card.
CREATE INDEX prelist_rows_nokk ON prelist_rows(nokk) WHERE nokk IS NOT NULL;
`;
