// Accessibility of the screen that is shown now, in light and in dark.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

export const SCHEMES = ["light", "dark"] as const;
/** Rows like the ten above them; looking at a hundred of the same makes a run ten times as long. */
const REPEATED = "tbody tr:nth-child(n + 11)";

/**
 * One line per violation: scheme, rule, element, what to do. Empty when there is none.
 * Legacy mode, because axe's usual way opens a second page and this app has only one window.
 */
export async function violations(page: Page): Promise<string[]> {
  const lines: string[] = [];
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.waitForTimeout(150); // colours change at once under reduced motion; one frame more for the page
    const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude(REPEATED);
    // in dark only colours differ
    const result = await (scheme === "dark" ? axe.withRules(["color-contrast"]) : axe).analyze();
    for (const { id, help, nodes } of result.violations) {
      for (const node of nodes) {
        const what = node.failureSummary?.replace(/\s+/g, " ") ?? help;
        lines.push(
          `${scheme} ${id}: ${node.target.join(" ")} | ${node.html.slice(0, 160)} | ${what}`,
        );
      }
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  return lines;
}

/** Throws with every violation named when the screen has any. */
export async function checkAccessible(page: Page, screen: string): Promise<void> {
  const found = await violations(page);
  if (found.length > 0) {
    throw new Error(`${screen}: ${found.length} violations\n${found.join("\n")}`);
  }
}
