// Nobody at the desk: the page is covered after 5 minutes and locked after the office's number of minutes.
import { useEffect, useState } from "react";
import { useText } from "../text/index.ts";
import { api, refreshStatus } from "./client.ts";

const COVER_MINUTES = 5;
const LOOK_MS = 5000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

export function IdleCover({ minutes }: { readonly minutes: number }) {
  const text = useText();
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    let lastSign = Date.now();
    let on = false;
    function cover(next: boolean) {
      on = next;
      setCovered(next);
    }
    function sign(event: Event) {
      lastSign = Date.now();
      if (!on) return;
      // the key that uncovers does nothing else
      event.preventDefault();
      event.stopPropagation();
      cover(false);
    }
    const timer = setInterval(() => {
      const idle = (Date.now() - lastSign) / 60_000;
      if (idle >= minutes) {
        lastSign = Date.now();
        cover(false);
        void api.accounts.lock().then(refreshStatus, refreshStatus);
      } else if (idle >= COVER_MINUTES) cover(true);
    }, LOOK_MS);
    for (const name of SIGNS)
      window.addEventListener(name, sign, { capture: true, passive: false });
    return () => {
      clearInterval(timer);
      for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
    };
  }, [minutes]);
  if (!covered) return null;
  return (
    <output
      style={{
        position: "fixed",
        inset: 0,
        zIndex: 10_000,
        background: "var(--loket-page)",
        display: "grid",
        placeItems: "center",
        color: "var(--loket-dimmed)",
      }}
    >
      {text.app.covered}
    </output>
  );
}
