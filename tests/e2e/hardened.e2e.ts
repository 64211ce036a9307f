// The twenty items of Electron's own list, in the running program (the static half is tests/house/electron.test.ts, the fuses are npm run pack).
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "../../electron/runtime/electron-runtime.mjs";
import { HOSTILE_ADDRESSES, NETWORK_TRICKS, traversals } from "./hardened/hostile.ts";
import { permissionNames } from "./hardened/permissions.ts";
import { canWatch, openDesk, towardsNetwork, type OpenDesk } from "./support/launch.ts";

let desk: OpenDesk;
const notes = fs.mkdtempSync(path.join(os.tmpdir(), "loket-jaring-"));
const connections = path.join(notes, "connect.txt");
before(async () => {
  desk = await openDesk({ connections: canWatch ? connections : undefined });
  await desk.page.getByText("Kantor baru").first().waitFor();
});
after(async () => {
  await desk.close();
  fs.rmSync(notes, { recursive: true, force: true });
});

const windows = () =>
  desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const frames = () =>
  desk.app.evaluate(({ BrowserWindow }) =>
    Promise.all(
      BrowserWindow.getAllWindows()[0]!.webContents.mainFrame.framesInSubtree.map(
        async (frame) => ({
          url: frame.url,
          origin: frame.origin,
          text: /^(about:blank)?$/.test(frame.url)
            ? String(await frame.executeJavaScript("document.body?.innerText ?? ''"))
            : "",
        }),
      ),
    ),
  );
/** What our own fault log holds; a refused attack leaves nothing there. */
const faults = () => {
  const file = path.join(desk.data, "profil", "kesalahan.log");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
};

describe("items 2 to 4, 6, 8 to 10, 12: the page", () => {
  it("is closed", async () => {
    const [prefs] = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((w) =>
        (
          w.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences(),
      ),
    );
    const wanted = {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    };
    for (const [key, value] of Object.entries(wanted)) assert.equal(prefs![key], value, key);
    for (const key of [
      "allowRunningInsecureContent",
      "experimentalFeatures",
      "enableBlinkFeatures",
      "webviewTag",
      "nodeIntegrationInWorker",
      "nodeIntegrationInSubFrames",
      "spellcheck",
    ])
      assert.ok(!prefs![key], key);
  });

  it("has no Node in its workers, and no name that a bare page has not", async () => {
    const more = await desk.page.evaluate(() => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const bare = new Set(Object.getOwnPropertyNames(frame.contentWindow!));
      frame.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !bare.has(name));
    });
    // The tests' own hands, and two settings of the library that checks inputs.
    const allowed = /^(__playwright|__pw|__zod_global(Config|Registry)$|\d+$|event$)/;
    assert.deepEqual(
      more.filter((name) => !allowed.test(name)),
      [],
    );
  });
});

describe("item 5: permissions", () => {
  it("are refused, each that Electron has a name for, asked for or looked up, in every session", async () => {
    const names = permissionNames();
    assert.ok(names.length >= 20, `${names.length} names`);
    const granted = await desk.app.evaluate(({ session }, all) => {
      type Handler = (...args: unknown[]) => unknown;
      const taken: Record<string, Handler> = {};
      const prototype = Object.getPrototypeOf(session.defaultSession) as Record<string, Handler>;
      const setters = [
        "setPermissionRequestHandler",
        "setPermissionCheckHandler",
        "setDevicePermissionHandler",
        "setDisplayMediaRequestHandler",
      ];
      const kept = setters.map((name) => [name, prototype[name]!] as const);
      for (const name of setters) prototype[name] = (handler) => (taken[name] = handler as Handler);
      session.fromPartition(`uji-${Date.now()}`);
      for (const [name, own] of kept) prototype[name] = own;
      const yes: string[] = [];
      for (const name of all) {
        taken.setPermissionRequestHandler!(null, name, (ok: unknown) => ok && yes.push(name), {});
        if (taken.setPermissionCheckHandler!(null, name, "app://loket", {})) yes.push(name);
      }
      for (const deviceType of ["hid", "serial", "usb"])
        if (taken.setDevicePermissionHandler!({ deviceType })) yes.push(deviceType);
      taken.setDisplayMediaRequestHandler!({}, (streams: object) => {
        yes.push(...Object.keys(streams));
      });
      return yes;
    }, names);
    assert.deepEqual(granted, []);
  });

  it("are refused to the page itself", async () => {
    const answers = await desk.page.evaluate(async () => {
      const said = async (work: () => Promise<unknown>) => {
        try {
          return String(await work());
        } catch {
          return "denied";
        }
      };
      return {
        notification: await said(() => Notification.requestPermission()),
        camera: await said(() => navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await said(() => navigator.mediaDevices.getDisplayMedia()),
        place: await said(
          () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)),
        ),
        clipboard: await said(() => navigator.clipboard.readText()),
      };
    });
    assert.deepEqual(new Set(Object.values(answers)), new Set(["denied"]));
  });
});

