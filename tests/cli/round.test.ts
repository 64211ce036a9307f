// A round of a prelist on the command line: in, corrected by results, deliberated, out in three ways, and taken back.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { loket, smallDemo, temporary, type Ran } from "./support.ts";

const folder = temporary();
const data = path.join(folder, "data");
const operator = TRAINING_ACCOUNTS.find((one) => one.role === "operator")!.username;
const at = (name: string) => path.join(folder, name);
const ask = (...args: string[]): Promise<Ran> =>
  loket([...args, "--data", data, "--user", operator], TRAINING_PASSWORD);

interface Rows<R> {
  readonly rows: readonly R[];
}
let list = "";

beforeAll(async () => {
  await smallDemo(data);
  const lines = [
    "id_dtks;nkk;nik;nama;alamat;rt;rw;shdk;pkh",
    "D1;3205330105100001;3205330105800001;WARSINEM;Kp. Contoh 1;001;002;1;YA",
    "D2;3205330105100001;3205330105810002;TARSONO;Kp. Contoh 1;001;002;3;YA",
    "D3;3205330105100003;3205330105820003;KARTINI;Kp. Contoh 3;002;002;1;TIDAK",
  ];
  fs.writeFileSync(at("bnba.csv"), `${lines.join("\r\n")}\r\n`);
  const taken = await ask("prelist", "import", at("bnba.csv"), "--name", "BNBA uji", "--json");
  expect(taken.code).toBe(0);
  list = taken.json<{ prelistId: string }>().prelistId;
}, 120_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("a list without a change is not written back, a masked copy names no whole number", async () => {
  const why = ["--why", "Uji coba"];
  const back = await ask(
    "prelist",
    "export",
    "--list",
    list,
    "--back",
    "--out",
    at("b.csv"),
    ...why,
  );
  expect(fs.existsSync(at("b.csv"))).toBe(false);
  expect(back.out + back.error).toMatch(/Belum ada sel yang diubah/);
  const args = ["--list", list, "--masked", "--out", at("samar.csv"), ...why];
  expect((await ask("prelist", "export", ...args)).code).toBe(0);
  const masked = fs.readFileSync(at("samar.csv"), "utf8");
  expect(masked).toContain("WARSINEM");
  expect(masked).not.toMatch(/\d{16}/);
}, 60_000);

test("a deliberation is found and its public list written; minutes wait for the lock", async () => {
  const lists = (await ask("prelist", "list", "--json")).json<Rows<{ id: string }>>().rows;
  const found: string[] = [];
  for (const { id } of lists) {
    const held = await ask("prelist", "ba", "--list", id, "--json");
    found.push(...held.json<Rows<{ id: string }>>().rows.map((one) => one.id));
  }
  expect(found).toHaveLength(1);
  const paper = ["prelist", "ba", "--deliberation", found[0]!, "--why", "Papan pengumuman"];
  const open = ["--paper", "daftar", "--copy", "publik", "--out", at("umum.html")];
  expect((await ask(...paper, ...open)).code).toBe(0);
  const html = fs.readFileSync(at("umum.html"), "utf8");
  expect(html).toMatch(/keberatan/);
  expect(html).not.toMatch(/\d{16}/);
  const early = await ask(...paper, "--out", at("ba.html"));
  expect(early.code).not.toBe(0);
  expect(fs.existsSync(at("ba.html"))).toBe(false);
}, 120_000);

test("months of proposals are listed, one is written to a file", async () => {
  const months = await ask("prelist", "proposals", "list", "--json");
  const [month] = months.json<Rows<{ period: string }>>().rows;
  const args = ["--period", month!.period, "--out", at("usulan.csv"), "--why", "Uji coba"];
  expect((await ask("prelist", "proposals", "export", ...args)).code).toBe(0);
  expect(fs.readFileSync(at("usulan.csv"), "utf8").split("\r\n").length).toBeGreaterThan(2);
}, 60_000);

test("a saved profile travels as a file without a person in it", async () => {
  const saved = await ask("prelist", "profiles", "list", "--json");
  const file = at("kolom.loketprofil");
  const { id } = saved.json<{ profiles: readonly { id: string }[] }>().profiles[0]!;
  expect((await ask("prelist", "profiles", "export", id, "--out", file)).code).toBe(0);
  expect(fs.readFileSync(file, "utf8")).not.toMatch(/WARSINEM|\d{16}/);
  const again = await ask("prelist", "profiles", "import", file, "--existing", "ganti");
  expect(again.code).toBe(0);
}, 60_000);

test("an import is taken back, and says so", async () => {
  const taken = await ask("prelist", "import", at("bnba.csv"), "--name", "Keliru", "--json");
  const { batchId, prelistId } = taken.json<{ batchId: string; prelistId: string }>();
  const undo = ["prelist", "undo", "--batch", batchId, "--why", "Berkas keliru"];
  expect((await ask(...undo, "--dry-run")).code).toBe(0);
  expect((await ask(...undo)).code).toBe(0);
  const lists = (await ask("prelist", "list", "--json")).json<
    Rows<{ id: string; entries: number }>
  >().rows;
  expect(lists.find((one) => one.id === prelistId)?.entries ?? 0).toBe(0);
}, 60_000);
