// Sends forms empty, to see what they say; nothing is written, because every call that would write is refused as if the disk were full.
import type { Page } from "playwright-core";
import { contract } from "../../../shared/contract.ts";

/** Calls that only read; doors stay shut but for the one that tells the state of the office. */
const READS = [
  "shell.status",
  ...Object.entries(contract).flatMap(([room, calls]) =>
    Object.entries(calls)
      .filter(([, call]) => (call["~orpc"].meta as { kind?: string }).kind === "query")
      .map(([name]) => `${room}.${name}`),
  ),
];

/** Runs in the page: empties what can be typed into and presses the button that sends; false when there is none. */
function emptyAndSend(inDialog: boolean): boolean {
  const place = inDialog
    ? [...document.querySelectorAll("[role=dialog]")].at(-1)
    : document.querySelector("main");
  const button = [
    ...(place?.querySelectorAll<HTMLButtonElement>(
      inDialog
        ? "button[data-variant=filled], .loket-dialog-foot button, button[type=submit]"
        : ".loket-savebar button[data-variant=filled], form button[type=submit]",
    ) ?? []),
  ]
    .filter((one) => !one.disabled)
    .at(-1);
  if (!place || !button) return false;
  const boxes = place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "input:not([type=radio], [type=checkbox], [type=hidden], [readonly]), textarea:not([readonly])",
  );
  for (const box of boxes) {
    const holder = box instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(holder.prototype, "value")?.set?.call(box, "");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  button.click();
  return true;
}

/** Is something wrong said on the topmost dialog, or the screen? */
function complains(inDialog: boolean): boolean {
  const dialogs = [...document.querySelectorAll("[role=dialog]")];
  const place = inDialog ? dialogs.at(-1) : document.querySelector("main");
  if (inDialog ? dialogs.length !== 1 : dialogs.length > 0) return false;
  return (
    place?.querySelector("[role=alert], [aria-invalid=true], .mantine-InputWrapper-error") != null
  );
}

/** Sends the open form empty and, while it complains, looks at it. */
export async function sendEmpty(
  page: Page,
  inDialog: boolean,
  look: () => Promise<void>,
): Promise<void> {
  await page.evaluate((calls) => window.loketLook!.refuseAllBut(calls), READS);
  try {
    if (!(await page.evaluate(emptyAndSend, inDialog))) return;
    for (let turn = 0; turn < 5; turn++) {
      await page.waitForTimeout(50);
      if (await page.evaluate(complains, inDialog)) return await look();
    }
  } finally {
    await page.evaluate(() => window.loketLook!.refuseAllBut(undefined));
  }
}
