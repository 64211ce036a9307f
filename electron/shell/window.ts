// The one window. What its page may do stands in web-preferences.ts, what no page may do in harden.ts.
import { BrowserWindow, screen } from "electron";
import path from "node:path";
import { pagePreferences } from "./web-preferences.ts";
import { readPlace } from "./window-place.ts";

export interface WindowOptions {
  readonly preload: string;
  readonly title: string;
  readonly devTools: boolean;
  /** Folder that keeps where the window stood. */
  readonly profile: string;
}

export function makeWindow({ preload, title, devTools, profile }: WindowOptions): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized = false, ...place } = readPlace(profile, areas) ?? {};
  const window = new BrowserWindow({
    width: Math.min(1366, width),
    height: Math.min(768, height),
    ...place,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title,
    backgroundColor: "#f8f9fa",
    webPreferences: pagePreferences(path.resolve(preload), devTools),
  });
  window.on("page-title-updated", (event) => event.preventDefault());
  if (maximized) window.maximize();
  return window;
}
