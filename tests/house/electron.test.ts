// Our own rules about Electron, read from the syntax of every file: the gate for the static half of its twenty items.
import fs from "node:fs";
import path from "node:path";
import { parseSync, Visitor } from "vite";
import { describe, expect, it } from "vitest";
import { code, root, type Source } from "./sources.ts";

const product = code().filter((s) => /^(electron|renderer|shared)\/.*\.(ts|tsx)$/.test(s.file));
const shell = product.filter((s) => s.file.startsWith("electron/"));
const page = product.filter((s) => s.file.startsWith("renderer/"));

interface Found {
  readonly file: string;
  readonly names: readonly string[];
  readonly keys: readonly (readonly [string, string])[];
  readonly texts: readonly string[];
  readonly calls: readonly string[];
  readonly made: readonly string[];
}

/** What a file says: names it uses, keys with their values, texts, what it calls and what it makes. */
function read({ file, text }: Source): Found {
  const found = {
    file,
    names: [] as string[],
    keys: [] as [string, string][],
    texts: [] as string[],
    calls: [] as string[],
    made: [] as string[],
  };
  const of = (node: { start: number; end: number }) => text.slice(node.start, node.end);
  new Visitor({
    Identifier: (node) => void found.names.push(node.name),
    Property: (node) => void found.keys.push([of(node.key).replaceAll('"', ""), of(node.value)]),
    Literal: (node) => {
      if (typeof node.value === "string") found.texts.push(node.value);
    },
    TemplateElement: (node) => void found.texts.push(node.value.raw),
    CallExpression: (node) => void found.calls.push(of(node.callee)),
    NewExpression: (node) => void found.made.push(of(node.callee)),
    JSXAttribute: (node) => void found.keys.push([of(node.name), node.value ? of(node.value) : ""]),
    JSXIdentifier: (node) => void found.names.push(node.name),
  }).visit(parseSync(file, text).program);
  return found;
}

const everything = product.map(read);
const inShell = everything.filter((f) => f.file.startsWith("electron/"));
const onPage = everything.filter((f) => f.file.startsWith("renderer/"));

/** Files and what in them `wrong` names. */
function offenders(files: readonly Found[], wrong: (file: Found) => readonly string[]): string[] {
  return files.flatMap((file) => [...new Set(wrong(file))].map((what) => `${file.file}: ${what}`));
}

const among = (words: string) => {
  const set = new Set(words.split(/\s+/));
  return (word: string) => set.has(word);
};

describe("item 1: no address of a network", () => {
  it("stands in the product, beside the names of XML vocabularies", () => {
    const address = /\b(?:https?|wss?|ftp):\/\/[^\s"'<>]*/gi;
    const vocabulary =
      /^https?:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org|docs\.oasis-open\.org)\//;
    const found = offenders(everything, (f) =>
      f.texts.flatMap((t) => t.match(address) ?? []).filter((t) => !vocabulary.test(t)),
    );
    expect(found).toEqual([]);
  });

  it("is asked for by one file alone, when somebody fetches an update: no other module of the network, no upload of dumps", () => {
    const modules = /^(node:)?(http|https|http2|net|tls|dgram|dns)$/;
    const forbidden = among(
      "autoUpdater crashReporter WebSocket XMLHttpRequest EventSource sendBeacon",
    );
    expect(
      offenders(everything, (f) => [
        ...f.texts.filter((t) => modules.test(t) && t.startsWith("node:")),
        ...f.names.filter(forbidden),
      ]),
    ).toEqual(["electron/updates/server.ts: node:http", "electron/updates/server.ts: node:https"]);
  });
});

describe("items 2 to 4, 6, 8 to 12: a page", () => {
  it("is made in two places, each with the preferences of web-preferences.ts", () => {
    const makers = offenders(inShell, (f) =>
      f.made.filter((m) => /^(BrowserWindow|BrowserView|WebContentsView)$/.test(m)),
    );
    expect(makers).toEqual([
      "electron/shell/print.ts: BrowserWindow",
      "electron/shell/window.ts: BrowserWindow",
    ]);
    const given = inShell.flatMap((f) =>
      f.keys.filter(([key]) => key === "webPreferences").map(([, value]) => `${f.file}: ${value}`),
    );
    expect(given).toEqual([
      "electron/shell/print.ts: paperPreferences(partition)",
      "electron/shell/window.ts: pagePreferences(path.resolve(preload), devTools)",
    ]);
  });

  it("is closed exactly so", () => {
    const { keys } = inShell.find((f) => f.file === "electron/shell/web-preferences.ts")!;
    expect(Object.fromEntries(keys)).toEqual({
      sandbox: "true",
      contextIsolation: "true",
      nodeIntegration: "false",
      webSecurity: "true",
      spellcheck: "false",
      navigateOnDragDrop: "false",
      disableBlinkFeatures: '"Auxclick"',
      preload: "preload",
      devTools: "false",
      session: "session",
      javascript: "false",
    });
  });

  it("gets no switch that opens it again, anywhere", () => {
    const forbidden = among(
      `nodeIntegrationInWorker nodeIntegrationInSubFrames allowRunningInsecureContent experimentalFeatures
       enableBlinkFeatures webviewTag enableRemoteModule offscreen plugins allowpopups`,
    );
    expect(offenders(everything, (f) => f.keys.map(([key]) => key).filter(forbidden))).toEqual([]);
    const opened = offenders(inShell, (f) =>
      f.keys
        .filter(
          ([key, value]) =>
            /^(sandbox|contextIsolation|webSecurity)$/.test(key) && value !== "true",
        )
        .map(([key]) => key),
    );
    expect(opened).toEqual([]);
    expect(offenders(onPage, (f) => f.names.filter((n) => n === "webview"))).toEqual([]);
  });

  it("loads only our page and our paper, and no code is put into it", () => {
    const calls = (f: Found) =>
      f.calls.filter((c) =>
        /\.(loadURL|loadFile|executeJavaScript|insertCSS|openDevTools|openExternal|openPath|showItemInFolder|appendSwitch|appendArgument|setProxy|registerPreloadScript|setPreloads)$/.test(
          c,
        ),
      );
    expect(offenders(inShell, calls)).toEqual([
      "electron/shell/harden.ts: app.commandLine.appendSwitch", // closes the resolver of names
      "electron/shell/print.ts: window.loadURL",
      "electron/shell/start.ts: window.loadURL",
    ]);
  });
});

