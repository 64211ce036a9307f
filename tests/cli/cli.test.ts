// The command line as a process: answers, exit codes, and no secret in its arguments.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { takeOfficeLock } from "../../electron/database/office-lock.ts";
import { firstRun } from "../support/office.ts";
import { loket, smallDemo, temporary } from "./support.ts";

vi.setConfig({ testTimeout: 180_000 }); // each run is a process of its own

const room = temporary();
const data = path.join(room, "latihan");
const at = (name: string) => path.join(room, name);
const as = (user: string) => ["--data", data, "--user", user];

beforeAll(async () => {
  await smallDemo(data);
}, 120_000);
afterAll(() => fs.rmSync(room, { recursive: true, force: true }));

test("wrong use ends with 2 and a sentence; help with 0", async () => {
  expect((await loket(["terbang"])).code).toBe(2);
  expect((await loket(["people", "search", "siti"])).error).toContain("--data");
  expect((await loket(["people", "search", "--kata-sandi", "x"])).code).toBe(2);
  expect(
    (await loket(["cases", "list", "--view", "lama", ...as("petugas")], TRAINING_PASSWORD)).code,
  ).toBe(2);
  const help = await loket(["--help"]);
  expect(help.code).toBe(0);
  expect(help.out).toContain("prelist import");
});

test("people and cases, in words and as JSON", async () => {
  const words = await loket(
    ["cases", "list", "--limit", "5", ...as("supervisor")],
    `${TRAINING_PASSWORD}\n`,
  );
  expect(words.code).toBe(0);
  expect(words.out.trim().split("\n")).toHaveLength(5);
  const found = await loket(
    ["people", "search", "a", "--json", ...as("petugas")],
    TRAINING_PASSWORD,
  );
  expect(found.code).toBe(0);
  for (const hit of found.json<{ hits: { nikMasked: string | null }[] }>().hits)
    expect(hit.nikMasked ?? "••••").toContain("••••");
});

test("referrals, and a letter by the code of its slip", async () => {
  const listed = await loket(
    ["referrals", "list", "--limit", "3", "--view", "semua", "--json", ...as("supervisor")],
    TRAINING_PASSWORD,
  );
  const { rows } = listed.json<{ rows: { code: string; letterNumber: string }[] }>();
  expect(rows).toHaveLength(3);
  const html = path.join(data, "surat.html");
  const printed = await loket(
    ["letters", "print", "--letter", rows[0]!.code, "--html", html, ...as("supervisor")],
    TRAINING_PASSWORD,
  );
  expect(printed.code).toBe(0);
  expect(fs.readFileSync(html, "utf8")).toContain(rows[0]!.letterNumber);
  const many = at("banyak.html");
  const codes = rows.map(({ code }) => code).join(",");
  for (const which of [
    ["--letters", codes],
    ["--list", "semua"],
  ]) {
    const all = await loket(
      ["letters", "print", ...which, "--html", many, ...as("supervisor")],
      TRAINING_PASSWORD,
    );
    expect(all.code).toBe(0);
    const page = fs.readFileSync(many, "utf8");
    for (const { code } of rows) expect(page).toContain(code);
  }
  const both = ["letters", "print", "--letters", codes, "--list", "semua", "--html", many];
  expect((await loket([...both, ...as("supervisor")], TRAINING_PASSWORD)).code).toBe(2);
  const wrong = ["letters", "print", "--letter", "SALAH", "--html", html, ...as("supervisor")];
  expect((await loket(wrong, TRAINING_PASSWORD)).code).not.toBe(0);
});

test("a refused sign-in or role ends with 5, an office that is open elsewhere with 4", async () => {
  expect((await loket(["cases", "list", ...as("petugas")], "salah sama sekali")).code).toBe(5);
  const refused = await loket(["cases", "list", "--json", ...as("admin")], TRAINING_PASSWORD);
  expect(refused.code).toBe(5);
  expect(JSON.parse(refused.error)).toMatchObject({ error: { code: "peran_tidak_cukup" } });
  const lock = takeOfficeLock(path.join(data, "kantor.lock"));
  try {
    expect((await loket(["cases", "list", ...as("petugas")], TRAINING_PASSWORD)).code).toBe(4);
  } finally {
    lock.release();
  }
});

