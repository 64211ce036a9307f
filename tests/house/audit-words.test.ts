// What stands in the audit is told in words: a supervisor reads what was done, not the name of a call.
import { expect, it } from "vitest";
import { audit as english } from "../../renderer/text/en/audit.ts";
import { audit as indonesian } from "../../renderer/text/id/audit.ts";
import { allCalls } from "./contract.ts";
import { code } from "./sources.ts";

/** What the office writes by itself, read from the rows that its code makes. */
const own = code()
  .filter((s) => s.file.startsWith("electron/") && !s.file.endsWith("/table.ts"))
  .flatMap((s) => [...s.text.matchAll(/\bcall: "([a-zA-Z_.]+)"/g)].map((m) => m[1]!));

it.each([
  ["Indonesian", indonesian.calls],
  ["English", english.calls],
])("everything that is logged has its words in %s", (_, words) => {
  const logged = allCalls().filter(({ meta }) => meta.log !== "none");
  expect(logged.length).toBeGreaterThan(100);
  expect(own.length).toBeGreaterThan(5);
  const names = [...logged.map(({ id }) => id), ...own];
  expect(names.filter((name) => !Object.hasOwn(words, name))).toEqual([]);
});
