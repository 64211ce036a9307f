// One value on the clipboard at a time, and off it again: by itself after a while, or at once with Esc.
import { useEffect, useState } from "react";
import { api, useCommand } from "../../app/client.ts";

export function useCopy() {
  const copy = useCommand(api.shell.copyBriefly);
  const clear = useCommand(api.shell.clearCopied);
  const [held, setHeld] = useState<{ readonly label: string; readonly until: number }>();
  const [cleared, setCleared] = useState(false);
  const { run } = clear;
  useEffect(() => {
    if (held === undefined) return undefined;
    const gone = (): void => {
      setHeld(undefined);
      setCleared(true);
    };
    function onKey(event: KeyboardEvent): void {
      if (event.key === "Escape") void run().then(gone);
    }
    const timer = setTimeout(gone, held.until - Date.now());
    document.addEventListener("keydown", onKey, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", onKey, true);
    };
  }, [held, run]);
  return {
    /** Label of what lies on the clipboard. */
    held: held?.label,
    cleared,
    failure: copy.failure ?? clear.failure,
    async copy(label: string, value: string): Promise<void> {
      const done = await copy.run({ text: value });
      if (!done) return;
      setCleared(false);
      setHeld({ label, until: Date.now() + done.seconds * 1000 });
    },
  };
}
