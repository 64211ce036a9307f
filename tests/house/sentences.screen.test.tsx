// Every error has a sentence, in both languages, that a person can read.
import { beforeAll, describe, expect, it } from "vitest";
import type { ErrorCode } from "../../shared/errors.ts";
import { LANGUAGES, sentence, setLanguage } from "../../renderer/text/index.ts";
import { code } from "./sources.ts";

/** Every code that a source file throws or declares. */
const thrown = [
  ...new Set(
    code()
      .filter((s) => /^(shared|electron)\//.test(s.file))
      .flatMap((s) => [...s.text.matchAll(/new DeskError\(\s*"([a-z_]+)"/g)].map((m) => m[1]!)),
  ),
] as ErrorCode[];
const declared = code()
  .filter((s) => /^shared\/([a-z]+\/)?errors\.ts$/.test(s.file))
  .flatMap((s) => [...s.text.matchAll(/^ *(?:\||export type \w+ =) *["']([a-z_]+)["']/gm)])
  .map((m) => m[1] as ErrorCode);
const codes = [...new Set([...thrown, ...declared])];
const unexpected = (text: string) => text === sentence("kesalahan_tak_terduga");

describe.each(LANGUAGES)("sentences in %s", (language) => {
  beforeAll(() => setLanguage(language));
  const words = () => codes.map((c) => ({ code: c, text: sentence(c) }));

  it("exist for every code", () => {
    expect(codes.length).toBeGreaterThan(40);
    const missing = words().filter((w) => w.code !== "kesalahan_tak_terduga" && unexpected(w.text));
    expect(missing.map((w) => w.code)).toEqual([]);
  });

  it("are sentences, without codes, holes or shouting", () => {
    const wrong = words().filter(
      ({ text }) =>
        text.length < 15 ||
        !/[.?]$/.test(text) ||
        !/^\p{Lu}/u.test(text) ||
        /undefined|null|NaN|\[object|[a-z]_[a-z]|!/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it("differ from each other", () => {
    const texts = words().map((w) => w.text);
    const double = texts.filter((text, i) => texts.indexOf(text) !== i);
    expect(double).toEqual([]);
  });
});
