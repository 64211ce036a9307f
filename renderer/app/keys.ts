// The one key listener: looks a pressed key up in the list of commands.
import { useEffect } from "react";
import { commandsFor, spellKey } from "./commands.ts";
import { dialogIsOpen } from "./dialogs.tsx";
import { useSession } from "./session.tsx";

const TYPING = 'input, textarea, select, [contenteditable="true"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TYPING);
}

export function useShortcuts(): void {
  const { roles } = useSession();
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat) return;
      if (document.getElementById("loket-layer")?.inert) return; // locked
      const pressed = event.key === "/" && !isTyping(event.target) ? "Ctrl+K" : spellKey(event);
      const command = commandsFor(roles).find((one) => one.shortcut === pressed);
      if (!command || (command.outside && isTyping(event.target))) return;
      if (dialogIsOpen() && !command.here && !command.always) return; // a dialog is answered first
      event.preventDefault();
      command.run?.();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [roles]);
}
