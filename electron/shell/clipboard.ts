// A value on the system's clipboard for a short time: whoever sits down at this computer next finds nothing there.

/** What is needed of the system's clipboard. */
export interface SystemClipboard {
  readText(): string;
  writeText(text: string): void;
  clear(): void;
}

export interface BriefClipboard {
  /** Puts the text there and answers for how many seconds it stays. */
  copy(text: string): number;
  /** Takes it away now, if it is still the one that was put there. */
  clear(): void;
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
  function clear(): void {
    clearTimeout(timer);
    if (held !== undefined && system.readText() === held) system.clear();
    held = undefined;
  }
  return {
    copy(text) {
      clearTimeout(timer);
      system.writeText(text);
      // As the system gives it back: it may change line ends.
      held = system.readText();
      timer = setTimeout(clear, seconds * 1000);
      timer.unref();
      return seconds;
    },
    clear,
  };
}
