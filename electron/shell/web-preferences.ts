// What a page of ours may do, in one place; every window is made with one of these two, and a house test reads them.
import type { WebPreferences } from "electron";

const CLOSED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false, // its dictionaries come from a network
  navigateOnDragDrop: false,
  disableBlinkFeatures: "Auxclick", // a middle click opens nothing
} as const satisfies WebPreferences;

/** The page. @param devTools only while the program is being built */
export function pagePreferences(preload: string, devTools: boolean): WebPreferences {
  return { ...CLOSED, preload, devTools };
}

/** A sheet of paper: it can run nothing at all. */
export function paperPreferences(session: WebPreferences["session"]): WebPreferences {
  return { ...CLOSED, session, javascript: false, devTools: false } as WebPreferences;
}
