// What stands in the audit is told in words: a supervisor reads what was done, not the name of a call.
import { expect, it } from "vitest";
import { auditCalls as english } from "../../renderer/text/en/audit-calls.ts";
import { auditCalls as indonesian } from "../../renderer/text/id/audit-calls.ts";
import { allCalls } from "./contract.ts";

it.each([
  ["Indonesian", indonesian],
  ["English", english],
])("every call that is logged has its words in %s", (_, words) => {
  const logged = allCalls().filter(({ meta }) => meta.log !== "none");
  expect(logged.length).toBeGreaterThan(100);
  expect(logged.map(({ id }) => id).filter((id) => !Object.hasOwn(words, id))).toEqual([]);
});
