// Words that only one citizen's record holds are looked for, as they stand, in every file the program leaves and in every audit row.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "../../shared/contract.ts";
import { makeCall } from "../../electron/serve/call.ts";
import { makePerson, walkIn } from "../cases/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

const NIK = "3204055708690003";
const NAME = "Kenari Pengintai";
const STORY = "burung kenari di dalam tambang";
const CANARIES = [NIK, NAME, NAME.toLowerCase(), STORY];

let office: TestOffice;
let temp: string;
const before = process.env["TMPDIR"];

beforeAll(async () => {
  temp = fs.mkdtempSync(path.join(os.tmpdir(), "loket-kenari-"));
  process.env["TMPDIR"] = temp;
  office = await newOffice();
  const personId = await makePerson(office, NAME);
  await office.desk
    .office!.writer.updateTable("persons")
    .set({ nik: NIK, no_nik_reason: null })
    .where("id", "=", personId)
    .execute();
  const api = await office.as("supervisor");
  await api.cases.register(walkIn(personId, { narrative: STORY }));
  await api.cases.register(walkIn(personId, { narrative: STORY, sensitive: true }));
  await api.cases.list({ view: "semua", text: NAME });
  const payload = JSON.stringify({ nama: NAME, nik: NIK, uraian: STORY });
  await api.drafts.save({ form: "cases.intake", payload, sensitive: false });
  await sortMuch();
  await askWrongly();
});
afterAll(async () => {
  await office.close();
  if (before === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = before;
  fs.rmSync(temp, { recursive: true, force: true });
});

/** A sort that is too large for the page cache would reach the disk if temporary storage were not kept in memory. */
async function sortMuch(): Promise<void> {
  const rows = Array.from({ length: 400 }, (_, n) => ({
    form: `uji.${n}`,
    text: `${NAME} ${STORY} ${NIK} ${n} ${"x".repeat(20_000)}`,
  }));
  const { writer } = office.desk.office!;
  await writer.transaction().execute(async (trx) => {
    for (const { form, text } of rows)
      await trx
        .insertInto("drafts")
        .values({
          account_id: "uji",
          form,
          payload: JSON.stringify({ text }),
          payload_sealed: null,
          legal_basis: "tugas_publik",
          purpose: "uji",
          source: "latihan",
          created_at: "2026",
          created_by: "uji",
          updated_at: "2026",
        })
        .execute();
    const sorted = await trx.selectFrom("drafts").selectAll().orderBy("payload", "desc").execute();
    expect(sorted.length).toBe(rows.length + 1);
  });
}

/** Every call with the canary as value, as name of a field and as text: refused, and not repeated anywhere. */
async function askWrongly(): Promise<void> {
  const signal = new AbortController().signal;
  const inputs = [NIK, { [NIK]: STORY, [NAME]: NIK }, { id: NIK, personId: NIK, rows: [NIK] }];
  for (const [room, calls] of Object.entries(contract))
    for (const name of Object.keys(calls)) {
      if (`${room}.${name}` === "shell.events") continue;
      for (const input of inputs)
        await makeCall(office.desk, room, name, input, signal).catch((error: { code: string }) =>
          expect(error.code, `${room}.${name}`).toMatch(/^[a-z_]+$/),
        );
    }
  await makeCall(office.desk, NAME, NIK, STORY, signal).catch(() => undefined);
}

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Files whose bytes hold a canary, in the encodings that programs write. */
function singing(folder: string): string[] {
  return filesIn(folder).filter((file) => {
    const bytes = fs.readFileSync(file);
    return CANARIES.some((word) =>
      (["utf8", "utf16le"] as const).some((encoding) =>
        bytes.includes(Buffer.from(word, encoding)),
      ),
    );
  });
}

describe("a canary", () => {
  test("is in no file of the data folder or the temporary folder while the office is open", () => {
    expect(filesIn(temp).map((f) => path.basename(f))).toContain("loket.db");
    expect(singing(temp)).toEqual([]);
  });

  test("is in no audit row: neither value, nor search word, nor what was refused", async () => {
    const rows = await office.desk.office!.reader.selectFrom("audit").selectAll().execute();
    expect(rows.length).toBeGreaterThan(150);
    const text = JSON.stringify(
      rows.map(({ hash, mac, ...row }) => ({ ...row, hash: !!hash, mac: !!mac })),
    );
    expect(CANARIES.filter((word) => text.includes(word))).toEqual([]);
  });

  test("is sealed in the database itself where the story is sensitive", async () => {
    const { reader } = office.desk.office!;
    const rows = await reader
      .selectFrom("cases")
      .select(["narrative", "narrative_sealed"])
      .execute();
    const sealed = rows.filter((r) => r.narrative_sealed !== null);
    expect(sealed).toHaveLength(1);
    expect(sealed[0]!.narrative).toBeNull();
    expect(sealed[0]!.narrative_sealed!.includes(STORY)).toBe(false);
    const events = await reader.selectFrom("case_events").selectAll().execute();
    expect(JSON.stringify(events)).not.toContain(STORY);
  });

  test("is in no file after lock, refused calls and sign-out", async () => {
    await office.desk.lock();
    await askWrongly();
    await office.desk.signOut();
    await askWrongly();
    expect(fs.readFileSync(office.desk.files.journal, "utf8")).toContain("masukan_salah");
    expect(singing(temp)).toEqual([]);
  });

  test("would be heard", () => {
    fs.writeFileSync(path.join(temp, "bocor.txt"), Buffer.from(`x${NAME}`, "utf16le"));
    expect(singing(temp)).toHaveLength(1);
    fs.rmSync(path.join(temp, "bocor.txt"));
  });
});
