// Looks at the packaged program from outside, over the debugger's port: its fuses close every other way in.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { say } from "./run-command.mjs";

const LIMIT_MS = 60_000;

function start(executable, options, data, port) {
  const args = [...options.args, `--data=${data}`, `--remote-debugging-port=${port}`];
  const env = { ...options.env, ELECTRON_RUN_AS_NODE: "1", NODE_OPTIONS: "--inspect=0" }; // both fuses are off
  return spawn(executable, args, { env, stdio: ["ignore", "ignore", "pipe"] });
}

/** Where the debugger listens, from what Chromium says; rejects when the program ends before. */
function listening(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    const limit = setTimeout(
      () => reject(new Error(`no debugger after a minute\n${said}`)),
      LIMIT_MS,
    );
    child.stderr.on("data", (chunk) => {
      said += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once("close", (code) => reject(new Error(`ended with ${code}\n${said.slice(-2000)}`)));
    child.once("close", () => clearTimeout(limit));
  });
}

function ended(child) {
  const limit = setTimeout(() => child.kill("SIGKILL"), LIMIT_MS);
  return new Promise((resolve) => {
    child.once("close", (code) => {
      clearTimeout(limit);
      resolve(code);
    });
  });
}

/** What a page of the packaged program can do; empty when that is nothing. */
async function reachesOf(page) {
  return await page.evaluate(async () => {
    const found = ["require", "process", "module", "ipcRenderer", "electron", "Buffer"].filter(
      (name) => name in globalThis,
    );
    for (const address of ["https://192.0.2.1/", "file:///etc/hostname", "app://lain/"])
      await fetch(address).then(
        () => found.push(address),
        () => undefined,
      );
    for (const way of ["..%2fmain/main.js", "%2e%2e/package.json", "..%5cmain%5cmain.js"]) {
      const answer = await fetch(`app://loket/${way}`);
      if (answer.status !== 404) found.push(way);
    }
    const script = document.createElement("script");
    script.textContent = "globalThis.ditulisi = true";
    document.head.append(script);
    if ("ditulisi" in globalThis) found.push("inline script");
    if (window.open("app://loket/") !== null) found.push("window.open");
    if ((await Notification.requestPermission()) === "granted") found.push("notification");
    const policy = await fetch("app://loket/").then((r) =>
      r.headers.get("content-security-policy"),
    );
    if (!policy?.startsWith("default-src 'none'; script-src 'self';")) found.push("policy");
    return found;
  });
}

/**
 * On an empty folder the packaged program may be looked at, and its page can do nothing; with an office it does not start for a debugger.
 * @throws Error that names what was found
 */
export async function lookAtPackage(executable, options) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), "loket-paket-lihat-"));
  try {
    const child = start(executable, options, path.join(data, "kosong"), 0);
    try {
      const browser = await chromium.connectOverCDP(await listening(child));
      const page =
        browser.contexts()[0].pages()[0] ?? (await browser.contexts()[0].waitForEvent("page"));
      await page.getByText("Kantor baru").first().waitFor({ timeout: LIMIT_MS });
      const reached = await reachesOf(page);
      if (reached.length > 0) throw new Error(`the packaged page reaches ${reached.join(", ")}`);
      await browser.close();
    } finally {
      const gone = ended(child);
      child.kill();
      await gone;
    }
    say("the packaged page reaches nothing outside itself, seen over its debugger");
    const office = path.join(data, "kantor");
    fs.mkdirSync(office);
    fs.writeFileSync(path.join(office, "loket.db"), "terenkripsi");
    const code = await ended(start(executable, options, office, 0));
    if (code !== 2) throw new Error(`with an office it started for a debugger (exit ${code})`);
    say("with an office in its folder it does not start for a debugger");
  } finally {
    fs.rmSync(data, { recursive: true, force: true });
  }
}
