// Refused and failed calls before an office is open: a small file without personal data, moved into the audit chain at the next sign-in.
import fs from "node:fs";
import * as z from "zod";
import type { AuditEntry } from "../audit/chain.ts";

const Line = z.object({
  at: z.string(),
  call: z.string().max(80),
  outcome: z.enum(["ditolak", "gagal", "berhasil"]),
  reason: z.string().max(60).nullable(),
});
const LIMIT = 2000;

export class Journal {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Nothing is written before the data folder exists: then there is no office to tell. */
  add(entry: AuditEntry, folder: string): void {
    if (!fs.existsSync(folder)) return;
    const line = JSON.stringify({
      at: entry.at,
      call: entry.call.slice(0, 80),
      outcome: entry.outcome,
      reason: entry.reason ?? null,
    });
    fs.appendFileSync(this.#file, `${line}\n`, { mode: 0o600 });
  }

  /** The entries so far; lines that somebody damaged are reported as one entry of their own. */
  read(now: Date): AuditEntry[] {
    if (!fs.existsSync(this.#file)) return [];
    const lines = fs.readFileSync(this.#file, "utf8").split("\n").filter(Boolean).slice(-LIMIT);
    let damaged = 0;
    const entries: AuditEntry[] = [];
    for (const text of lines) {
      const line = parse(text);
      if (line) entries.push({ ...line, actor: null, roles: "sistem" });
      else damaged++;
    }
    if (damaged > 0)
      entries.push({
        at: now.toISOString(),
        actor: null,
        roles: "sistem",
        call: "jurnal",
        outcome: "gagal",
        reason: "jurnal_rusak",
        count: damaged,
      });
    return entries;
  }

  clear(): void {
    fs.rmSync(this.#file, { force: true });
  }
}

function parse(text: string): z.infer<typeof Line> | undefined {
  try {
    const read = Line.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined; // counted as damaged by the caller
  }
}
