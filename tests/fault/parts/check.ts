// What must be true of an office after any crash: it opens, is whole, holds what was acknowledged, and no half of an action.
import fs from "node:fs";
import { verifyChain } from "../../../electron/audit/chain.ts";
import { findBackupFiles } from "../../../electron/backup/folder.ts";
import { readBackup, readBody } from "../../../electron/backup/file-format.ts";
import { connect } from "../../../electron/database/connect.ts";
import { kyselyOn } from "../../../electron/database/dialect.ts";
import { officeFiles } from "../../../electron/database/folder.ts";
import type { Work } from "./work-words.ts";
import path from "node:path";

export interface Acknowledged {
  readonly work: Work;
  readonly said: readonly string[];
}

/**
 * @returns what is wrong, as sentences; none when all is well
 */
export async function checkOffice(
  folder: string,
  key: Buffer,
  acknowledged: readonly Acknowledged[],
): Promise<{ faults: string[]; lost: number; half: number }> {
  const faults: string[] = [];
  let lost = 0;
  let half = 0;
  const files = officeFiles(folder);
  let db;
  try {
    db = connect(files.database, key);
  } catch (error) {
    return { faults: [`does not open: ${(error as Error).message}`], lost: 0, half: 0 };
  }
  try {
    const found = db.pragma("integrity_check", { simple: true });
    if (found !== "ok") faults.push("integrity_check");
    if ((db.pragma("foreign_key_check") as unknown[]).length > 0) faults.push("orphans");
    const { audit_key } = db
      .prepare<[], { audit_key: Buffer }>("select audit_key from office")
      .get()!;
    const chain = await verifyChain(kyselyOn(db), audit_key, 1, () => {});
    if (chain.brokenAt !== null) faults.push(`chain broken at ${chain.brokenAt}`);

    const all = (sql: string) => new Set(db!.prepare<[], string>(sql).pluck().all());
    const said = (work: Work) => acknowledged.flatMap((a) => (a.work === work ? a.said : []));
    const missing = (work: Work, there: Set<string>) =>
      said(work).filter((id) => !there.has(id)).length;
    const numbers = all("select number from cases");
    lost += missing("simpan", numbers);
    lost += missing("gabung", all("select id from person_merges"));
    lost += missing("impor", all("select id from prelists"));
    lost += missing("akun", all("select username from accounts"));

    const one = (sql: string) => db!.prepare<[], number>(sql).pluck().get()!;
    // Every case with its first event and its audit row, in one act.
    const events = one("select count(distinct case_id) from case_events");
    const rows = one(
      "select count(*) from audit where call = 'cases.register' and outcome = 'berhasil'",
    );
    if (events !== numbers.size || rows !== numbers.size) half += 1;
    const sequence = [...numbers].map((n) => Number(n.split("/").at(-1))).sort((a, b) => a - b);
    if (sequence.some((n, at) => n !== at + 1)) half += 1;
    const merges = one("select count(*) from person_merges");
    const merged = one(
      "select count(*) from audit where call = 'people.merge' and outcome = 'berhasil'",
    );
    if (merges !== merged) half += 1;
  } catch (error) {
    faults.push((error as Error).message);
  } finally {
    db.close();
  }
  if (half > 0) faults.push(`${half} half actions`);
  if (lost > 0) faults.push(`${lost} acknowledged actions lost`);
  // A file with a backup's name is a whole backup.
  for (const { name } of findBackupFiles(files.backups)) {
    try {
      readBody(readBackup(path.join(files.backups, name)), () => {});
    } catch {
      faults.push(`half a backup: ${name}`);
    }
  }
  const made = acknowledged.some((a) => a.work === "cadangan" && a.said.length > 0);
  if (made && !fs.readdirSync(files.backups).some((n) => n.endsWith(".loketcadangan")))
    faults.push("the acknowledged backups are gone");
  return { faults, lost, half };
}
