// One look at what is shown now, with everything that can be checked while it is there: a visit costs more than the checks.
import type { Page } from "playwright-core";
import { drawn, inScheme, runAxe } from "../support/axe.ts";
import { measures } from "../support/measures.ts";
import { heard } from "../support/spoken.ts";
import { isExplained } from "./unsure.ts";

/** door: before anybody is signed in; screen: inside the frame; dialog: over it. */
export type Kind = "door" | "screen" | "dialog";

/** Where to look: dialogs, open lists of choices and notices stand in the layer; what lies behind it was looked at by itself. */
const WITHIN = { door: "html", screen: "html", dialog: "#loket-layer" } as const;

/** Rules whose answer may be worse with larger letters (of contrast less is asked then); the others were asked at 100 %. */
const ABOUT_SIZE = ["target-size", "scrollable-region-focusable"];

export interface Look {
  readonly wrong: readonly string[];
  readonly targets: number;
  readonly live: readonly string[];
}

/** The letters of the page at so many per cent, as the preference of a person sets them. */
async function enlarge(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, percent);
  await drawn(page);
}

/** Light, dark, 150 % and a third longer words, in place: nothing is loaded again between them. */
export async function lookAt(page: Page, kind: Kind): Promise<Look> {
  const within = WITHIN[kind];
  const light = await runAxe(page, undefined, within);
  const spoken = await heard(page, kind);
  const plain = await measures(page);

  await enlarge(page, 150);
  const large = await runAxe(page, ABOUT_SIZE, within);
  const largeMeasures = await measures(page);
  await enlarge(page, 100);

  await page.evaluate(() => window.loketLook!.stretch(true));
  await drawn(page);
  const long = await measures(page);
  await page.evaluate(() => window.loketLook!.stretch(false));

  await inScheme(page, "dark");
  const dark = await runAxe(page, ["color-contrast"], within); // in dark only colours differ
  await inScheme(page, "light");

  const unsure = [...light.unsure, ...dark.unsure].filter((line) => !isExplained(line));
  const say = (what: string, lines: readonly string[]) => lines.map((line) => `${what} ${line}`);
  return {
    targets: plain.targets,
    live: spoken.live,
    wrong: [
      ...say("light:", light.wrong),
      ...say("dark:", dark.wrong),
      ...say("at 150 %:", large.wrong),
      ...say("unexplained:", unsure),
      ...say("heard:", spoken.wrong),
      ...say("too small:", plain.small),
      ...say("cut off:", plain.cut),
      ...say("cut off when longer:", long.cut),
      ...say("sideways:", plain.sideways),
      ...say("sideways when longer:", long.sideways),
      ...say("sideways at 150 %:", largeMeasures.sideways),
    ],
  };
}
