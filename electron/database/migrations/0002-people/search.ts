// Schema 2 of the room people: one search index over everything a person is known by, the words in it, and numbers of other rooms.
import { fillSearch, renewNameKeys } from "../../../people/search/fill.ts";
import type { Connection } from "../../connect.ts";

const tables = `
DROP TABLE person_words;
DROP TABLE person_digits;

-- Four digits in a row of every number, marked (electron/people/search/marks.ts); rowid is persons.row_no.
-- detail=none: asked for whole pieces only, which makes it a third as large.
CREATE VIRTUAL TABLE person_index USING fts5(
  tokens, content = '', contentless_delete = 1, detail = none, tokenize = "ascii"
);
-- Few large pieces: every word that is asked for is looked up in each of them.
INSERT INTO person_index (person_index, rank) VALUES ('automerge', 2);
INSERT INTO person_index (person_index, rank) VALUES ('hashsize', 8388608);

-- Distinct words of all persons behind a letter that says where they stand; a new word gets the next id, so a reader knows what it has not read yet.
CREATE TABLE search_words (
  id INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE,
  seen INTEGER NOT NULL
) STRICT;

-- Whose words they are: ids of search_words (electron/people/search/id-text.ts), '' for nobody any more. A rewritten row gets the next id.
CREATE TABLE search_rows (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  row_no INTEGER NOT NULL UNIQUE,
  words TEXT NOT NULL
) STRICT;
CREATE TRIGGER search_rows_forget AFTER DELETE ON persons BEGIN
  INSERT OR REPLACE INTO search_rows (row_no, words) VALUES (old.row_no, '');
END;

CREATE TABLE person_references (
  person_id TEXT NOT NULL REFERENCES persons(id),
  kind TEXT NOT NULL CHECK (kind IN ('kasus')),
  text TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (person_id, kind, text)
) STRICT, WITHOUT ROWID;
INSERT INTO person_references (person_id, kind, text)
  SELECT person_id, 'kasus', number FROM cases WHERE sensitive = 0
  UNION SELECT applicant_id, 'kasus', number FROM cases WHERE sensitive = 0;
`;

/** Runs last of its schema: it reads columns that the other parts add. */
export function search(db: Connection): void {
  db.exec(tables);
  renewNameKeys(db);
  fillSearch(db);
}
