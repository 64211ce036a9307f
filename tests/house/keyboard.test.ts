// The work of the desk is done without a mouse: the runs that prove it touch the app by its keyboard only.
import { describe, expect, it } from "vitest";
import { code } from "./sources.ts";

/** Ways past the keyboard: a pointer, a value put into a box, the focus put somewhere. */
const PAST =
  /\.(?:click|dblclick|hover|tap|check|uncheck|setChecked|selectOption|dragTo|dragAndDrop|dispatchEvent|pressSequentially)\(|\.(?:mouse|touchscreen)\b|(?<!\bkeys)\.(?:fill\(|focus\(\))/g;
/** The five main tasks: walk-in to printed referral, reply to closing, prelist round, musyawarah paper, month-end recap. */
const RUNS = /^tests\/e2e\/(?:job|round)(?:\.e2e\.ts$|\/)/;

describe("runs without a mouse", () => {
  const runs = code().filter(({ file }) => RUNS.test(file));

  it("are found when they use one", () => {
    const text =
      "page.mouse.move(1, 2); b.click(); page.locator('#a').fill('x'); keys.fill('NIK', '1');";
    expect([...text.matchAll(PAST)].map(([found]) => found)).toEqual([
      ".mouse",
      ".click(",
      ".fill(",
    ]);
  });

  it("use the keyboard only", () => {
    expect(runs.length).toBeGreaterThan(15);
    const found = runs.flatMap(({ file, text }) =>
      [...text.matchAll(PAST)].map(([used]) => `${file}: ${used}`),
    );
    expect(found).toEqual([]);
  });
});