describe("item 7: the policy of the page", () => {
  it("is exactly this, on every answer", async () => {
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join("; ");
    for (const address of ["app://loket/", "app://loket/tidak-ada.js"]) {
      const headers = await desk.page.evaluate(
        (url) => fetch(url).then((r) => Object.fromEntries(r.headers)),
        address,
      );
      assert.equal(headers["content-security-policy"], policy);
      assert.equal(headers["x-content-type-options"], "nosniff");
    }
  });

  it("was not broken by the page itself", () => {
    assert.deepEqual(
      desk.said.filter((line) => /Content.Security.Policy/i.test(line)),
      [],
    );
  });
});

describe("items 11, 13, 14: going elsewhere", () => {
  it(`is refused for ${HOSTILE_ADDRESSES.length} hostile addresses: as a place to go, a window, a link and a frame`, async () => {
    const home = desk.page.url();
    for (const address of HOSTILE_ADDRESSES) {
      const opened = await desk.page.evaluate((url) => {
        const quietly = (work: () => unknown) => {
          try {
            return work();
          } catch {
            return null; // refused at once
          }
        };
        const window_ = quietly(() => window.open(url));
        const link = document.createElement("a");
        link.href = url;
        link.target = "_blank";
        document.body.append(link);
        link.click();
        link.target = "_top";
        link.click();
        link.remove();
        const frame = document.createElement("iframe");
        frame.src = url;
        document.body.append(frame);
        quietly(() => location.assign(url));
        return window_ !== null;
      }, address);
      assert.equal(opened, false, address);
    }
    await desk.page.waitForTimeout(500);
    assert.equal(desk.page.url(), home);
    assert.equal(await windows(), 1);
    const [main, ...inner] = await frames();
    assert.match(main!.url, /^app:\/\/loket\//);
    // A frame that was refused keeps the address it was given, but holds nothing and belongs to nobody.
    const loaded = inner.filter(({ url, origin, text }) =>
      ["", "about:blank"].includes(url) ? text !== "" : origin !== "null",
    );
    assert.deepEqual(loaded, []);
    const ran = await desk.page.evaluate(() => "diserang" in globalThis);
    assert.equal(ran, false);
    await desk.page.evaluate(() => document.querySelectorAll("iframe").forEach((f) => f.remove()));
  });

  it("is refused to a webview, which is no element here", async () => {
    const alive = await desk.page.evaluate(() => {
      const element = document.createElement("webview");
      element.setAttribute("src", "data:text/html,lain");
      document.body.append(element);
      const able = ["reload", "executeJavaScript", "getWebContentsId"].filter((n) => n in element);
      const inside = element.shadowRoot !== null || element.childElementCount > 0;
      element.remove();
      return { able, inside };
    });
    assert.deepEqual(alive, { able: [], inside: false });
    const guarded = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.listenerCount("will-attach-webview"),
    );
    assert.ok(guarded > 0);
  });
});

