// Single letters decide on the screen of pairs, unless somebody types, a dialog is open or the screen is locked.
import { useEffect, useRef } from "react";
import { dialogIsOpen } from "../../app/dialogs.tsx";

const TYPING = 'input, textarea, select, [contenteditable="true"]';

/** keys: 'S' and what it does. Buttons that do the same carry aria-keyshortcuts. */
export function useLetterKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || dialogIsOpen()) return;
      if (document.getElementById("loket-layer")?.inert) return;
      if (event.target instanceof Element && event.target.matches(TYPING)) return;
      const run = latest.current[event.key.toUpperCase()];
      if (!run) return;
      event.preventDefault();
      run();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
