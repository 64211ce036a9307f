// Schema 2: the register grows up (issue 4). One part for each concern; the parts run in this order.
import type { Connection } from "../connect.ts";
import { duplicates } from "./0002-people/duplicates.ts";
import { imports } from "./0002-people/imports.ts";
import { merges } from "./0002-people/merges.ts";
import { search } from "./0002-people/search.ts";
import { surgery } from "./0002-people/surgery.ts";

export function people2(db: Connection): void {
  db.exec(merges);
  db.exec(surgery);
  db.exec(imports);
  db.exec(duplicates);
  search(db); // last: reads what the others add
}
