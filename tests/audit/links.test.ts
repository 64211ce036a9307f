// The sums of the chain are the ones that the standard library makes.
import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hashOf, macUnder } from "../../electron/audit/links.ts";

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((b) => Buffer.from(b));

it("of a row and of a MAC, for any text and key", () => {
  fc.assert(
    fc.property(
      bytes(32),
      fc.string({ unit: "grapheme", maxLength: 40_000 }),
      fc.uint8Array({ minLength: 1, maxLength: 100 }),
      (before, ids, key) => {
        const row = {
          seq: 7,
          at: "2026-11-24T02:00:00.000Z",
          actor: null,
          roles: "",
          call: "cases.get",
          outcome: "berhasil" as const,
          reason: null,
          ids,
          fields: "[]",
          count: 3,
          epoch: 1,
        };
        const hash = hashOf(before, row);
        const text = JSON.stringify(Object.values(row));
        expect(hash).toEqual(createHash("sha256").update(before).update(text).digest());
        const mac = createHmac("sha256", key).update(hash).digest();
        expect(macUnder(Buffer.from(key))(hash)).toEqual(mac);
      },
    ),
    { numRuns: 60 },
  );
});
