// The help: every screen has a page that says what it does, pages are found again, and words keep to the glossary.
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  glossaryPage,
  pageFor,
  readHelpPage,
  searchHelp,
  type Term,
} from "../../renderer/app/help-pages.ts";
import { COMMANDS } from "../../shared/commands.ts";
import { code } from "./sources.ts";

const HELP = "resources/help";
const terms = JSON.parse(fs.readFileSync(path.join(HELP, "istilah.json"), "utf8")) as Term[];
const pages = fs
  .readdirSync(HELP)
  .filter((name) => name.endsWith(".md"))
  .map((name) => readHelpPage(name.slice(0, -3), fs.readFileSync(path.join(HELP, name), "utf8")));
/** Ids of all screens, read from the registries of the rooms: an id with a path is a screen. */
const screenIds = code()
  .filter((s) => s.file.startsWith("renderer/"))
  .flatMap((s) => [...s.text.matchAll(/\bid: "([a-zA-Z.]+)",\s+path: "/g)].map((m) => m[1]!));

describe("help", () => {
  it("knows all screens", () => {
    expect(screenIds.length).toBeGreaterThan(50);
    expect(new Set(screenIds).size).toBe(screenIds.length);
  });

  it("has a page of its own or a shared one for every screen, not only its room's", () => {
    const without = screenIds.filter((id) => {
      const page = pageFor(id, pages);
      return !page || (page.name !== id && !page.also.includes(id));
    });
    expect(without).toEqual([]);
    const unknown = pages.flatMap((page) => page.also.filter((id) => !screenIds.includes(id)));
    expect(unknown).toEqual([]);
  });

  it("says in a title and at least two lines what the screen is for", () => {
    const thin = pages.filter(
      ({ source }) => !source.startsWith("# ") || source.split("\n").filter(Boolean).length < 3,
    );
    expect(thin.map((page) => page.name)).toEqual([]);
  });

  it("finds a page by words that stand in it, headings first", () => {
    const glossary = glossaryPage("Istilah", terms);
    for (const page of [...pages, glossary]) {
      const hits = searchHelp(page.title, [page]);
      expect(hits[0]?.line, page.name).toBe(page.title);
    }
    expect(searchHelp("  ", pages)).toEqual([]);
    expect(searchHelp("tidak-ada-kata-ini", pages)).toEqual([]);
    // words of one sentence that the file breaks into two lines
    const broken = searchHelp("lampirannya diketik", pages);
    expect(broken.map((hit) => hit.page.name)).toContain("prelists.deliberation");
    const desil = searchHelp("DESIL peringkat", [...pages, glossary]);
    expect(desil[0]?.page.name).toBe("istilah");
  });
});

/** Quoted texts of a catalogue; keys, paths and names of fields are not read by anybody. */
function wordsOf(text: string): string[] {
  const bare = text.replace(/^import .*$|^\s*\/[/*].*$/gm, "");
  return [...bare.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
    .filter((m) => bare[m.index + m[0].length] !== ":")
    .map((m) => (m[1] ?? m[2] ?? "").replace(/\$\{[^}]*(\}|$)/g, " "))
    .filter((words) => !/^[a-z.][\w./-]*$/.test(words));
}

describe("glossary", () => {
  const forbidden = terms.flatMap((one) => one.never ?? []);
  /** Words that are written differently in a standard text, beside those of the glossary. */
  const CARELESS =
    `kamu silahkan praktek non-aktif jadual nomer analisa aktifitas merubah dirubah upload input login
    logout klik scan username obyek subyek`.split(/\s+/);
  const word = (one: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}-])${one.replace(/\./g, "\\.")}(?![\\p{L}\\p{N}-])`, "iu");
  const rules = [...forbidden, ...CARELESS].map((one) => ({ one, at: word(one) }));

  /** What people read: strings of the Indonesian catalogue, labels of commands, pages of the help and the glossary itself. */
  const read: { from: string; words: string }[] = [
    ...code()
      .filter((s) => s.file.startsWith("renderer/text/id/"))
      .flatMap(({ file, text }) => wordsOf(text).map((words) => ({ from: file, words }))),
    ...COMMANDS.map(({ id, label }) => ({ from: id, words: label.id })),
    ...pages.map((page) => ({
      from: page.name,
      words: page.source.replace(/[a-z]+\.(md|txt|html|csv)/g, ""),
    })),
    ...terms.map(({ term, meaning }) => ({ from: `istilah ${term}`, words: `${term} ${meaning}` })),
  ];

  it("would find a synonym that crept in", () => {
    expect(word("file").test("Pilih file itu")).toBe(true);
    expect(word("file").test("Pilih profile itu")).toBe(false);
    expect(read.length).toBeGreaterThan(1500);
  });

  it("is followed by every text: no forbidden synonym", () => {
    const drift = read.flatMap(({ from, words }) =>
      rules
        .filter(({ at }) => at.test(words))
        .map(({ one }) => `${from}: ${one}: ${words.slice(0, 80)}`),
    );
    expect(drift).toEqual([]);
  });

  it("has each term once, with a meaning, and forbids no word that it explains", () => {
    const names = terms.map((one) => one.term.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(terms.filter((one) => one.meaning.length < 20)).toEqual([]);
    expect(forbidden.filter((one) => names.includes(one.toLowerCase()))).toEqual([]);
  });
});
