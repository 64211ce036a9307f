// Files: short, headed by what they are for, free of what belongs to one machine.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { allText, code, root } from "./sources.ts";

const LONGEST = 400;
const MEDIAN = 80;
const lines = (text: string) => text.split("\n").length;

/** Names of all files of the repository. */
function namesOf(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (["node_modules", ".git", "out", "dist"].includes(entry.name)) return [];
    return entry.isDirectory() ? namesOf(path.join(folder, entry.name)) : [entry.name];
  });
}

describe("files", () => {
  const files = code();

  it("are no links: one of them would lead out of the repository", () => {
    const tracked = execFileSync("git", ["ls-files", "-s"], { cwd: root, encoding: "utf8" });
    expect(tracked.split("\n").filter((line) => line.startsWith("120000"))).toEqual([]);
  });

  it("are there", () => expect(files.length).toBeGreaterThan(100));

  it(`have at most ${LONGEST} lines, half of them less than ${MEDIAN}`, () => {
    const long = files.filter((s) => lines(s.text) > LONGEST).map((s) => s.file);
    expect(long).toEqual([]);
    // The median is that of the product: a test file grows with the cases it tells, and is read case by case.
    const product = files.filter((s) => !s.file.startsWith("tests/"));
    const lengths = product.map((s) => lines(s.text)).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(MEDIAN);
  });

  it("say in their first line what they are for", () => {
    const silent = files.filter((s) => !/^(\/\/|\/\*) ?\S/.test(s.text)).map((s) => s.file);
    expect(silent).toEqual([]);
  });

  it("hold no unfinished work", () => {
    const unfinished = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX"].join("|")})\\b`);
    const found = files.filter((s) => unfinished.test(s.text)).map((s) => s.file);
    expect(found).toEqual([]);
  });

  it("name no folder of one machine", () => {
    const somebodys = /["'`(\s](?:\/(?:home|root|work|Users)\/|[A-Z]:\\Users\\)/;
    const found = allText().filter(
      (s) => somebodys.test(s.text) && s.file !== "tests/house/files.test.ts",
    );
    expect(found.map((s) => s.file)).toEqual([]);
  });

  it("mention no document that the repository does not have", () => {
    const documents = new Set(namesOf(root).filter((name) => name.endsWith(".md")));
    const missing = allText().flatMap((source) =>
      [...source.text.matchAll(/\b[\w-]+\.md\b/g)]
        .filter(([name]) => !documents.has(name))
        .map(([name]) => `${source.file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("the top level", () => {
  it("holds the four floors, resources and what tools insist on", () => {
    const allowed = new Set(
      `electron renderer shared resources tests node_modules out dist package.json package-lock.json
       tsconfig.json vite.config.ts vitest.config.ts electron-builder.yml README.md CHANGELOG.md LICENSE
       SECURITY.md THIRD-PARTY-NOTICES.md`.split(/\s+/),
    );
    const extra = fs.readdirSync(root).filter((n) => !n.startsWith(".") && !allowed.has(n));
    expect(extra).toEqual([]);
  });
});
