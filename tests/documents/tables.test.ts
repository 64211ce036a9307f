// Every table that names documents is on the one list that sweep, doctor, backup and restore read.
import { expect, test } from "vitest";
import { DOCUMENT_TABLES } from "../../electron/documents/tables.ts";
import { openRaw, rawOffice } from "../database/support.ts";

test("a table with an address and a small picture is registered", async () => {
  const office = await rawOffice();
  const db = openRaw(office);
  const rows = db
    .prepare<[], { name: string }>(
      `SELECT m.name FROM sqlite_master m WHERE m.type = 'table'
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'address')
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'thumb') ORDER BY m.name`,
    )
    .all();
  db.close();
  office.remove();
  expect(rows.map((row) => row.name)).toEqual([...DOCUMENT_TABLES].toSorted());
});
