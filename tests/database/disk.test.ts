// A folder that cannot be written and a disk that is full: a sentence for the officer, and nothing half-saved.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { asDeskError } from "../../electron/database/connect.ts";
import { OpenOffice } from "../../electron/database/office.ts";
import { replaceFile } from "../../electron/database/folder.ts";
import { apiOf } from "../support/office.ts";
import { codeOf, deskOf, openRaw, rawOffice, sha256, withOffice } from "./support.ts";

/** A small disk of its own. Needs root on Linux; elsewhere the same refusals are tested through SQLite's own limit. */
function mountSmallDisk(megabytes: number): string | undefined {
  const at = fs.mkdtempSync(path.join(os.tmpdir(), "loket-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", at], {
      stdio: "ignore",
    });
    return at;
  } catch {
    fs.rmSync(at, { recursive: true });
    return undefined; // not root, or not Linux: the caller skips and says so
  }
}

const mayMount = (() => {
  const at = mountSmallDisk(1);
  if (at) {
    execFileSync("umount", [at]);
    fs.rmdirSync(at);
  }
  return at !== undefined;
})();
const onOwnDisk = mayMount ? test : test.skip;
if (!mayMount)
  process.stderr.write(
    "disk.test: not allowed to mount, so real full and read-only disks are skipped\n",
  );

const mounted: string[] = [];
afterEach(() => {
  for (const at of mounted.splice(0)) {
    execFileSync("umount", ["-l", at]);
    fs.rmdirSync(at);
  }
});

async function officeOnSmallDisk(megabytes: number) {
  const at = mountSmallDisk(megabytes)!;
  mounted.push(at);
  return { at, office: await rawOffice(at) };
}

const filler = (n: number) => ({
  at: "2026-11-24T02:00:00.000Z",
  actor: null,
  roles: "sistem",
  call: "uji",
  outcome: "berhasil" as const,
  ids: Array.from({ length: 200 }, (_, i) => `id-${n}-${i}-${"x".repeat(60)}`),
});

async function fillUp(
  record: (n: number) => Promise<void>,
): Promise<{ code: string; saved: number }> {
  for (let n = 0; n < 5000; n++) {
    const code = await codeOf(() => record(n));
    if (code !== "nothing was thrown") return { code, saved: n };
  }
  return { code: "never full", saved: 5000 };
}

/** Takes the last free bytes. */
function fillRest(at: string): void {
  const handle = fs.openSync(path.join(at, "sisa"), "w");
  try {
    for (;;) fs.writeSync(handle, Buffer.alloc(4096));
  } catch {
    fs.closeSync(handle); // full now
  }
}

describe("a full disk", () => {
  test("refuses the save and keeps what was saved (limit of the file)", async () => {
    const office = await rawOffice();
    const db = openRaw(office);
    const before = (db.prepare("select count(*) n from audit").get() as { n: number }).n;
    db.pragma(`max_page_count=${(db.pragma("page_count", { simple: true }) as number) + 8}`);
    const insert = db.prepare(
      "insert into audit select (select count(*) + 1 from audit), 'a', null, '', ?, 'berhasil', null, '[]', '[]', null, 1, zeroblob(32), zeroblob(32)",
    );
    let saved = 0;
    const code = await codeOf(() => {
      try {
        for (; saved < 10_000; saved++) insert.run("x".repeat(500));
      } catch (error) {
        throw asDeskError(error);
      }
    });
    expect(code).toBe("disk_penuh");
    expect(db.prepare("select count(*) n from audit").get()).toEqual({ n: before + saved });
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    db.close();
    office.remove();
  });

  onOwnDisk(
    "refuses the save, keeps what was saved, and works again when there is room",
    async () => {
      const { at, office } = await officeOnSmallDisk(7);
      fs.writeFileSync(path.join(at, "ruang"), Buffer.alloc(3_000_000));
      const open = await OpenOffice.open(office.files, office.keys());
      const { code, saved } = await fillUp((n) => open.record(filler(n)));
      expect(code).toBe("disk_penuh");
      expect(saved).toBeGreaterThan(3);
      const count = async () =>
        (await open.reader.selectFrom("audit").select("seq").execute()).length;
      expect(await count()).toBe(saved);
      expect(await codeOf(() => replaceFile(path.join(at, "besar"), Buffer.alloc(9_000_000)))).toBe(
        "disk_penuh",
      );
      expect(fs.readdirSync(at).sort()).toEqual(["data", "ruang"]);

      fs.rmSync(path.join(at, "ruang"));
      await open.record(filler(saved));
      expect(await count()).toBe(saved + 1);
      await open.close();
      await withOffice(office, async ({ reader }) => {
        expect(await reader.selectFrom("audit").select("seq").execute()).toHaveLength(saved + 1);
      });
    },
  );

  onOwnDisk("does not keep the desk from locking, and every call tells why it fails", async () => {
    const { at, office } = await officeOnSmallDisk(7);
    const desk = deskOf(office);
    await desk.enter(office.accountId, office.keys());
    const api = apiOf(desk);
    await fillUp((n) => desk.office!.record(filler(n)));
    fillRest(at);
    expect(await codeOf(() => api.accounts.list())).toBe("disk_penuh"); // no answer without its audit row
    expect(await codeOf(() => api.office.get())).toBe("nothing was thrown");
    await new Promise((resolve) => setTimeout(resolve, 2200)); // the anchor that follows the chain finds no room either
    const told: string[] = [];
    desk.listen((event) => told.push(event.type));
    expect(await codeOf(() => api.accounts.lock())).toBe("disk_penuh");
    expect(desk.status().stage).toBe("terkunci");
    expect(desk.office).toBeUndefined();
    expect(told).toContain("status");
    expect(await codeOf(() => api.office.get())).toBe("disk_penuh");
    await desk.signOut();
    fs.rmSync(path.join(at, "sisa"));
    await withOffice(office, async (open) => expect(open.id).not.toBe(""));
  });

  onOwnDisk("makes no office, and leaves nothing of it", async () => {
    const at = mountSmallDisk(1)!;
    mounted.push(at);
    fs.writeFileSync(path.join(at, "ruang"), Buffer.alloc(900_000));
    expect(await codeOf(() => rawOffice(at))).toBe("disk_penuh");
    expect(OpenOffice.exists({ database: path.join(at, "data", "loket.db") } as never)).toBe(false);
  });
});

describe("a folder that only reads", () => {
  onOwnDisk("is told apart, and the file is not touched", async () => {
    const { at, office } = await officeOnSmallDisk(8);
    const before = sha256(office.files.database);
    execFileSync("mount", ["-o", "remount,ro", at]);
    expect(await codeOf(() => withOffice(office, async () => {}))).toBe("folder_hanya_baca");
    expect(sha256(office.files.database)).toBe(before);
    expect(await codeOf(() => replaceFile(office.files.anchor, "x"))).toBe("folder_hanya_baca");
    execFileSync("mount", ["-o", "remount,rw", at]);
    await withOffice(office, async (open) => expect(open.id).not.toBe(""));
  });
});
