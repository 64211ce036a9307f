// A text is looked for as it was typed.
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { holds } from "../../electron/database/like.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
});
afterAll(() => office.close());

it("finds a column that holds it and no other, percent signs and underscores too", async () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "%", "_", "\\", "'"), maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(letters, letters, async (column, text) => {
      const { rows } = await sql<{ found: number }>`
        SELECT ${holds(sql`${column}`, text)} AS found`.execute(office.desk.office!.reader);
      expect(rows[0]!.found === 1).toBe(column.includes(text));
    }),
    { numRuns: 200 },
  );
});
