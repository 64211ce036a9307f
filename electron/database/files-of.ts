// Where the office of a connection lies: a task is handed its database, not its folder.
import path from "node:path";
import { sql } from "kysely";
import { officeFiles, type OfficeFiles } from "./folder.ts";
import type { Db } from "./tables.ts";

export async function filesOf(db: Db): Promise<OfficeFiles> {
  const { rows } = await sql<{ name: string; file: string }>`pragma database_list`.execute(db);
  return officeFiles(path.dirname(rows.find((r) => r.name === "main")!.file));
}
