// T13: canaries. NIKs and names that nobody has go through the program, and are looked for in every file it left.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { canaries, type Searched, searchFiles } from "./canaries/canaries.ts";
import { plant } from "./canaries/plant.ts";
import { windowLeaves } from "./canaries/window.ts";
import type { Order, Outcome } from "./suite.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";

export const title = "no plaintext outside the encrypted files";

export async function run({ full, say }: Order): Promise<Outcome[]> {
  const count = full ? 1_000 : 60;
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "loket-kenari-"));
  const source = fs.mkdtempSync(path.join(os.tmpdir(), "loket-kenari-asal-"));
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = root; // the office, and everything temporary, comes to lie here
  process.env["SQLITE_TMPDIR"] = root;
  const seen: Searched[] = [];
  const look = (when: string) => {
    const found = searchFiles(root);
    say(
      `${when}: ${found.files} files, ${(found.bytes / 1e6).toFixed(1)} MB, ${found.hits.length} hits`,
    );
    for (const hit of found.hits) say(hit);
    seen.push(found);
  };
  let stored = 0;
  try {
    const office = await newOffice();
    try {
      await plant(office, canaries(count), full ? 60 : 6, source);
      stored = await kept(office);
      look("while the office is open, with its -wal");
      await finish((await office.as("admin")).backup.make({}));
      look("after a backup");
      await office.desk.lock();
      look("after the lock");
    } finally {
      await office.close();
    }
    look("after the end");
    const control = selfTest(root);
    const hits = seen.flatMap((one) => one.hits);
    const files = seen.reduce((sum, one) => sum + one.files, 0);
    return [
      {
        promise: "no canary lies in data folder, -wal, journal, log, backup or temporary files",
        figure: `${hits.length} hits of ${stored} canaries in ${files} files, looked at ${seen.length} times`,
        target: `0 hits of ${count}`,
        ok: hits.length === 0 && stored >= count && control,
      },
      await windowLeaves({ full, say }),
    ];
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    delete process.env["SQLITE_TMPDIR"];
    for (const folder of [root, source]) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** How many canaries are really in the database: what is nowhere cannot be found anywhere. */
async function kept(office: TestOffice): Promise<number> {
  const { reader } = office.desk.office!;
  const people = await reader
    .selectFrom("persons")
    .select((e) => e.fn.countAll<number>().as("n"))
    .where("name", "like", "Kenariq%")
    .executeTakeFirstOrThrow();
  const entries = await reader
    .selectFrom("prelist_entries")
    .select((e) => e.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return people.n + entries.n;
}

/** The search finds a canary that does lie open, in each of its spellings. */
function selfTest(root: string): boolean {
  const file = path.join(root, "terbuka");
  const [{ nik, name }] = canaries(1) as [{ nik: string; name: string }];
  const spellings = [nik, name, name.toUpperCase(), name.toLowerCase()];
  return spellings.every((text) =>
    (["latin1", "utf16le"] as const).every((encoding) => {
      fs.writeFileSync(file, Buffer.from(`x${text}`, encoding));
      const found = searchFiles(root).hits.length === 1;
      fs.rmSync(file);
      return found;
    }),
  );
}
