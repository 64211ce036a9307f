// One value on the clipboard at a time, and off it again: with Esc, or with the first key after a minute.
import { useEffect, useRef, useState } from "react";

const LASTS = 60_000;

/** Copies without the page's permission for the clipboard, which is refused to it: a key press may fill a copy event. */
function put(text: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
  };
  document.addEventListener("copy", fill, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return done;
}

export function useCopy() {
  const [held, setHeld] = useState<string>();
  const [cleared, setCleared] = useState(false);
  const since = useRef<number>(undefined);
  useEffect(() => {
    if (held === undefined) return undefined;
    function onKey(event: KeyboardEvent): void {
      const old = since.current !== undefined && Date.now() - since.current > LASTS;
      if (event.key !== "Escape" && !old) return;
      // A blank takes its place: an empty text would leave what is there.
      put(" ");
      since.current = undefined;
      setHeld(undefined);
      setCleared(true);
    }
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [held]);
  return {
    /** Label of what lies on the clipboard. */
    held,
    cleared,
    copy(label: string, value: string): void {
      put(value);
      since.current = Date.now();
      setCleared(false);
      setHeld(label);
    },
  };
}
