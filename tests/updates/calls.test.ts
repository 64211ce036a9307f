// From a stick to the new program: checked, kept, backed up, put in place; and everything that is refused on the way.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { replaceProgram } from "../../electron/updates/replace.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";
import { asAppImage, forget, INSTALLER, stranger, updateOf } from "./support.ts";

const stick = fs.mkdtempSync(path.join(os.tmpdir(), "loket-tongkat-"));
let office: TestOffice;
let appImage: string;
const said: string[] = [];
beforeAll(async () => {
  office = await newOffice();
  appImage = asAppImage(stick);
  Object.assign(office.desk.options.outside, {
    replaceProgram: (install: "appimage", installer: string) =>
      replaceProgram(install, installer, {
        endWith: () => said.push("berakhir"),
        relaunch: (executable) => said.push(executable),
        downloads: stick,
        appImage: process.env.APPIMAGE,
      }),
  });
});
afterAll(async () => {
  forget();
  await office.close();
  fs.rmSync(stick, { recursive: true, force: true });
});
beforeEach(() => office.as("admin"));

async function take(bytes: Buffer) {
  const file = path.join(stick, "baru.loketpembaruan");
  fs.writeFileSync(file, bytes);
  const { answer, progress } = await finish(
    office.api.updates.take({ file: office.readToken(file) }),
  );
  expect(progress.at(-1)!.done / progress.at(-1)!.total).toBeGreaterThan(0.99);
  return answer;
}
const ready = async () => (await office.api.updates.state()).ready;

it("keeps nothing that does not hold", async () => {
  for (const [bytes, code] of [
    [updateOf({}, stranger.privateKey), "pembaruan_tidak_dikenal"],
    [updateOf().subarray(0, 5000), "pembaruan_rusak"],
    [updateOf({ version: "0.0.1" }), "pembaruan_tidak_lebih_baru"],
    [updateOf({ install: "deb" }), "pembaruan_komputer_lain"],
  ] as const) {
    await expect(take(bytes)).rejects.toMatchObject({ code });
    expect(await ready()).toBeNull();
  }
  await expect(office.api.updates.install({})).rejects.toMatchObject({
    code: "pembaruan_tidak_ada",
  });
});

it("tells that the stick was pulled out, and leaves nothing behind", async () => {
  const file = office.readToken(path.join(stick, "hilang.loketpembaruan"));
  await expect(finish(office.api.updates.take({ file }))).rejects.toMatchObject({
    code: "berkas_tidak_terbaca",
  });
  expect(fs.readdirSync(path.join(office.folder, "pembaruan"))).toEqual([]);
});

it("is only the administrator's", async () => {
  for (const role of ["petugas", "koordinator", "operator", "supervisor"] as const) {
    const api = await office.as(role);
    await expect(api.updates.state()).rejects.toMatchObject({ code: "peran_tidak_cukup" });
    await expect(api.updates.install({})).rejects.toMatchObject({ code: "peran_tidak_cukup" });
  }
});

it("asks for a backup, then replaces the program and keeps the old one", async () => {
  expect(await take(updateOf())).toMatchObject({ version: "9.0.0", bytes: INSTALLER.length });
  expect(await ready()).toMatchObject({ version: "9.0.0" });
  await expect(office.api.updates.install({})).rejects.toMatchObject({
    code: "pembaruan_perlu_cadangan",
  });
  expect(fs.readFileSync(appImage, "utf8")).toBe("versi lama");
  await finish(office.api.backup.make({}));
  expect(await office.api.updates.install({})).toEqual({
    ends: "sendiri",
    fileName: "Loket-9.0.0.AppImage",
  });
  expect(fs.readFileSync(appImage)).toEqual(INSTALLER);
  expect(fs.statSync(appImage).mode & 0o111).toBe(0o111);
  expect(fs.readFileSync(`${appImage}.lama`, "utf8")).toBe("versi lama");
  expect(said).toEqual([appImage, "berakhir"]);
  // A folder that could not be written to is mended, and it is tried once more.
  expect(await office.api.updates.install({})).toMatchObject({ ends: "sendiri" });
  await office.api.updates.discard({});
  expect(await ready()).toBeNull();
});

it("what is ready is read anew before it is started", async () => {
  await take(updateOf());
  const kept = path.join(office.folder, "pembaruan", "siap.loketpembaruan");
  const bytes = fs.readFileSync(kept);
  bytes[bytes.length - 1] = 0;
  fs.writeFileSync(kept, bytes);
  await finish(office.api.backup.make({}));
  await expect(office.api.updates.install({})).rejects.toMatchObject({ code: "pembaruan_rusak" });
  await office.api.updates.discard({});
});

it("uses no network until an administrator names a server, and only https", async () => {
  expect(await office.api.updates.source()).toEqual({ address: null });
  await expect(finish(office.api.updates.fetch({}))).rejects.toMatchObject({
    code: "pembaruan_tidak_ada",
  });
  await expect(
    office.api.updates.setSource({ address: "http://contoh.invalid" }),
  ).rejects.toMatchObject({ code: "pembaruan_alamat_salah" });
  await office.api.updates.setSource({ address: "https://127.0.0.1:9/loket" });
  expect(await office.api.updates.source()).toEqual({ address: "https://127.0.0.1:9/loket/" });
  await expect(finish(office.api.updates.fetch({}))).rejects.toMatchObject({
    code: "pembaruan_tidak_terjangkau",
  });
  await office.api.updates.setSource({ address: null });
});
