// Whether a screen must be scrolled sideways: as it stands, and enlarged to 125 % as Windows does on many desks.
import type { ElectronApplication, Page } from "playwright-core";
import { drawn } from "./axe.ts";

/** What reaches beyond its own right edge without a scroll of its own that is meant: grids and wide tables scroll inside themselves. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.getElementById("isi");
    const wide = [document.documentElement, document.body, main].filter(
      (one) => one && one.scrollWidth > one.clientWidth + 1,
    );
    return wide.map((one) => {
      const right = one!.getBoundingClientRect().left + one!.clientWidth;
      const culprit = [...one!.querySelectorAll("*")].find((inner) => {
        const box = inner.getBoundingClientRect();
        return box.width > 0 && box.right > right + 1 && inner.children.length === 0;
      });
      return `${one!.id || one!.tagName}: ${one!.scrollWidth} > ${one!.clientWidth} by ${culprit?.outerHTML.slice(0, 120) ?? "?"}`;
    });
  });
}

const zoom = (app: ElectronApplication, factor: number) =>
  app.evaluate(({ BrowserWindow }, f) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(f);
  }, factor);

/** One line per screen that must be scrolled sideways at 100 % or 125 %. */
export async function sideways(app: ElectronApplication, page: Page): Promise<string[]> {
  const plain = await tooWide(page);
  await zoom(app, 1.25);
  await drawn(page);
  const large = await tooWide(page);
  await zoom(app, 1);
  return [...plain.map((line) => `100 %: ${line}`), ...large.map((line) => `125 %: ${line}`)];
}
