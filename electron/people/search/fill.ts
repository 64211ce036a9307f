// Fills the search index of a whole office, and rewrites name keys that older rules made. For migrations: bare connection, one transaction.
import type { Connection } from "../../database/connect.ts";
import { nameKey, soundKey } from "../../../shared/values/name-key.ts";
import { indexing, runSync } from "./indexing.ts";

const AT_ONCE = 500;

/** Indexes everybody; about 0.1 ms a person. */
export function fillSearch(db: Connection): void {
  const page = db.prepare(
    "SELECT row_no, id FROM persons WHERE row_no > ? ORDER BY row_no LIMIT ?",
  );
  for (let last = -1; ;) {
    const rows = page.all(last, AT_ONCE) as { row_no: number; id: string }[];
    if (rows.length === 0) break;
    runSync(db, indexing(rows.map((row) => row.id)));
    last = rows.at(-1)!.row_no;
  }
  db.exec("INSERT INTO person_index (person_index) VALUES ('optimize')");
}

/** Keys of persons and of prelist rows by today's rules. Rows whose keys stay are not written. */
export function renewNameKeys(db: Connection): void {
  const persons = db.prepare("SELECT row_no, name, name_key, sound_key FROM persons").all() as {
    row_no: number;
    name: string;
    name_key: string;
    sound_key: string;
  }[];
  const person = db.prepare("UPDATE persons SET name_key = ?, sound_key = ? WHERE row_no = ?");
  for (const row of persons) {
    const key = nameKey(row.name);
    const sound = soundKey(row.name);
    if (key !== row.name_key || sound !== row.sound_key) person.run(key, sound, row.row_no);
  }
  const listed = db
    .prepare("SELECT id, name, name_key FROM prelist_rows WHERE name IS NOT NULL")
    .all() as { id: string; name: string; name_key: string | null }[];
  const entry = db.prepare("UPDATE prelist_rows SET name_key = ? WHERE id = ?");
  for (const row of listed) {
    const key = nameKey(row.name);
    if (key !== row.name_key) entry.run(key, row.id);
  }
}
