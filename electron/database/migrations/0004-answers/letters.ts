// Schema 4 of the room referrals: templates of the office, and what was printed.
export const letters = `
-- The print register: one row for each time a letter left the program on paper or as PDF. No personal data: the letter says whose it is.
CREATE TABLE letter_prints (
  id TEXT PRIMARY KEY NOT NULL,
  letter_id TEXT NOT NULL REFERENCES letters (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  way TEXT NOT NULL CHECK (way IN ('cetak', 'pdf')),
  size TEXT NOT NULL CHECK (size IN ('A4', 'F4', 'Folio')),
  copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 99),
  printed_at TEXT NOT NULL,
  printed_by TEXT NOT NULL,
  UNIQUE (letter_id, seq)
) STRICT;
CREATE TRIGGER letter_prints_no_update BEFORE UPDATE ON letter_prints BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER letter_prints_no_delete BEFORE DELETE ON letter_prints BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;
