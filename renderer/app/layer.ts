// The layer in which menus and dialogs are drawn: hidden and dead while locked; the focus comes back to where it was.
import { useEffect } from "react";

let lastFocused: HTMLElement | undefined;

document.addEventListener("focusin", ({ target }) => {
  if (target instanceof HTMLElement && !target.closest("[data-gate]")) lastFocused = target;
});

export function useLockedLayer(locked: boolean): void {
  useEffect(() => {
    const layer = document.getElementById("loket-layer");
    if (layer) {
      layer.hidden = locked;
      layer.inert = locked;
    }
    if (!locked) return;
    const typing = lastFocused;
    return () => {
      // the desk is shown again in this same commit; its fields take focus only after it
      requestAnimationFrame(() => {
        if (typing?.isConnected) typing.focus();
      });
    };
  }, [locked]);
}
