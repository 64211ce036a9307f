// The message catalogue: every word on screen, in Indonesian (the original) and English; error codes become sentences here.
import { useSyncExternalStore } from "react";
import type { ErrorCode, ErrorDetails } from "../../shared/errors.ts";
import * as id from "./id/index.ts";
import type { Text } from "./id/index.ts";
import type { ErrorWords } from "./words.ts";

export type { Text };

export const LANGUAGES = ["id", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
interface Catalogue {
  readonly text: Text;
  readonly errors: ErrorWords<ErrorCode>;
}
const READ: Record<Language, () => Promise<Catalogue>> = {
  id: async () => id,
  en: () => import("./en/index.ts"),
};

const KEPT = "loket.bahasa";
let language: Language = "id";
let catalogue: Catalogue = id;
const listeners = new Set<() => void>();

/** The language that was chosen on this computer, before the first word is drawn. */
export async function startLanguage(): Promise<void> {
  if (localStorage.getItem(KEPT) === "en") await setLanguage("en");
  else document.documentElement.lang = language;
}

/** Kept on this computer; everything on screen changes at once, when the words have been read. */
export async function setLanguage(next: Language): Promise<void> {
  catalogue = await READ[next]();
  language = next;
  localStorage.setItem(KEPT, next);
  document.documentElement.lang = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/** Put in place of the catalogue by tests that look whether longer words fit; undefined takes it away. */
let inPlace: Text | undefined;
export function setTextInPlace(change: ((text: Text) => Text) | undefined): void {
  inPlace = change?.(catalogue.text);
  for (const tell of listeners) tell();
}

/** The catalogue in the chosen language: `const text = useText(); text.people.search.title`. */
export function useText(): Text {
  return useSyncExternalStore(subscribe, currentText);
}

/** The same outside components. */
export function currentText(): Text {
  return inPlace ?? catalogue.text;
}
export function currentLanguage(): Language {
  return language;
}

/** Every code that has a sentence. */
export function errorCodes(): readonly ErrorCode[] {
  return Object.keys(id.errors) as ErrorCode[];
}

/** The sentence for a failure: what happened, what is safe, what to do. Unknown codes get the sentence for the unexpected. */
export function sentence(code: ErrorCode, details: ErrorDetails = {}): string {
  const words = catalogue.errors[code] ?? catalogue.errors.kesalahan_tak_terduga;
  return typeof words === "function" ? words(details) : words;
}
