// What every connection is set to, and how connections of one process share a database.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connect } from "../../electron/database/connect.ts";
import { migrate, SCHEMA } from "../../electron/database/migrate.ts";
import { openRaw, rawOffice, withOffice, type RawOffice } from "./support.ts";

let office: RawOffice;
beforeEach(async () => {
  office = await rawOffice();
});
afterEach(() => office.remove());

describe("every connection", () => {
  test("keeps what was acknowledged through a power cut, and sorts in memory", async () => {
    for (const readonly of [false, true]) {
      const db = connect(office.files.database, office.keys().database, { readonly });
      const read = (name: string) => db.pragma(name, { simple: true });
      expect(read("journal_mode")).toBe("wal");
      expect(read("synchronous")).toBe(2); // FULL
      expect(read("temp_store")).toBe(2); // MEMORY
      expect(read("foreign_keys")).toBe(1);
      expect(read("trusted_schema")).toBe(0);
      if (!readonly) expect(read("secure_delete")).toBe(1);
      db.close();
    }
  });

  test("that only reads cannot write", async () => {
    await withOffice(office, async ({ reader }) => {
      const write = reader.insertInto("numbering").values({ series: "X", last: 1 });
      await expect(write.execute()).rejects.toMatchObject({ code: "folder_hanya_baca" });
    });
  });

  test("of one process wait for each other instead of failing", async () => {
    await withOffice(office, async ({ writer, reader }) => {
      const count = () => reader.selectFrom("numbering").selectAll().execute();
      const write = (n: number) =>
        writer.transaction().execute(async (trx) => {
          await trx
            .insertInto("numbering")
            .values({ series: `S${n}`, last: n })
            .execute();
          await count();
        });
      await Promise.all(Array.from({ length: 20 }, (_, n) => write(n)));
      expect(await count()).toHaveLength(20);
    });
  });
});

describe("migrations", () => {
  test("bring an empty database to this schema, and do nothing twice", () => {
    const db = openRaw(office);
    const schema = () =>
      db.prepare("select type, name, sql from sqlite_master order by name").all();
    expect(db.pragma("user_version", { simple: true })).toBe(SCHEMA);
    const before = schema();
    migrate(db);
    expect(schema()).toEqual(before);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("foreign_key_check")).toEqual([]);
    db.close();
  });
});
