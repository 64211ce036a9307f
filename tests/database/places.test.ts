// Where an office may lie, as a table of paths; what the system says of a drive; and that set-up asks.
import { expect, test } from "vitest";
import { mountsOf, windowsKind } from "../../electron/database/places.ts";
import { isNetworkSystem, refusalOf } from "../../shared/backup/places.ts";
import { apiOf, firstRun } from "../support/office.ts";
import { deskOn } from "../backup/support.ts";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

test.each([
  ["\\\\server\\bersama\\loket", "jaringan"],
  ["//server/bersama/loket", "jaringan"],
  ["\\\\?\\UNC\\server\\bersama", "jaringan"],
  ["\\\\?\\unc\\server\\bersama", "jaringan"],
  ["\\\\192.168.1.10\\d$", "jaringan"],
  ["\\\\?\\C:\\Loket\\kantor", null],
  ["\\\\.\\C:\\Loket", null],
  ["D:\\siti\\OneDrive\\Loket", "onedrive"],
  ["D:\\siti\\OneDrive - Dinas Sosial\\Loket", "onedrive"],
  ["d:\\siti\\onedrive", "onedrive"],
  ["D:\\siti\\OneDriveku\\Loket", null],
  ["D:\\siti\\Google Drive\\Loket", "google_drive"],
  ["D:\\siti\\Google Drive (siti@contoh.id)\\Loket", "google_drive"],
  ["G:\\My Drive\\Loket", "google_drive"],
  ["G:\\Drive Saya\\Loket", "google_drive"],
  ["/disk/siti/Library/CloudStorage/GoogleDrive-siti@contoh.id/My Drive", "google_drive"],
  ["D:\\siti\\Dropbox\\Loket", "dropbox"],
  ["D:\\siti\\Dropbox (Kantor)\\Loket", "dropbox"],
  ["D:\\siti\\iCloudDrive\\Loket", "icloud"],
  ["/disk/siti/Nextcloud/loket", "sinkron_lain"],
  ["D:\\siti\\pCloudDrive\\Loket", "sinkron_lain"],
  ["D:\\siti\\AppData\\Roaming\\Loket Puskesos\\kantor", null],
  ["D:\\Data dropbox lama\\Loket", null],
  ["/disk/siti/.config/loket/kantor", null],
])("%s: %s", (place, why) => {
  expect(refusalOf([place])).toBe(why);
});

test("a mapped drive is known by what it resolves to, or by its kind", () => {
  expect(refusalOf(["Z:\\loket", "\\\\server\\bersama\\loket"])).toBe("jaringan");
  expect(refusalOf(["Z:\\loket"], "jaringan")).toBe("jaringan");
  expect(refusalOf(["Z:\\loket"], "lepas")).toBeNull();
  expect(refusalOf(["D:\\Awan\\Loket"], "tetap", ["d:\\awan"])).toBe("onedrive");
  expect(refusalOf(["D:\\Awan lain\\Loket"], "tetap", ["d:\\awan"])).toBeNull();
});

test("file systems of other machines and kinds of drives", () => {
  for (const kind of ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone"])
    expect(isNetworkSystem(kind), kind).toBe(true);
  for (const kind of ["ext4", "btrfs", "xfs", "vfat", "exfat", "ntfs3", "tmpfs", "overlay"])
    expect(isNetworkSystem(kind), kind).toBe(false);
  expect(
    mountsOf("36 35 98:0 / /mnt/disk\\040dua rw,noatime shared:1 - cifs //server/x rw\n"),
  ).toEqual([{ at: "/mnt/disk dua", kind: "cifs", device: "//server/x" }]);
  expect(["Fixed\r\n", "Removable", "Network", "CDRom", "Unknown", ""].map(windowsKind)).toEqual([
    "tetap",
    "lepas",
    "jaringan",
    "lepas",
    "tidak_diketahui",
    "tidak_diketahui",
  ]);
});

test("a new office in a sync folder is refused with the reason, and nothing is made", async () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "loket-tempat-"));
  const desk = deskOn(path.join(home, "Dropbox", "kantor"));
  await expect(apiOf(desk).office.setup(firstRun())).rejects.toMatchObject({
    code: "tempat_ditolak",
    details: { why: "dropbox" },
  });
  expect(fs.readdirSync(home)).toEqual([]);
  fs.rmSync(home, { recursive: true });
});
