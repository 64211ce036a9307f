// What README, SECURITY.md and the help say about safety is true where a test can tell: suites exist, pages agree, limits are named.
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { suiteIds } from "../fault/suite.ts";
import { root } from "./sources.ts";

const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");
const security = read("SECURITY.md");

describe("SECURITY.md", () => {
  const named = [...security.matchAll(/\| `(t\d+)`/g)].map(([, id]) => id!);

  it("names a suite for each promise, and only suites that there are", () => {
    const there = suiteIds();
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((id) => !there.includes(id))).toEqual([]);
  });

  it("names scripts that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const asked = [...security.matchAll(/`npm (?:run )?([a-z]+)/g)].map(([, name]) => name!);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("names its limits, each deviation by an id, and how to report", () => {
    for (const words of [
      "All roles share one database key",
      "stolen PC that is unlocked",
      "Builds are unsigned",
      "## Reporting a flaw",
    ])
      expect(security).toContain(words);
    const ids = [...security.matchAll(/^\| (\S+) +\|/gm)].map(([, id]) => id!);
    const deviations = ids.filter((id) => /^V\d/.test(id));
    expect(deviations.length).toBeGreaterThan(3);
    expect(deviations.every((id) => /^V\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(id))).toBe(true);
  });
});

describe("the page for offices", () => {
  it("is the same in the README and in the program", () => {
    const [, ...page] = read("resources/help/keamanan.md").trim().split("\n\n");
    const readme = read("README.md");
    const section = readme.slice(readme.indexOf("## Keamanan dan cadangan"));
    for (const paragraph of page) expect(section).toContain(paragraph);
  });
});