describe("item 17: what comes through the port", () => {
  it("is refused without a fault when it is rubbish", async () => {
    const before = faults();
    const closed = await desk.page.evaluate(async () => {
      let deep: unknown = "x";
      for (let level = 0; level < 200; level++) deep = { json: deep };
      const rubbish: unknown[] = [
        "",
        "{",
        "null",
        "[]",
        "{}",
        '{"__proto__":{"a":1}}',
        "x".repeat(1_000_000),
        0,
        null,
        true,
        [],
        deep,
        new ArrayBuffer(9),
        new Uint8Array([255, 255]),
        { i: "1", t: 99 },
        { i: 1, p: { u: "orpc:/../x" } },
        '{"i":"3","p":{"u":"::"}}',
        '{"i":"4","t":3}',
        '{"i":{},"t":4}',
        '{"i":"5","p":{"u":7}}',
      ];
      const ports = rubbish.map((one) => {
        const { port1, port2 } = new MessageChannel();
        port1.start();
        window.postMessage("port", "*", [port2]);
        port1.postMessage(one);
        return new Promise<boolean>((resolve) => {
          port1.addEventListener("close", () => resolve(true));
          setTimeout(() => resolve(false), 3_000);
        });
      });
      return (await Promise.all(ports)).every(Boolean);
    });
    assert.equal(closed, true, "each port through which rubbish came is closed");
    const journal = fs.readFileSync(path.join(desk.data, "jurnal.jsonl"), "utf8");
    assert.match(journal, /"call":"pesan_asing"/);
    assert.equal(faults(), before);
    assert.deepEqual(
      desk.said.filter((line) => /uncaught|unhandled/i.test(line)),
      [],
    );
    assert.match(await desk.page.evaluate(() => document.body.innerText), /Kantor baru/);
  });

  it("is answered as unknown when it only looks like a call", async () => {
    const before = faults();
    const answers = await desk.page.evaluate(async () => {
      const { port1, port2 } = new MessageChannel();
      const said: string[] = [];
      port1.onmessage = ({ data }) => said.push(String(data));
      window.postMessage("port", "*", [port2]);
      for (const u of ["/__proto__/constructor", "/shell/tidakAda", "http://127.0.0.1/", "/"])
        port1.postMessage(JSON.stringify({ i: u, p: { u, b: { json: {} } } }));
      for (const t of [3, 4]) port1.postMessage(JSON.stringify({ i: "lain", t, p: {} }));
      await new Promise((resolve) => setTimeout(resolve, 600));
      return said;
    });
    assert.equal(answers.length, 4);
    for (const answer of answers) assert.match(answer, /"s":404/);
    assert.equal(faults(), before);
  });
});

describe("item 18: the files of the page", () => {
  it("are all that can be read: 200 ways out of the folder answer 404", async () => {
    const ways = traversals();
    assert.equal(new Set(ways).size, 200);
    const served = await desk.page.evaluate(async (all) => {
      const wrong: string[] = [];
      for (const way of all) {
        const status = await fetch(`app://loket/${way}`).then(
          (r) => r.status,
          () => 0,
        );
        if (status !== 404) wrong.push(`${status} ${way}`);
      }
      return wrong;
    }, ways);
    assert.deepEqual(served, []);
  });

  it("have their exact types", async () => {
    const files = fs.readdirSync(path.join(root, "out/renderer/assets"));
    const one = (ending: string) => `assets/${files.find((name) => name.endsWith(ending))}`;
    const types = await desk.page.evaluate(
      (names) =>
        Promise.all(
          names.map((n) => fetch(`app://loket/${n}`).then((r) => r.headers.get("content-type"))),
        ),
      ["index.html", one(".js"), one(".css")],
    );
    assert.deepEqual(types, [
      "text/html; charset=utf-8",
      "text/javascript; charset=utf-8",
      "text/css; charset=utf-8",
    ]);
  });
});

describe("item 1: the network", () => {
  it("is reached by no trick a page knows", async () => {
    const reached = await desk.page.evaluate(NETWORK_TRICKS);
    assert.deepEqual(reached, []);
    await desk.page.waitForTimeout(1500);
  });

  it("is reached by a fresh session as little", async () => {
    const answer = await desk.app.evaluate(async ({ session }) => {
      const fresh = session.fromPartition(`uji-jaring-${Date.now()}`);
      return await fresh.fetch("http://192.0.2.1/").then(
        () => "answered",
        () => "refused",
      );
    });
    assert.equal(answer, "refused");
  });

  it(
    "was not even asked for by this program or a child of it",
    { skip: canWatch ? false : "no strace here" },
    () => {
      assert.ok(fs.statSync(connections).size > 0, "strace saw nothing at all");
      assert.deepEqual(towardsNetwork(connections), []);
    },
  );
});
