// One table of machine faults and the sentence each gives; and a file that another program holds for a moment.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { asDeskError, connect } from "../../electron/database/connect.ts";
import { renameFile, replaceFile, stubbornly } from "../../electron/database/folder.ts";
import { migrate, SCHEMA } from "../../electron/database/migrate.ts";
import { takeOfficeLock } from "../../electron/database/office-lock.ts";
import { refuseUnsafePlace } from "../../electron/database/places.ts";
import type { ErrorCode } from "../../shared/errors.ts";
import { sentence } from "../fault/parts/sentences.ts";

const home = fs.mkdtempSync(path.join(os.tmpdir(), "loket-salah-"));
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));
const at = (name: string) => path.join(home, name);
const system = (code: string) => () => {
  throw asDeskError(Object.assign(new Error(code), { code }));
};
const KEY = Buffer.alloc(32, 7);

function plainDatabase(): void {
  const db = new Database(at("asing.db"));
  db.exec("create table milik_orang_lain (a)");
  db.close();
  connect(at("asing.db"), KEY);
}

function newerSchema(): void {
  const db = connect(at("baru.db"), KEY, { create: true });
  try {
    db.exec("create table a (b)");
    db.pragma(`user_version=${SCHEMA + 1}`);
    migrate(db);
  } finally {
    db.close();
  }
}

function heldOffice(): void {
  const held = takeOfficeLock(at("kantor.lock"));
  try {
    takeOfficeLock(at("kantor.lock"));
  } finally {
    held.release();
  }
}

function damagedPage(): void {
  const db = connect(at("rusak.db"), KEY, { create: true });
  db.exec("create table a (b); insert into a values (zeroblob(50000))");
  db.close();
  const bytes = fs.readFileSync(at("rusak.db"));
  bytes[4096 * 3 + 100]! ^= 1;
  fs.writeFileSync(at("rusak.db"), bytes);
  const read = connect(at("rusak.db"), KEY);
  try {
    read.prepare("select * from a").all();
  } catch (error) {
    throw asDeskError(error);
  } finally {
    read.close();
  }
}

test.each<[string, () => unknown, ErrorCode]>([
  ["disk full, told by the database", system("SQLITE_FULL"), "disk_penuh"],
  ["disk full, told by the system", system("ENOSPC"), "disk_penuh"],
  ["quota used up", system("EDQUOT"), "disk_penuh"],
  ["read-only disk", system("EROFS"), "folder_hanya_baca"],
  ["read-only database", system("SQLITE_READONLY_DBMOVED"), "folder_hanya_baca"],
  ["read-only media with a log", system("SQLITE_CANTOPEN"), "folder_hanya_baca"],
  ["the folder of another user of this PC", system("EACCES"), "folder_hanya_baca"],
  ["held by a virus scanner for more than two seconds", system("EPERM"), "folder_hanya_baca"],
  ["a write that failed", system("SQLITE_IOERR_WRITE"), "penyimpanan_gagal"],
  ["a flush that failed", system("SQLITE_IOERR_FSYNC"), "penyimpanan_gagal"],
  ["a disk that does not answer", system("EIO"), "penyimpanan_gagal"],
  ["a file that lost its end", system("SQLITE_IOERR_SHORT_READ"), "basis_data_rusak"],
  ["a damaged page", damagedPage, "basis_data_rusak"],
  ["a database of another program", plainDatabase, "basis_data_asing"],
  ["a newer schema", newerSchema, "basis_data_versi_baru"],
  ["a second window, or a second user", heldOffice, "kantor_terbuka_di_tempat_lain"],
  [
    "a folder that a cloud program copies",
    () => refuseUnsafePlace(at("OneDrive")),
    "tempat_ditolak",
  ],
])("%s: what happened, what is safe, what to do", (_, work, code) => {
  let thrown: { code?: string; details?: Record<string, unknown> } = {};
  try {
    work();
  } catch (error) {
    thrown = error as typeof thrown;
  }
  expect(thrown.code).toBe(code);
  const told = sentence(code, thrown.details ?? {});
  expect(told).toMatch(/aman|tidak diubah|Belum ada/);
  expect(told.split(/[.;] /).length).toBeGreaterThanOrEqual(3);
  expect(told).not.toMatch(/hapus semua/i);
});

test("a file held for a moment is waited for: ten tries, two seconds", () => {
  for (const code of ["EPERM", "EBUSY", "EACCES"]) {
    let tries = 0;
    stubbornly(() => {
      if (++tries < 10) throw Object.assign(new Error(code), { code });
    });
    expect(tries).toBe(10);
  }
  const begun = performance.now();
  let tries = 0;
  const never = () => {
    tries += 1;
    throw Object.assign(new Error("held"), { code: "EBUSY" });
  };
  expect(() => stubbornly(never)).toThrow("held");
  expect(tries).toBe(10);
  expect(performance.now() - begun).toBeGreaterThan(800);
  let other = 0;
  expect(() =>
    stubbornly(() => {
      other += 1;
      throw Object.assign(new Error("no"), { code: "ENOENT" });
    }),
  ).toThrow("no");
  expect(other).toBe(1);
});

test("a replaced file is the old or the new one", () => {
  replaceFile(at("kecil.json"), "satu");
  replaceFile(at("kecil.json"), "dua");
  renameFile(at("kecil.json"), at("lain.json"));
  expect(fs.readFileSync(at("lain.json"), "utf8")).toBe("dua");
  expect(fs.existsSync(at("kecil.json.baru"))).toBe(false);
});