test("a prelist: checked without an office, imported, verified, exported", async () => {
  const file = at("usulan.csv");
  const row = (nik: string, name: string) =>
    `${nik},3204052411260001,${name},Bandung,1990-01-01,Siti,L,9,2,Kp. Contoh,001,002,32,32.04,32.04.05,32.04.05.2001,1`;
  fs.writeFileSync(
    file,
    [
      "nik,nokk,nama,tempat_lahir,tanggal_lahir,ibu_kandung,jenis_kelamin,jenis_pekerjaan,status_kawin,alamat,rt,rw,provinsi,kabupaten,kecamatan,kelurahan,shdk",
      row("3204050101900001", "BUDI"),
      row("123", "ANDI"),
    ].join("\n"),
  );
  const inspected = await loket(["prelist", "inspect", file, "--json"]);
  expect(inspected.code).toBe(1);
  expect(inspected.json()).toMatchObject({
    sheets: [{ rows: { read: 2, good: 1, warned: 0, rejected: 1 } }],
  });

  const rejects = at("ditolak.csv");
  const imported = await loket(
    [
      "prelist",
      "import",
      file,
      "--name",
      "Usulan uji",
      "--rejects",
      rejects,
      "--json",
      ...as("operator"),
    ],
    TRAINING_PASSWORD,
  );
  expect(imported.code).toBe(1);
  const { prelistId } = imported.json<{ prelistId: string }>();
  expect(fs.readFileSync(rejects, "utf8")).toContain("ANDI");

  const verified = await loket(
    [
      "prelist",
      "verify",
      "--list",
      prelistId,
      "--row",
      "2",
      "--outcome",
      "layak_tetap",
      ...as("operator"),
    ],
    TRAINING_PASSWORD,
  );
  expect([verified.code, verified.error]).toEqual([0, ""]);
  const incomplete = await loket(
    [
      "prelist",
      "verify",
      "--list",
      prelistId,
      "--row",
      "2",
      "--outcome",
      "meninggal",
      ...as("operator"),
    ],
    TRAINING_PASSWORD,
  );
  expect(incomplete.code).toBe(2);

  const out = at("keluar.csv");
  const exported = await loket(
    [
      "prelist",
      "export",
      "--list",
      prelistId,
      "--out",
      out,
      "--why",
      "Uji ekspor",
      "--outcomes",
      ...as("operator"),
    ],
    TRAINING_PASSWORD,
  );
  expect(exported.code).toBe(0);
  expect(fs.readFileSync(out, "utf8")).toContain("3204050101900001");

  const leave = ["prelist", "export", "--list", prelistId, "--why", "Uji ekspor"];
  const masked = at("samar.csv");
  const hidden = await loket(
    [...leave, "--out", masked, "--masked", ...as("operator")],
    TRAINING_PASSWORD,
  );
  expect(hidden.code).toBe(0);
  expect(fs.readFileSync(masked, "utf8")).not.toMatch(/\d{12}|ibu_kandung|Siti/);
  const back = await loket(
    [...leave, "--out", at("kembali.csv"), "--back", ...as("operator")],
    TRAINING_PASSWORD,
  );
  expect([back.code, fs.existsSync(at("kembali.csv"))]).toEqual([1, false]);
  expect(back.error).toContain("Belum ada sel yang diubah");

  fs.writeFileSync(
    at("hasil.csv"),
    "id,outcome,date,document\n3204050101900001,meninggal,2026-10-01,AK-1\n9999999999999999,layak_tetap,,\n",
  );
  const results = await loket(
    [
      "prelist",
      "verify",
      "--list",
      prelistId,
      "--results",
      at("hasil.csv"),
      "--json",
      ...as("operator"),
    ],
    TRAINING_PASSWORD,
  );
  expect(results.code).toBe(1);
  expect(results.json()).toEqual({
    outcomes: 1,
    refused: [{ row: 3, why: "id tidak ada di daftar" }],
  });

  fs.writeFileSync(at("teks.xlsx"), "bukan lembar kerja");
  expect(
    (await loket(["prelist", "import", at("teks.xlsx"), ...as("operator")], TRAINING_PASSWORD))
      .code,
  ).toBe(3);
});

test("a recap as HTML on Node alone", async () => {
  const html = at("rekap.html");
  const done = await loket(
    ["report", "recap", "--html", html, ...as("supervisor")],
    TRAINING_PASSWORD,
  );
  expect([done.code, done.error]).toEqual([0, ""]);
  expect(fs.readFileSync(html, "utf8")).toContain("<html");
});

test("a new office from a file, backed up to a stick, restored into an empty folder by the recovery code alone", async () => {
  const { office, account } = firstRun();
  const settings = at("kantor.json");
  fs.writeFileSync(
    settings,
    JSON.stringify({ office, account: { username: account.username, name: account.name } }),
  );
  const secret = at("sandi.txt");
  fs.writeFileSync(secret, `${account.password}\r\n`, { mode: 0o600 });
  const fresh = ["--data", at("kantor")];
  const made = await loket([
    "init",
    "--file",
    settings,
    "--password-file",
    secret,
    "--json",
    ...fresh,
  ]);
  expect([made.code, made.error]).toEqual([0, ""]);
  const { recoveryCode } = made.json<{ recoveryCode: string }>();
  expect(
    (await loket(["init", "--file", settings, "--password-file", secret, ...fresh])).code,
  ).toBe(2);

  const stick = at("stik.loketcadangan");
  const saved = await loket([
    "backup",
    "--out",
    stick,
    "--user",
    account.username,
    "--password-file",
    secret,
    ...fresh,
  ]);
  expect([saved.code, saved.error]).toEqual([0, ""]);
  expect((await loket(["backup", "peek", stick])).out).toContain("lembar 1");

  const other = ["--data", at("pc-lain")];
  expect((await loket(["restore", stick, "--recovery", ...other], "ABCD-EFGH")).code).toBe(5);
  const restored = await loket(["restore", stick, "--recovery", ...other], recoveryCode);
  expect([restored.code, restored.error]).toEqual([0, ""]);
  const after = await loket([
    "people",
    "search",
    "siti",
    "--user",
    account.username,
    "--password-file",
    secret,
    ...other,
  ]);
  expect(after.code).toBe(0);
  fs.writeFileSync(stick, fs.readFileSync(stick).subarray(0, 5000));
  expect((await loket(["restore", stick, "--recovery", ...other], recoveryCode)).code).toBe(3);
});
