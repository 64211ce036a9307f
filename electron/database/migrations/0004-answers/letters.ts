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

-- The prose of letters, by versions: those of the office, and shipped ones that letters were issued with. The newest of a kind is in force.
CREATE TABLE letter_templates (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('bawaan', 'kantor')),
  shipped INTEGER NOT NULL CHECK (shipped >= 1), -- the shipped version it is, or was changed from
  body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 65536),
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  UNIQUE (kind, version)
) STRICT;
CREATE TRIGGER letter_templates_no_update BEFORE UPDATE ON letter_templates BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER letter_templates_no_delete BEFORE DELETE ON letter_templates BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- What this letter says wherever it is printed again; null for letters older than templates, which say what shipped version 1 says.
ALTER TABLE letters ADD COLUMN template_id TEXT REFERENCES letter_templates (id);
CREATE TRIGGER letters_keep_template BEFORE UPDATE OF template_id ON letters
BEGIN SELECT RAISE(ABORT, 'a letter keeps the template it was issued with'); END;
`;
