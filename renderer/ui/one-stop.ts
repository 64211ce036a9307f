// Many buttons of one list as a single Tab stop: arrows, Page, Home and End move between them, as in a table of a spreadsheet.
import { useState } from "react";
import type { FocusEvent, KeyboardEvent } from "react";

const JUMPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

export interface OneStop {
  /** Which button Tab reaches now. */
  readonly current: number;
  /** For the button at that place in the list. */
  stop(at: number): { readonly tabIndex: 0 | -1; readonly onFocus: (event: FocusEvent) => void };
  /** On what holds the buttons. Answers whether the key was one of ours. */
  onKeyDown(event: KeyboardEvent<HTMLElement>): boolean;
}

/** marked: selector of the buttons; count: how many there are. */
export function useOneStop(marked: string, count: number): OneStop {
  const [active, setActive] = useState(0);
  const current = Math.max(0, Math.min(active, count - 1));
  return {
    current,
    stop: (at) => ({ tabIndex: at === current ? 0 : -1, onFocus: () => setActive(at) }),
    onKeyDown(event) {
      const jump = JUMPS[event.key];
      if (!jump || !(event.target instanceof HTMLElement) || !event.target.matches(marked))
        return false;
      event.preventDefault();
      const next = jump(current, count - 1);
      setActive(next);
      event.currentTarget.querySelectorAll<HTMLElement>(marked)[next]?.focus();
      return true;
    },
  };
}
