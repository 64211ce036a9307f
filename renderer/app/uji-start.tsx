// With --uji only: what tests change about the window as a whole, and the gallery of widgets at #/galeri.
import { useSyncExternalStore } from "react";
import { setTextInPlace } from "../text/index.ts";
import { stretched } from "../text/pseudo.ts";
import { Gallery } from "../ui/gallery/gallery.tsx";
import { wrapTransport } from "./client.ts";
import { DeskFailure } from "./failure.ts";
import { Gate } from "./gate.tsx";

let allowed: ReadonlySet<string> | undefined;
wrapTransport((send) => async (path, input, signal) => {
  if (allowed && !allowed.has(path.join("."))) throw new DeskFailure("disk_penuh");
  return send(path, input, signal);
});
window.loketLook = {
  stretch: (on) => setTextInPlace(on ? stretched : undefined),
  refuseAllBut: (calls) => (allowed = calls && new Set(calls)),
};

function subscribe(tell: () => void): () => void {
  addEventListener("hashchange", tell);
  return () => removeEventListener("hashchange", tell);
}

export function Start() {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return hash === "#/galeri" ? <Gallery /> : <Gate />;
}
