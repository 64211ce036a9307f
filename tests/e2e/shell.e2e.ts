// The shell in real Electron: a page that can do nothing but speak the contract, and a port that only our own page gets.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "../../electron/runtime/electron-runtime.mjs";
import { openDesk, type OpenDesk } from "./support/launch.ts";

let desk: OpenDesk;
before(async () => {
  desk = await openDesk();
});
after(async () => {
  await desk.close();
});

const status = (url: string) =>
  desk.page.evaluate(
    (u) =>
      fetch(u).then(
        (r) => String(r.status),
        () => "refused",
      ),
    url,
  );

describe("the page", () => {
  it("has no Node, no Electron and no bridge", async () => {
    const seen = await desk.page.evaluate(() =>
      ["require", "process", "module", "ipcRenderer", "electron", "Buffer"].filter(
        (name) => name in globalThis,
      ),
    );
    assert.deepEqual(seen, []);
  });

  it("is sandboxed and isolated", async () => {
    const prefs = await desk.app.evaluate(({ BrowserWindow }) => {
      const all = BrowserWindow.getAllWindows().map((w) =>
        (
          w.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences(),
      );
      return all.map((p) => [p.sandbox, p.contextIsolation, p.nodeIntegration, p.webSecurity]);
    });
    assert.deepEqual(prefs, [[true, true, false, true]]);
  });

  it("loads nothing from files, from elsewhere, or from outside its folder", async () => {
    assert.equal(await status("app://loket/index.html"), "200");
    assert.equal(await status("app://loket/..%2f..%2fpackage.json"), "404");
    assert.equal(await status("app://loket/%2e%2e/main/main.js"), "404");
    assert.equal(await status("file:///etc/hostname"), "refused");
    assert.equal(await status("https://example.com/"), "refused");
    assert.equal(await status("app://lain/index.html"), "refused");
  });

  it("runs no script that is written into it", async () => {
    const ran = await desk.page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.ditulisi = true";
      document.head.append(script);
      return "ditulisi" in globalThis;
    });
    assert.equal(ran, false);
    // The tests' own evaluate is exempt from the policy, so eval is judged by the header.
    const policy = await desk.page.evaluate(() =>
      fetch("app://loket/index.html").then((r) => r.headers.get("content-security-policy") ?? ""),
    );
    assert.match(policy, /script-src 'self';/);
    assert.doesNotMatch(policy, /unsafe-eval/);
  });

  it("opens no window and goes nowhere", async () => {
    const opened = await desk.page.evaluate(() => window.open("app://loket/index.html") !== null);
    assert.equal(opened, false);
    await desk.page.evaluate(() => {
      location.href = "data:text/html,lain";
    });
    await desk.page.waitForTimeout(200);
    assert.match(desk.page.url(), /^app:\/\/loket\//);
    assert.equal(
      await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
      1,
    );
  });
});

describe("a foreign frame", () => {
  it("gets no port, and the attempt is written down", async () => {
    const preload = path.join(root, "out/preload/preload.cjs");
    const answered = await desk.app.evaluate(async ({ BrowserWindow }, file) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload: file, sandbox: true, contextIsolation: true },
      });
      await other.loadURL("data:text/html,<p>asing</p>");
      const result = await other.webContents.executeJavaScript(`new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve("answered");
        port1.start();
        window.postMessage("port", "*", [port2]);
        setTimeout(() => { port1.postMessage("{}"); }, 100);
        setTimeout(() => resolve("silent"), 600);
      })`);
      other.destroy();
      return result as string;
    }, preload);
    assert.equal(answered, "silent");
    const journal = fs.readFileSync(path.join(desk.data, "jurnal.jsonl"), "utf8");
    assert.match(journal, /"call":"bingkai_asing"/);
  });
});

describe("a page that dies", () => {
  it("comes back by itself", async () => {
    const shown = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const back = new Promise<void>((resolve) => {
        webContents.once("did-finish-load", () => resolve());
      });
      webContents.forcefullyCrashRenderer();
      await back;
      for (let turn = 0; turn < 50; turn++) {
        const text = await webContents.executeJavaScript("document.body.innerText");
        if (String(text).includes("Kantor baru")) return String(text);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return "";
    });
    assert.match(shown, /Kantor baru/);
  });
});
