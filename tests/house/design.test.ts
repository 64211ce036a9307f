// One design language: colours, letter sizes and round corners are named in renderer/ui/tokens.ts and nowhere else; its colours can be read.
import { describe, expect, it } from "vitest";
import { COLOURS, DENSITY, TONES, TYPE, tokenVariables } from "../../renderer/ui/tokens.ts";
import type { Pair } from "../../renderer/ui/tokens.ts";
import { code } from "./sources.ts";

const SCREENS = code().filter(
  ({ file }) => file.startsWith("renderer/") && file !== "renderer/ui/tokens.ts",
);
/** In a style sheet; the words that are also palettes of the widget library may be its property `color`. */
const WORDS = "red|green|blue|gr[ae]y|yellow|orange";
const MORE_WORDS = "white|black|purple|silver|navy|maroon|brown|crimson";
const PROPERTY = "(?:color|background(?:-color|Color)?|fill|stroke|border(?:-color|Color)?)";
/** What a style may not say by itself, and how it is found. */
const STRAY = {
  "a colour as a number": /(?<![&\w])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?=["'\s;,)])/gi,
  "a colour as a function": /\b(?:rgba?|hsla?|oklch|lab)\(/g,
  "a colour by its word": new RegExp(
    `\\b${PROPERTY}:\\s*(?:(?:${WORDS}|${MORE_WORDS})\\b|"(?:${MORE_WORDS})")`,
    "g",
  ),
  "a size of letters": /\bfont-?[sS]ize:\s*["']?\.?\d|\bfz=(?:["']\.?\d|\{\d)|\bfont:\s*["']?\d/g,
  "a round corner": /\bborder-?[rR]adius:\s*["']?\.?[1-9\d]/g,
} as const;

function stray(text: string): string[] {
  return Object.entries(STRAY).flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map((found) => `${what}: ${found[0].trim()}`),
  );
}

/** Relative luminance and contrast after WCAG 2.2, from '#rrggbb'. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe("the design language", () => {
  it("finds what is written past it", () => {
    expect(
      stray(
        'a { color: #1b2f42; font-size: 13px; border-radius: 4px } <b style={{ fontSize: "0.8rem", background: "white" }} fz="1rem">',
      ),
    ).toHaveLength(6);
    expect(stray("a { color: var(--loket-link) } const n = '#isi'; goTo(`#/kasus`)")).toEqual([]);
  });

  it("is the only place of colours, sizes of letters and round corners", () => {
    expect(SCREENS.length).toBeGreaterThan(400);
    const found = SCREENS.flatMap(({ file, text }) =>
      stray(text).map((what) => `${file}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it("is asked only for tokens that exist", () => {
    const known = new Set(Object.keys(tokenVariables()));
    const local = /--loket-(?:tiles|share)$/;
    const asked = SCREENS.flatMap(({ file, text }) =>
      [...text.matchAll(/var\((--loket-[\w-]+)/g)].map(([, name = ""]) => ({ file, name })),
    );
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter(({ name }) => !known.has(name) && !local.test(name))).toEqual([]);
  });

  it("has no letters below 14 px and no target below 24 px", () => {
    const px = (rem: string) => Number.parseFloat(rem) * 16;
    for (const size of Object.values(TYPE)) expect(px(size)).toBeGreaterThanOrEqual(14);
    expect(px(DENSITY.target)).toBeGreaterThanOrEqual(24);
  });

  describe.each([
    ["light", 0],
    ["dark", 1],
  ] as const)("in %s", (_scheme, at) => {
    const of = (pair: Pair) => pair[at];
    const grounds = { sheet: COLOURS.sheet, page: COLOURS.page, chosen: COLOURS.chosen };
    it.each(Object.entries({ ...TONES, link: COLOURS.link, error: COLOURS.error }))(
      "%s reads on every ground",
      (_name, pair) => {
        for (const ground of [...Object.values(grounds), COLOURS.touched])
          expect(contrast(of(pair), of(ground))).toBeGreaterThanOrEqual(4.5);
      },
    );
    it("quiet text reads on sheet and page", () => {
      for (const pair of [COLOURS.dimmed, COLOURS.placeholder])
        for (const ground of [COLOURS.sheet, COLOURS.page])
          expect(contrast(of(pair), of(ground))).toBeGreaterThanOrEqual(4.5);
    });
    it("the ring of the focus and the edge of a box are seen", () => {
      for (const ground of Object.values(grounds))
        expect(contrast(of(COLOURS.focus), of(ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(of(COLOURS.edge), of(COLOURS.sheet))).toBeGreaterThanOrEqual(3);
    });
    it("banner, harm and paper carry their text", () => {
      expect(contrast(of(COLOURS.bannerText), of(COLOURS.banner))).toBeGreaterThanOrEqual(7);
      expect(contrast(of(COLOURS.paper), of(COLOURS.harm))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of(COLOURS.ink), of(COLOURS.paper))).toBeGreaterThanOrEqual(7);
    });
  });
});
