// Schema 3 of cases: what was reached and when to ask again; double assistance.
export const cases = `
-- Null for cases that were closed before outcomes were recorded.
ALTER TABLE cases ADD COLUMN outcome TEXT
  CHECK (outcome IN ('terpenuhi', 'sebagian', 'tidak', 'informasi', 'pindah', 'hilang_kontak'));
-- The day on which somebody asks the citizen how it went; empty again once that was written down.
ALTER TABLE cases ADD COLUMN follow_up_on TEXT;
CREATE INDEX cases_follow_up ON cases(follow_up_on) WHERE follow_up_on IS NOT NULL;

-- Double assistance: all rows of lists with the same family card.
CREATE INDEX prelist_rows_nokk ON prelist_rows(nokk) WHERE nokk IS NOT NULL;
`;
