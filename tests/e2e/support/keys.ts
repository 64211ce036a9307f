// A keyboard that counts: the only way end-to-end tests touch the app.
import type { Page } from "playwright-core";

interface Focus {
  readonly name: string;
  readonly role: string;
}

/** Name and role of the element that has the focus, roughly as a screen reader says them. Runs in the page. */
function readFocus(): Focus {
  const element = document.activeElement;
  if (!element || element === document.body) return { name: "", role: "" };
  const by = (element.getAttribute("aria-labelledby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");
  const labels =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement;
  const label = labels ? (element.labels?.[0]?.textContent ?? "") : "";
  const name =
    element.getAttribute("aria-label") || by.trim() || label || element.textContent || "";
  const role = element.getAttribute("role") ?? element.tagName.toLowerCase();
  return { name: name.replace(/\s+/g, " ").trim(), role };
}

export class Keys {
  readonly #page: Page;
  /** Keys pressed so far without the letters of typed text. */
  pressed = 0;
  /** Letters typed so far. */
  typed = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses a key or a chord such as 'Control+k', `times` times. */
  async press(key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.#page.keyboard.press(key);
    this.pressed += times;
  }

  /** Types text into what has the focus. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.typed += text.length;
  }

  async focus(): Promise<Focus> {
    return this.#page.evaluate(readFocus);
  }

  /** Presses Tab until the focus is on something of that name; fails with the names passed on the way. */
  async tabTo(name: string | RegExp, { backwards = false, limit = 80 } = {}): Promise<void> {
    const passed: string[] = [];
    for (let i = 0; i <= limit; i++) {
      const focus = await this.focus();
      const found = typeof name === "string" ? focus.name.startsWith(name) : name.test(focus.name);
      if (found) return;
      passed.push(`${focus.role} "${focus.name.slice(0, 40)}"`);
      await this.press(backwards ? "Shift+Tab" : "Tab");
    }
    throw new Error(
      `${limit} times Tab did not reach ${String(name)}; passed ${passed.join(", ")}`,
    );
  }

  /** Goes to a field by Tab and types into it, in place of what it held. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo(name);
    await this.press("Control+a");
    await this.type(text);
  }

  /** Waits until the page shows `text`. */
  async see(text: string | RegExp, timeout = 30_000): Promise<void> {
    const first = this.#page.getByText(text).first();
    try {
      await first.waitFor({ state: "visible", timeout });
    } catch {
      const shown = await this.#page.locator("body").innerText();
      throw new Error(`not seen: ${String(text)}\non the screen:\n${shown.slice(0, 1500)}`);
    }
  }
}
