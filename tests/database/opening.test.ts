// What a file that cannot be opened is told. A failed open never changes a file.
import fs from "node:fs";
import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OpenOffice } from "../../electron/database/office.ts";
import { codeOf, fingerprints, openRaw, rawOffice, withOffice, type RawOffice } from "./support.ts";

let office: RawOffice;
beforeEach(async () => {
  office = await rawOffice();
});
afterEach(() => office.remove());

const open = (keys = office.keys()) => OpenOffice.open(office.files, keys).then((o) => o.close());

/** Opens and is refused; answers the code after proving that no byte changed and nothing was written beside it. */
async function refusedUntouched(work: () => unknown = () => open()): Promise<string> {
  const before = fingerprints(office.files.folder);
  const code = await codeOf(work);
  const after = fingerprints(office.files.folder);
  // Readers of a database share an index of its log (-shm); it holds no data, and neither does an empty log.
  const data = Object.entries(after).filter(
    ([name]) => name in before || !(name.endsWith("-shm") || isEmpty(name)),
  );
  expect(Object.fromEntries(data)).toEqual(before);
  return code;
}

const isEmpty = (name: string) => fs.statSync(`${office.files.folder}/${name}`).size === 0;

function flip(at: number): void {
  const handle = fs.openSync(office.files.database, "r+");
  const byte = Buffer.alloc(1);
  fs.readSync(handle, byte, 0, 1, at);
  byte[0]! ^= 0x40;
  fs.writeSync(handle, byte, 0, 1, at);
  fs.closeSync(handle);
}

describe("a file that is not this office's", () => {
  test("is refused with another key", async () => {
    const keys = { database: randomBytes(32), sensitive: null };
    expect(await refusedUntouched(() => open(keys))).toBe("basis_data_rusak");
  });

  test("is refused when it is not there", async () => {
    fs.rmSync(office.files.database);
    expect(await refusedUntouched()).toBe("kantor_belum_ada");
  });

  test.each([
    ["text", Buffer.from("bukan basis data ".repeat(4000))],
    ["zeros", Buffer.alloc(65_536)],
    ["nothing", Buffer.alloc(0)],
  ])("is refused when it holds %s", async (_, content) => {
    fs.writeFileSync(office.files.database, content);
    expect(await refusedUntouched()).toBe("basis_data_rusak");
  });

  test("of a newer program is refused untouched", async () => {
    const db = openRaw(office);
    db.pragma("user_version=99");
    db.close();
    expect(await refusedUntouched()).toBe("basis_data_versi_baru");
  });
});

describe("a damaged file", () => {
  test("is refused when its first page is damaged", async () => {
    for (const at of [0, 15, 100, 2000, 4095]) {
      flip(at);
      expect(await refusedUntouched(), `byte ${at}`).toBe("basis_data_rusak");
      flip(at);
    }
    await open();
  });

  test("is refused when its end is missing", async () => {
    fs.truncateSync(office.files.database, 4096 * 3 + 100);
    expect(await refusedUntouched()).toBe("basis_data_rusak");
  });

  test("never gives out a changed page, wherever the damage is", async () => {
    const pages = Math.floor(fs.statSync(office.files.database).size / 4096);
    const told = new Set<string>();
    for (let page = 1; page < pages; page += 7) {
      flip(page * 4096 + 1000);
      told.add(await codeOf(readEverything));
      flip(page * 4096 + 1000);
    }
    told.delete("nothing was thrown"); // a free page that nobody reads
    expect([...told]).toEqual(["basis_data_rusak"]);
    expect(pages).toBeGreaterThan(50);
    await readEverything();
  });
});

/** Reads every row through the connection that queries use. */
async function readEverything(): Promise<void> {
  await withOffice(office, async ({ reader }) => {
    const tables = await reader.introspection.getTables();
    for (const { name } of tables)
      await reader
        .selectFrom(name as "audit")
        .selectAll()
        .execute();
  });
}
