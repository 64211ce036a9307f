// Lists without numbers of identity: records are brought together although a name and a date have a slip each, and by place where there is no date.
import { expect, test } from "vitest";
import type { LinkageFields } from "../../shared/people/linkage/fields.ts";
import { linked, villageRows } from "./linkage-support.ts";

/** People of a village as a list that knows no numbers, no cards and no mothers. */
const rows: LinkageFields[] = villageRows(21, 400).map((row, at) => ({
  name: row.name,
  birthDate: row.birthDate,
  village: `Desa ${"ABCDEFGHIJKLMNOPQRST"[at % 20]}${at % 7}`,
  postcode: String(40_100 + (at % 60)),
}));
const ONE: LinkageFields = {
  name: "Wilhelmina Kesteren",
  birthDate: "1961-04-17",
  village: "Duren",
  postcode: "40177",
};

/** Whether the last two rows of the list are proposed as one person. */
function meets(one: LinkageFields, two: LinkageFields, list: readonly LinkageFields[] = rows) {
  const { pairs } = linked([...list, one, two]);
  return [...pairs].some((pair) => pair.a === list.length && pair.b === list.length + 1);
}

test("a slip in each word of the name and one in the date", () => {
  expect(meets(ONE, { ...ONE, name: "Wilhelmima Kestoren", birthDate: "1961-04-19" })).toBe(true);
  expect(meets(ONE, { ...ONE, name: "Kestoren Wilhelmima", birthDate: "1967-04-17" })).toBe(true);
});

test("no date in the list: name and place", () => {
  const undated = rows.map((row) => ({ ...row, birthDate: null }));
  const one = { ...ONE, birthDate: null };
  expect(meets(one, { ...one, name: "Wilhelmina Kestoren" }, undated)).toBe(true);
  expect(meets(one, { ...one, name: "Wilhelmima Kestern", postcode: null }, undated)).toBe(true);
  expect(meets(one, { ...one, name: "W. Kesteren", village: null }, undated)).toBe(true);
});
