// Tables of the search index: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type { Classes } from "../../database/classes.ts";

/** FTS5 without content: rowid is persons.row_no. Only electron/people/search-index.ts writes it. */
interface PersonIndexTable {
  rowid: number;
  /** Marked pieces of numbers parted by spaces, see ./marks.ts. */
  tokens: string;
}

/** Every distinct marked word that was ever indexed; from it a misspelt word finds the real ones close to it. */
interface SearchWordsTable {
  id: number;
  word: string;
  /** How often it was indexed: tells common words from rare ones, is never counted down. */
  seen: number;
}

/** Which words stand at whom: read into memory once, then only what was rewritten since. */
interface SearchRowsTable {
  id: Generated<number>;
  row_no: number;
  /** Ids of search_words, see ./id-text.ts; '' of somebody who is no longer found. */
  words: string;
}

/** Numbers under which other rooms know a person: registration numbers of cases. */
interface PersonReferencesTable {
  person_id: string;
  kind: "kasus";
  text: string;
}

export interface SearchTables {
  person_index: PersonIndexTable;
  search_words: SearchWordsTable;
  search_rows: SearchRowsTable;
  person_references: PersonReferencesTable;
}

export const searchClasses: Classes<SearchTables> = {
  person_index: { rowid: "umum", tokens: "rahasia" },
  // Single words without a person: whose they are stands only in the index.
  search_words: { id: "umum", word: "umum", seen: "umum" },
  search_rows: { id: "umum", row_no: "umum", words: "rahasia" },
  person_references: { person_id: "umum", kind: "umum", text: "umum" },
};
