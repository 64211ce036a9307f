// A value on the system's clipboard for a short time: whoever sits down at this computer next finds nothing there.

/** What is needed of the system's clipboard; the release Electron answers later, the older one at once. */
export interface SystemClipboard {
  readText(): string | Promise<string>;
  writeText(text: string): void | Promise<void>;
  clear(): void;
}

export interface BriefClipboard {
  /** Puts the text there and answers for how many seconds it stays. */
  copy(text: string): Promise<number>;
  /** Takes it away now, if it is still the one that was put there. */
  clear(): Promise<void>;
}

/** Long enough to change windows and paste, too short to be forgotten. */
export const CLIPBOARD_SECONDS = 45;

/** What somebody else copied meanwhile is left alone. */
export function briefClipboard(
  system: SystemClipboard,
  seconds: number = CLIPBOARD_SECONDS,
): BriefClipboard {
  let held: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  async function clear(): Promise<void> {
    clearTimeout(timer);
    const mine = held;
    held = undefined;
    if (mine !== undefined && (await system.readText()) === mine) system.clear();
  }
  return {
    async copy(text) {
      clearTimeout(timer);
      await system.writeText(text);
      // As the system gives it back: it may change line ends.
      held = await system.readText();
      timer = setTimeout(() => void clear(), seconds * 1000);
      timer.unref();
      return seconds;
    },
    clear,
  };
}
