// T14: a subject with something in every place is erased; nothing of it is left in any page, index or new backup, and the chain still verifies.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { verifyChain } from "../../electron/audit/chain.ts";
import { plainPages } from "../database/plain-pages.ts";
import { canary, fillSubject, type Canary } from "../privacy/support.ts";
import { fillOffice } from "../support/make-people.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";
import type { Order, Outcome } from "./suite.ts";

export const title = "what is erased is gone";

/** The words as they stand, folded as the search keeps them, and in the other encoding that programs write. */
export function hitsIn(pages: Buffer, bird: Canary): number {
  const words = [bird.name, bird.nik, bird.card, bird.phone, bird.story];
  const all = words.flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()]);
  const parts = bird.name.toLowerCase().split(" ");
  return [...new Set([...all, ...parts])].reduce(
    (sum, word) =>
      sum +
      (["utf8", "utf16le"] as const).filter((way) => pages.includes(Buffer.from(word, way))).length,
    0,
  );
}

export async function pagesOf(office: TestOffice): Promise<Buffer> {
  const { files, keys } = office.desk.office!;
  return plainPages(files.database, Buffer.from(keys.database));
}

/** The pieces of the index, without those that only the deletion marks hide. */
async function termsOf(office: TestOffice): Promise<Set<string>> {
  const { writer } = office.desk.office!;
  await sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.t14 USING fts5vocab('main', 'person_index', 'row')`.execute(
    writer,
  );
  const { rows } = await sql<{ term: string }>`SELECT term FROM temp.t14`.execute(writer);
  await sql`DROP TABLE temp.t14`.execute(writer);
  return new Set(rows.map((row) => row.term));
}

/** Columns of any table but the chain that name the id. */
export async function namersOf(office: TestOffice, id: string): Promise<string[]> {
  const { reader } = office.desk.office!;
  const { rows } = await sql<{ table: string; column: string }>`
    SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND c.type = 'TEXT' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND m.name <> 'audit'`.execute(
    reader,
  );
  const named: string[] = [];
  for (const { table, column } of rows) {
    const found = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}
      WHERE instr(${sql.ref(column)}, ${id}) > 0`.execute(reader);
    if (found.rows[0]!.n > 0) named.push(`${table}.${column}`);
  }
  return named;
}

export async function eraseSubject(office: TestOffice, personId: string): Promise<string> {
  const boss = await office.as("supervisor");
  const id = randomUUID();
  await boss.privacy.proposeErasure({
    id,
    personId,
    requestId: null,
    ground: "permintaan",
    note: "surat permintaan nomor 1",
  });
  const admin = await office.as("admin");
  await finish(admin.privacy.erase({ id }));
  return id;
}

export async function run({ full, seed, say }: Order): Promise<Outcome[]> {
  const subjects = full ? 12 : 1;
  const office = await newOffice();
  const measured = { heardBefore: 0, hits: 0, backupHits: 0, terms: 0, named: 0, documents: 0 };
  let slowest = 0;
  try {
    await fillOffice(office, full ? 2000 : 20, seed);
    for (let at = 0; at < subjects; at++) {
      const bird = canary(seed * 100 + at);
      const without = await termsOf(office);
      const { personId, cases } = await fillSubject(office, bird);
      const own = [...(await termsOf(office))].filter((term) => !without.has(term));
      if (hitsIn(await pagesOf(office), bird) > 0) measured.heardBefore++;
      const { reader, documents } = office.desk.office!;
      const photos = await reader
        .selectFrom("attachments")
        .select(["address", "thumb"])
        .where("case_id", "in", cases)
        .execute();
      const started = performance.now();
      await eraseSubject(office, personId);
      slowest = Math.max(slowest, performance.now() - started);
      measured.hits += hitsIn(await pagesOf(office), bird);
      const left = await termsOf(office);
      measured.terms += own.filter((term) => left.has(term)).length;
      measured.named += (await namersOf(office, personId)).length;
      for (const address of photos.flatMap((one) => [one.address, one.thumb]))
        if (address !== null && documents.find(address)) measured.documents++;
      measured.backupHits += await hitsInNewCopy(office, bird);
      say(`${at + 1} of ${subjects} erased`);
    }
    const { reader, chain } = office.desk.office!;
    const whole = await verifyChain(reader, chain.key, 1, () => undefined);
    const zero = (promise: string, n: number, of: string): Outcome => ({
      promise,
      figure: `${n} ${of}`,
      target: `0 ${of}`,
      ok: n === 0,
    });
    return [
      {
        promise: "the canary is heard before it is erased",
        figure: `${measured.heardBefore} of ${subjects}`,
        target: `${subjects} of ${subjects}`,
        ok: measured.heardBefore === subjects,
      },
      zero(
        "no page of the decrypted file or its log holds it, free pages too",
        measured.hits,
        "hits",
      ),
      zero("no new copy holds it", measured.backupHits, "hits"),
      zero("the search index holds no piece of it", measured.terms, "pieces"),
      zero("its id leads nowhere outside the chain", measured.named, "columns"),
      zero("its photos are gone", measured.documents, "documents"),
      {
        promise: "the audit chain still verifies",
        figure:
          whole.brokenAt === null ? `${whole.checked} links whole` : `broken at ${whole.brokenAt}`,
        target: "whole",
        ok: whole.brokenAt === null && whole.checked > 0,
      },
      {
        promise: "an erasure is done while somebody waits",
        figure: `slowest ${(slowest / 1000).toFixed(1)} s`,
        target: "< 60 s",
        ok: slowest < 60_000,
      },
    ];
  } finally {
    await office.close();
  }
}

/** A copy as backups are made of (VACUUM INTO under the same key). */
async function hitsInNewCopy(office: TestOffice, bird: Canary): Promise<number> {
  const { files, keys, writer } = office.desk.office!;
  const copy = `${files.database}.t14-${randomUUID()}`;
  await sql`VACUUM INTO ${copy}`.execute(writer);
  const pages = plainPages(copy, Buffer.from(keys.database));
  const { rmSync } = await import("node:fs");
  rmSync(copy);
  return hitsIn(pages, bird);
}
