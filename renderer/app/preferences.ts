// What a person likes on this computer: text size and language. No personal data, so it stays in localStorage.
import { useCallback, useSyncExternalStore } from "react";

export const FONT_SCALES = [100, 110, 125, 140, 150] as const;
export type FontScale = (typeof FONT_SCALES)[number];

let owner = "";
let scale: FontScale = 100;
const listeners = new Set<() => void>();
const key = () => `loket.huruf${owner && `.${owner}`}`;

function read(): FontScale {
  const kept = Number(localStorage.getItem(key()));
  return FONT_SCALES.find((s) => s === kept) ?? 100;
}

function apply(): void {
  document.documentElement.style.fontSize = `${scale}%`;
  for (const tell of listeners) tell();
}

/** Text size is kept per account; '' is the sign-in screen. */
export function setPreferenceOwner(accountId: string): void {
  if (owner === accountId) return;
  owner = accountId;
  scale = read();
  apply();
}

export function setFontScale(next: FontScale): void {
  scale = next;
  localStorage.setItem(key(), String(next));
  apply();
}

/** One step larger (+1), smaller (-1) or back to 100 % (0). */
export function stepFontScale(by: 1 | -1 | 0): void {
  const at = FONT_SCALES.indexOf(scale);
  setFontScale(
    by === 0 ? 100 : (FONT_SCALES[Math.min(Math.max(at + by, 0), FONT_SCALES.length - 1)] ?? 100),
  );
}

export function useFontScale(): FontScale {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => scale,
  );
}

/** A choice that is on or off, kept per account; off until it is made. The second value sets it. */
export function useLiked(name: string): readonly [boolean, (to: boolean) => void] {
  const kept = () => localStorage.getItem(`loket.${name}${owner && `.${owner}`}`) === "ya";
  const liked = useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, kept);
  return [
    liked,
    useCallback(
      (to) => {
        localStorage.setItem(`loket.${name}${owner && `.${owner}`}`, to ? "ya" : "tidak");
        for (const tell of listeners) tell();
      },
      [name],
    ),
  ];
}

/** A note of this computer that outlives a change of user; null before the first. No personal data. */
export function readNote(name: string): string | null {
  return localStorage.getItem(`loket.${name}`);
}

export function writeNote(name: string, text: string): void {
  localStorage.setItem(`loket.${name}`, text);
}

export function startPreferences(): void {
  scale = read();
  apply();
}
