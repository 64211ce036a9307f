// The one window: sandboxed, no navigation, no new windows, no remote content.
import { BrowserWindow, screen } from "electron";
import path from "node:path";

export interface WindowOptions {
  readonly preload: string;
  readonly title: string;
}

export function makeWindow({ preload, title }: WindowOptions): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(1366, width),
    height: Math.min(768, height),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title,
    backgroundColor: "#f8f9fa",
    webPreferences: {
      preload: path.resolve(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false, // its dictionaries come from a network
      navigateOnDragDrop: false,
    },
  });
  // The page changes only its own hash; everything else is refused.
  window.webContents.on("will-navigate", (event) => event.preventDefault());
  window.webContents.setWindowOpenHandler(() => ({ action: "deny" }));
  window.webContents.on("will-attach-webview", (event) => event.preventDefault());
  window.on("page-title-updated", (event) => event.preventDefault());
  return window;
}
