// Numbers of registers: none is burnt by a failed save, none is given twice.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { peekNumber, takeNumber } from "../../electron/office/numbering.ts";
import { rawOffice, withOffice, type RawOffice } from "./support.ts";

let office: RawOffice;
beforeEach(async () => {
  office = await rawOffice();
});
afterEach(() => office.remove());

describe("numbers", () => {
  test("are not burnt by a save that failed", async () => {
    await withOffice(office, async ({ writer, reader }) => {
      const save = writer.transaction().execute(async (trx) => {
        expect(await takeNumber(trx, "REG:2026")).toBe(1);
        throw new Error("the save failed");
      });
      await expect(save).rejects.toThrow("the save failed");
      expect(await peekNumber(reader, "REG:2026")).toBe(1);
    });
  });

  test("are given once, however many ask at the same time", async () => {
    await withOffice(office, async ({ writer }) => {
      const asked = Array.from({ length: 50 }, () =>
        writer.transaction().execute((trx) => takeNumber(trx, "REG:2026")),
      );
      const given = await Promise.all(asked);
      expect([...given].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    });
  });
});
