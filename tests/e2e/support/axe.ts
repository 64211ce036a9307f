// Accessibility of the screen that is shown now, in light and in dark.
import fs from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

export const SCHEMES = ["light", "dark"] as const;
/** Rows like the ten above them; looking at a hundred of the same makes a run ten times as long. */
const REPEATED = "tbody tr:nth-child(n + 11)";
const source = fs.readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface Rule {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { failureSummary?: string; target: string[]; html: string }[];
}
interface Results {
  readonly violations: readonly Rule[];
  readonly incomplete: readonly Rule[];
}

/** What axe found: `wrong` for certain, `unsure` where it could not tell. One line each: rule, element, what to do. */
export interface Found {
  readonly wrong: readonly string[];
  readonly unsure: readonly string[];
}

/** One run over what is shown, or what is within an element; all rules, also the one about the size of targets, or only the named ones. */
export async function runAxe(
  page: Page,
  only?: readonly string[],
  within = "html",
): Promise<Found> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source); // kept until the page is loaded anew
  const options = {
    resultTypes: ["violations", "incomplete"],
    ...(only
      ? { runOnly: { type: "rule", values: [...only] } }
      : { rules: { "target-size": { enabled: true } } }),
  };
  const { violations, incomplete } = await page.evaluate(
    async ([include, exclude, how]) => {
      const { axe } = window as unknown as {
        axe: { run(context: object, options: object): Promise<Results> };
      };
      const results = await axe.run({ include: [[include]], exclude: [[exclude]] }, how);
      return { violations: results.violations, incomplete: results.incomplete };
    },
    [within, REPEATED, options] as const,
  );
  const lines = (rules: readonly Rule[]) =>
    rules.flatMap(({ id, help, nodes }) =>
      nodes.map(({ failureSummary, target, html }) => {
        const what = (failureSummary ?? help).replace(/\s+/g, " ");
        return `${id}: ${target.join(" ")} | ${html.slice(0, 160)} | ${what}`;
      }),
    );
  return { wrong: lines(violations), unsure: lines(incomplete) };
}

/** Until what was changed has been drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** Shows the page in one scheme, without motion: colours change at once. */
export async function inScheme(page: Page, colorScheme: (typeof SCHEMES)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await drawn(page);
}

/** One line per violation: scheme, rule, element, what to do. Empty when there is none. */
export async function violations(page: Page): Promise<string[]> {
  await inScheme(page, "light");
  const light = await runAxe(page);
  await inScheme(page, "dark");
  const dark = await runAxe(page, ["color-contrast"]); // in dark only colours differ
  await inScheme(page, "light");
  return [
    ...light.wrong.map((line) => `light ${line}`),
    ...dark.wrong.map((line) => `dark ${line}`),
  ];
}

/** Throws with every violation named when the screen has any. */
export async function checkAccessible(page: Page, screen: string): Promise<void> {
  const found = await violations(page);
  if (found.length > 0) {
    throw new Error(`${screen}: ${found.length} violations\n${found.join("\n")}`);
  }
}
