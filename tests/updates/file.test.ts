// An update is believed only when every byte of it is as it was signed; and only a newer one for this computer is taken.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { installOf } from "../../electron/updates/here.ts";
import { readHeadOf, readInstaller } from "../../electron/updates/package-file.ts";
import {
  compareVersions,
  type Here,
  readServer,
  refuseUpdate,
} from "../../shared/updates/header.ts";
import { headerOf, publisher, stranger, updateOf } from "./support.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-pembaruan-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const keys = [publisher.publicKey];

function codeOf(bytes: Buffer, trusted = keys): string | undefined {
  const file = path.join(folder, "a.loketpembaruan");
  const target = path.join(folder, "pemasang");
  fs.rmSync(target, { force: true });
  fs.writeFileSync(file, bytes);
  try {
    const head = readHeadOf(file, trusted);
    readInstaller(file, head, () => undefined, target);
    return undefined;
  } catch (error) {
    expect(fs.existsSync(target)).toBe(false); // nothing half-checked is left to start
    return (error as { code?: string }).code;
  }
}

describe("the file", () => {
  it("is taken as it was signed", () => {
    expect(codeOf(updateOf())).toBeUndefined();
    expect(fs.readFileSync(path.join(folder, "pemasang"), "utf8")).toMatch(/^versi baru /);
  });

  it("is refused with any one byte changed, cut or added", () => {
    const good = updateOf({}, publisher.privateKey, Buffer.from("pemasang kecil"));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bad = Buffer.from(good);
        bad[at] = bad[at]! ^ by;
        expect(codeOf(bad)).toMatch(/^pembaruan_(rusak|tidak_dikenal)$/);
      }),
      { numRuns: 300 },
    );
    for (let length = 0; length < good.length; length += 7)
      expect(codeOf(good.subarray(0, length))).toMatch(/^pembaruan_(rusak|tidak_dikenal)$/);
    expect(codeOf(Buffer.concat([good, Buffer.from("x")]))).toBe("pembaruan_rusak");
  });

  it("is refused from a stranger, and where no key is known", () => {
    expect(codeOf(updateOf({}, stranger.privateKey))).toBe("pembaruan_tidak_dikenal");
    expect(codeOf(updateOf(), [])).toBe("pembaruan_tanpa_kunci");
  });

  it("cannot name an installer outside its folder", () => {
    for (const name of ["../naik", "a/b", "a\\b", "", ".profil", "C:x"])
      expect(() => updateOf({ body: { ...headerOf().body, name } })).toThrow();
  });
});

describe("the rule", () => {
  const program: Here = {
    version: "1.4.2",
    schema: 7,
    platform: "win32",
    arch: "x64",
    install: "nsis",
  };
  const offer = (change: object) =>
    refuseUpdate(
      { ...headerOf({ platform: "win32", arch: "x64", install: "nsis", schema: 7 }), ...change },
      program,
    );
  it("takes only what is newer, for this computer, installed this way", () => {
    expect(offer({ version: "1.4.3" })).toBeUndefined();
    expect(offer({ version: "1.10.0" })).toBeUndefined();
    for (const version of ["1.4.2", "1.4.1", "0.9.9"])
      expect(offer({ version })).toBe("pembaruan_tidak_lebih_baru");
    expect(offer({ version: "2.0.0", schema: 6 })).toBe("pembaruan_tidak_lebih_baru");
    expect(offer({ version: "2.0.0", arch: "arm64" })).toBe("pembaruan_komputer_lain");
    expect(offer({ version: "2.0.0", platform: "linux" })).toBe("pembaruan_komputer_lain");
    expect(offer({ version: "2.0.0", install: "dmg" })).toBe("pembaruan_komputer_lain");
    expect(refuseUpdate(headerOf(), { ...program, install: "folder" })).toBe(
      "pembaruan_bukan_pemasangan",
    );
  });

  it("orders versions by their numbers", () => {
    const version = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50));
    fc.assert(
      fc.property(version, version, (a, b) => {
        const at = a.findIndex((n, i) => n !== b[i]);
        const wanted = at < 0 ? 0 : Math.sign(a[at]! - b[at]!);
        expect(Math.sign(compareVersions(a.join("."), b.join(".")))).toBe(wanted);
      }),
    );
  });

  it("takes only plain https addresses of servers", () => {
    expect(readServer(" https://contoh.invalid/loket ")).toBe("https://contoh.invalid/loket/");
    for (const text of [
      "http://contoh.invalid",
      "file:///tmp",
      "https://a:b@contoh.invalid/",
      "https://contoh.invalid/?q=1",
      "contoh.invalid",
      "",
    ])
      expect(readServer(text), text).toBeUndefined();
  });

  it("takes no folder, and no other program's AppImage, for an installation", () => {
    const base = {
      platform: "linux",
      execPath: "/tmp/.mount_Loket/loket-puskesos",
      appImage: "/media/a/Loket.AppImage",
      appDir: "/tmp/.mount_Loket",
      packaged: true,
      beside: [],
    };
    expect(installOf(base)).toBe("appimage");
    expect(installOf({ ...base, execPath: "/srv/loket/loket-puskesos" })).toBe("folder");
    expect(
      installOf({ ...base, appImage: undefined, execPath: "/opt/Loket Puskesos/loket-puskesos" }),
    ).toBe("deb");
    const windows = { ...base, platform: "win32", execPath: "C:\\x\\Loket Puskesos.exe" };
    expect(installOf({ ...windows, beside: ["Uninstall Loket Puskesos.exe"] })).toBe("nsis");
    expect(installOf(windows)).toBe("folder");
  });
});
