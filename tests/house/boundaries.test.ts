// Who may import whom: floors, rooms, packages.
import { builtinModules } from "node:module";
import { describe, expect, it } from "vitest";
import { code, imports } from "./sources.ts";

const files = code();
const isNode = (name: string) => name.startsWith("node:") || builtinModules.includes(name);
const floorOf = (file: string) => file.split("/")[0]!;
const isFile = (name: string) => /^(shared|electron|renderer|tests|resources)\//.test(name);

/** Imports that `allowed` refuses, as "file -> import". */
function refused(floor: string, allowed: (name: string, file: string) => boolean): string[] {
  return files
    .filter((s) => floorOf(s.file) === floor)
    .flatMap((s) =>
      imports(s)
        .filter((name) => !allowed(name, s.file))
        .map((name) => `${s.file} -> ${name}`),
    );
}

describe("floors", () => {
  it("shared knows no Node, DOM or screen, and no other floor", () => {
    const packages = ["zod", "@orpc/contract", "hucre", "papaparse", "uqr"];
    const allowed = (n: string) =>
      isFile(n) ? ["shared", "resources"].includes(floorOf(n)) : packages.includes(n);
    expect(refused("shared", allowed)).toEqual([]);
  });

  it("electron stands on shared only", () => {
    const floors = ["shared", "electron", "resources"]; // code lists are data
    const allowed = (n: string) => !isFile(n) || floors.includes(floorOf(n));
    expect(refused("electron", allowed)).toEqual([]);
  });

  it("renderer stands on shared only, without Node", () => {
    const allowed = (n: string) =>
      isFile(n) ? ["shared", "renderer"].includes(floorOf(n)) : !isNode(n) && n !== "electron";
    expect(refused("renderer", allowed)).toEqual([]);
  });

  it("only the shell imports electron", () => {
    const door = ["electron/main.ts", "electron/preload.ts", "electron/runtime/default-app.mjs"];
    const allowed = (n: string, file: string) =>
      n !== "electron" || file.startsWith("electron/shell/") || door.includes(file);
    expect(refused("electron", allowed)).toEqual([]);
  });

  it("tools of the runtime stay apart from the product", () => {
    const allowed = (n: string, file: string) =>
      n.startsWith("electron/runtime/") === file.startsWith("electron/runtime/") || !isFile(n);
    expect(refused("electron", allowed)).toEqual([]);
  });
});

// The room graph: each room and the rooms it may read. Reports reads all; office, accounts, areas and audit carry no people.
const BASE = ["office", "accounts", "areas", "audit"];
const ROOMS: Record<string, readonly string[]> = {
  office: ["areas", "accounts"],
  accounts: ["audit"],
  areas: ["office"],
  audit: [],
  drafts: BASE,
  directory: [...BASE, "people", "cases"], // categories of service; hints of eligibility look at person, family and case
  people: BASE,
  cases: [...BASE, "people", "drafts"],
  referrals: [...BASE, "people", "cases", "directory", "drafts"],
  prelists: [...BASE, "people"],
  desk: [...BASE, "people", "cases", "referrals", "prelists"], // what one account opened, finds and takes back
  reports: [...BASE, "people", "cases", "referrals", "directory", "prelists"],
  backup: BASE,
  updates: [...BASE, "backup"], // a backup before an update
  privacy: [...BASE, "drafts", "people", "cases", "referrals", "prelists"], // what is held of one person, wherever it lies
};
// What a room shows to the others: its rules, states and clock, its reading and writing functions, and the words both sides use.
// What imports ask of the register stands together in people/intake.
const SHOWN =
  /\/(rules|states|moves|of-person|working-days|holidays|purpose|queries|codes|contract|errors|table|letterhead|numbering|ppks|occupations|programmes|outcomes|examples)\.ts$|^electron\/people\/intake\//;
// First run, restore and unlocking handle keys, which belong to accounts; a restore also continues the audit chain.
const KEYS =
  /^electron\/(accounts\/(keyring|seal|settle|slots|argon|recovery-code)|audit\/(chain|anchor))\.ts$/;
const keepers = ["office", "backup"];

/** The room a file belongs to, or undefined for ground that all share. */
function roomOf(file: string): string | undefined {
  const room = file.split("/")[1] ?? "";
  return Object.hasOwn(ROOMS, room) ? room : undefined;
}

describe("rooms", () => {
  const between = files
    .filter((s) => ["shared", "electron"].includes(floorOf(s.file)))
    .flatMap((s) => imports(s).map((to) => ({ from: s.file, to })))
    .filter(
      ({ from, to }) => isFile(to) && roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to),
    );

  it("read only the rooms below them", () => {
    const wrong = between.filter(({ from, to }) => !ROOMS[roomOf(from)!]!.includes(roomOf(to)!));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it("use of another room only what it shows", () => {
    const shown = (from: string, to: string) =>
      SHOWN.test(to) || (KEYS.test(to) && keepers.includes(roomOf(from)!));
    const wrong = between.filter(({ from, to }) => !shown(from, to));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
});
