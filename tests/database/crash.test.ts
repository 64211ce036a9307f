// The program is killed in the middle of its work, again and again: what was acknowledged is there, once, with its audit row.
import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { verifyChain } from "../../electron/audit/chain.ts";
import { newId } from "../../electron/database/ids.ts";
import { openRaw, rawOffice, withOffice, type RawOffice } from "./support.ts";

const KILLS = 10;

function makePerson(office: RawOffice): string {
  const db = openRaw(office);
  const id = newId();
  const person = db.prepare(
    `insert into persons (id, name, name_key, sound_key, no_nik_reason, legal_basis, purpose, source, created_at, created_by, updated_at)
     values (?, 'Siti Aminah', 'siti aminah', 'siti aminah', 'belum_rekam', 'tugas_publik', 'uji', 'latihan', '2026', 'uji', '2026')`,
  );
  person.run(id);
  db.close();
  return id;
}

/** Starts the work, kills it `afterMs` after it began, and answers what it had acknowledged. */
async function workUntilKilled(
  office: RawOffice,
  personId: string,
  afterMs: number,
): Promise<string[]> {
  const keys = office.keys();
  const order = {
    folder: office.files.folder,
    accountId: office.accountId,
    database: keys.database.toString("hex"),
    sensitive: keys.sensitive!.toString("hex"),
    personId,
  };
  const script = path.join(import.meta.dirname, "crash-child.ts");
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8");
  await new Promise<void>((resolve, reject) => {
    child.on("exit", () => resolve());
    child.on("error", reject);
    child.stdout.on("data", (text: string) => {
      if (said === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
      said += text;
    });
  });
  expect(child.signalCode).toBe("SIGKILL");
  return said.split("\n").slice(1, -1);
}

test(`${KILLS} kills lose nothing that was acknowledged`, { timeout: 180_000 }, async () => {
  const office = await rawOffice();
  const personId = makePerson(office);
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill++)
    acknowledged.push(...(await workUntilKilled(office, personId, 60 + kill * 35)));
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);

  await withOffice(office, async ({ reader, chain }) => {
    const cases = await reader.selectFrom("cases").select(["id", "number"]).execute();
    const numbers = cases.map((c) => c.number).sort();
    expect(numbers).toEqual(expect.arrayContaining([...acknowledged]));
    // At most the one in flight at each kill was saved without being told; no number was burnt.
    expect(numbers.length).toBeLessThanOrEqual(acknowledged.length + KILLS);
    const sequence = numbers.map((n) => Number(n.split("/").at(-1)));
    expect(sequence).toEqual(sequence.map((_, i) => i + 1));

    const events = await reader.selectFrom("case_events").select("case_id").execute();
    expect(events.map((e) => e.case_id).sort()).toEqual(cases.map((c) => c.id).sort());
    const rows = await reader
      .selectFrom("audit")
      .select("ids")
      .where("call", "=", "cases.register")
      .where("outcome", "=", "berhasil")
      .execute();
    expect(rows).toHaveLength(cases.length);
    expect(await verifyChain(reader, chain.key, 1, () => {})).toMatchObject({ brokenAt: null });
  });
  const db = openRaw(office);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.pragma("foreign_key_check")).toEqual([]);
  db.close();
  office.remove();
});
