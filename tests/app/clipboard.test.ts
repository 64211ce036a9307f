// A copied value leaves the clipboard by itself, and what somebody else copied stays.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { briefClipboard } from "../../electron/shell/clipboard.ts";

let text = "";
const system = {
  readText: () => text,
  writeText: (next: string) => void (text = next),
  clear: () => void (text = ""),
};
beforeEach(() => {
  vi.useFakeTimers();
  text = "";
});
afterEach(() => vi.useRealTimers());

describe("a value on the clipboard", () => {
  it("is gone after its time, which lies between half a minute and a minute", async () => {
    const seconds = await briefClipboard(system).copy("3205330105800001");
    expect([seconds >= 30, seconds <= 60]).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(text).toBe("3205330105800001");
    await vi.advanceTimersByTimeAsync(1);
    expect(text).toBe("");
  });
  it("begins its time anew with each value", async () => {
    const clipboard = briefClipboard(system, 40);
    await clipboard.copy("a");
    await vi.advanceTimersByTimeAsync(30_000);
    await clipboard.copy("b");
    await vi.advanceTimersByTimeAsync(30_000);
    expect(text).toBe("b");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(text).toBe("");
  });
  it("that somebody else put there is left alone, by the timer and by Esc", async () => {
    const clipboard = briefClipboard(system, 40);
    await clipboard.copy("a");
    text = "milik orang lain";
    await clipboard.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(text).toBe("milik orang lain");
  });
});
