// What can be measured on the screen that is shown now: targets too small to hit, words that are cut off, a page wider than its window.
import type { Page } from "playwright-core";

/** Smallest side of what is pressed, in CSS pixels (WCAG 2.2, 2.5.8). */
export const TARGET = 24;

export interface Measures {
  /** How many targets were measured. */
  readonly targets: number;
  readonly small: readonly string[];
  readonly cut: readonly string[];
  readonly sideways: readonly string[];
}

/** Runs in the page. Rows after the tenth are like those before. */
function measure(target: number): Measures {
  const PRESSED =
    "button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab], [role=option], [role=menuitem], [role=switch]";
  const SPOKEN = `${PRESSED}, th, label, legend, h1, h2, h3, dt, nav a, [role=status], .loket-badge`;
  const dialog = [...document.querySelectorAll("[role=dialog]")].at(-1);
  const place = dialog ?? document.body;
  const seen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 0 &&
      height > 0 &&
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      !element.closest(
        "tbody tr:nth-child(n + 11), [inert], .loket-skip, .mantine-VisuallyHidden-root",
      )
    );
  };
  const named = (element: Element) =>
    `<${element.tagName.toLowerCase()}> "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 50)}"`;

  // a box is also pressed by its label, and a link inside a sentence is as tall as its line (both are exceptions of the rule)
  const boxOf = (element: Element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const boxes = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
    return {
      width: Math.max(...boxes.map(({ width }) => width)),
      height: Math.max(...boxes.map(({ height }) => height)),
    };
  };
  const inSentence = (element: Element) =>
    getComputedStyle(element).display === "inline" &&
    [...(element.parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim().length > 1,
    );
  const pressed = [...place.querySelectorAll(PRESSED)].filter(
    (element) => seen(element) && !inSentence(element),
  );
  const small = pressed.flatMap((element) => {
    const { width, height } = boxOf(element);
    return Math.min(width, height) < target - 0.5
      ? [`${Math.round(width)}x${Math.round(height)} ${named(element)}`]
      : [];
  });

  const hides = (element: Element) => {
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display === "none" || display === "inline" || display === "contents") return false;
    return [overflowX, overflowY].some((one) => one === "hidden" || one === "clip");
  };
  const cut = [...place.querySelectorAll(SPOKEN)].filter(seen).flatMap((control) =>
    [control, ...control.querySelectorAll("*")].flatMap((element) => {
      if (!(element instanceof HTMLElement) || element instanceof HTMLInputElement) return [];
      const wide = element.scrollWidth - element.clientWidth;
      const tall = element.scrollHeight - element.clientHeight;
      if (!hides(element) || (wide < 4 && tall < 4)) return [];
      if (element.closest(".mantine-VisuallyHidden-root, [data-loading]") || element.title !== "")
        return []; // said in full elsewhere
      return [`${wide}x${tall} ${named(control)}`];
    }),
  );

  // (the window itself never scrolls, it has the frame in it)
  const sideways = [...document.querySelectorAll("main, [role=dialog]")]
    .filter((area) => area.scrollWidth > area.clientWidth + 1)
    .map((area) => `${named(area).slice(0, 30)} is ${area.scrollWidth} of ${area.clientWidth}`);
  return { targets: pressed.length, small, cut: [...new Set(cut)], sideways };
}

export async function measures(page: Page): Promise<Measures> {
  return page.evaluate(measure, TARGET);
}
