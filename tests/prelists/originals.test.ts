// The bytes of an imported file stay with its batch, and leave with it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openOriginal } from "../../electron/prelists/out/originals.ts";
import { sweepImports } from "../../electron/prelists/store.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-asal-"));
const source = path.join(folder, "asal.csv");
let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Some megabytes, so that the file spans several parts. */
function bigFile(): void {
  const lines = Array.from(
    { length: 30_000 },
    (_, n) => `A${n};32053301058${String(n).padStart(5, "0")};Warga ${n};${"x".repeat(60)}`,
  );
  writeFileSync(source, `id_dtks;NIK;Nama;Catatan\r\n${lines.join("\r\n")}\r\n`);
}

describe("the file of an import", () => {
  it("is kept byte for byte, smaller than it was, and goes with an import that did not finish", async () => {
    bigFile();
    const api = await office.as("operator");
    const target = { kind: "baru", name: "Uji", regime: "DTSEN", period: null } as const;
    const { answer } = await finish(
      api.prelists.import({ file: office.readToken(source), target }),
    );
    const db = office.desk.office!.writer;
    const pieces: Buffer[] = [];
    for await (const piece of (await openOriginal(db, answer.batchId)).pieces()) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(readFileSync(source))).toBe(true);
    const parts = db.selectFrom("prelist_file_parts").where("batch_id", "=", answer.batchId);
    const { rows } = await sql<{ n: number; bytes: number }>`
      SELECT count(*) AS n, sum(length(bytes)) AS bytes FROM prelist_file_parts`.execute(db);
    expect(rows[0]!.n).toBe(Math.ceil(readFileSync(source).length / 1_000_000));
    expect(rows[0]!.bytes).toBeLessThan(readFileSync(source).length / 4);

    await db.updateTable("prelist_batches").set({ state: "sedang" }).execute();
    await db.transaction().execute(sweepImports);
    expect(await parts.select("seq").execute()).toEqual([]);
    await expect(openOriginal(db, answer.batchId)).rejects.toMatchObject({
      code: "berkas_asal_tidak_ada",
    });
  }, 60_000);
});