describe("item 5, 13, 14: what no page and no session may do", () => {
  it("is set once, for all that will ever be made, before the app is ready", () => {
    const setters = among(
      "setPermissionRequestHandler setPermissionCheckHandler setDevicePermissionHandler setDisplayMediaRequestHandler setWindowOpenHandler onBeforeRequest",
    );
    const where = offenders(inShell, (f) => f.names.filter(setters));
    expect(where.length).toBe(6);
    expect(where.every((w) => w.startsWith("electron/shell/harden.ts: "))).toBe(true);
    const start = product.find((s) => s.file === "electron/shell/start.ts")!.text;
    expect(start.indexOf("harden(development)")).toBeGreaterThan(0);
    expect(start.indexOf("harden(development)")).toBeLessThan(start.indexOf("app.whenReady()"));
  });
});

describe("item 15: nothing is opened outside", () => {
  it("takes neither shell nor remote nor net from electron", () => {
    const taken = shell.flatMap((s) =>
      [...s.text.matchAll(/import\s*\{([^}]*)\}\s*from "electron"/g)].flatMap(([, names]) =>
        names!
          .split(",")
          .map((n) => n.replace(/\btype\b/, "").trim())
          .filter((n) =>
            /^(shell|remote|net|clipboard|desktopCapturer|safeStorage|inAppPurchase|contextBridge)$/.test(
              n,
            ),
          )
          .map((n) => `${s.file}: ${n}`),
      ),
    );
    // A copied value leaves the clipboard again by itself, which only the program can do.
    expect(taken).toEqual(["electron/shell/outside.ts: clipboard"]);
  });
});

describe("item 16: the version", () => {
  it("is pinned, and is the one that is installed", () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
    const wanted = manifest.devDependencies.electron as string;
    expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
    const lock = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"));
    expect(lock.packages["node_modules/electron"].version).toBe(wanted);
  });
});

describe("item 17: who may speak", () => {
  it("enters through two channels, each of which asks who sends", () => {
    const doors = offenders(inShell, (f) => f.calls.filter((c) => c.startsWith("ipcMain.")));
    expect(doors).toEqual(["electron/shell/port.ts: ipcMain.on"]);
    const port = product.find((s) => s.file === "electron/shell/port.ts")!.text;
    const channels = port.split('ipcMain.on("').slice(1);
    expect(channels.map((c) => c.slice(0, c.indexOf('"')))).toEqual(["port", "berkas"]);
    expect(channels.every((c) => c.includes("!isOurs(event, window, origins)"))).toBe(true);
  });
});

describe("item 18: no file", () => {
  it("is loaded by its address", () => {
    expect(offenders(onPage, (f) => f.texts.filter((t) => /^file:\/\//i.test(t)))).toEqual([]);
  });
});

describe("item 20: what the page is given", () => {
  it("is one port and dropped files, and no object of Electron", () => {
    const preload = everything.find((f) => f.file === "electron/preload.ts")!;
    const said = preload.calls.filter((c) => /^(ipcRenderer|webUtils|contextBridge)\./.test(c));
    expect(said).toEqual([
      "ipcRenderer.postMessage",
      "webUtils.getPathForFile",
      "ipcRenderer.send",
    ]);
    expect(preload.texts.filter((t) => /^(port|berkas)$/.test(t)).length).toBeGreaterThan(1);
  });
});

describe("the page itself", () => {
  it("makes no code or markup of texts, and keeps only what a person likes on this computer", () => {
    const forbidden = among(
      "eval innerHTML outerHTML insertAdjacentHTML dangerouslySetInnerHTML srcdoc indexedDB sessionStorage serviceWorker caches",
    );
    expect(
      offenders(onPage, (f) => [
        ...f.names.filter(forbidden),
        ...f.keys.map(([key]) => key).filter(forbidden),
        ...f.made.filter((m) => m === "Function"),
      ]),
    ).toEqual([]);
    const keepers = offenders(onPage, (f) => f.names.filter((n) => n === "localStorage"));
    expect(keepers).toEqual([
      "renderer/app/preferences.ts: localStorage",
      "renderer/text/index.ts: localStorage",
    ]);
    expect(page.length).toBeGreaterThan(100);
  });
});
