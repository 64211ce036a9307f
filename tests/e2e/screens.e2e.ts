// Every screen and every dialog of the registries in the training office, for each role that may see it, and what each says when it is
// sent empty: no axe violation in light, dark and at 150 %, nothing too small to hit, nothing cut off by longer words, no focus lost.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { sendEmpty } from "./screens/forms.ts";
import { drawn, inScheme } from "./support/axe.ts";
import { lookAt, type Kind } from "./screens/look.ts";
import { openDesk, type OpenDesk } from "./support/launch.ts";
import { sideways } from "./support/sideways.ts";
import { picture } from "./support/pictures.ts";

const CRASHED = "Halaman ini berhenti";
let desk: OpenDesk;
/** What axe has seen; every registered id must end up here. */
const checked = new Set<string>();
const registered = new Set<string>();
const findings: string[] = [];
const live = new Set<string>();
let targets = 0;
let refusals = 0;

before(async () => {
  desk = await openDesk({ switches: ["--latihan", "--uji"] });
  await inScheme(desk.page, "light");
});
after(async () => {
  await desk.close();
});

async function check(name: string, kind: Kind, page = desk.page): Promise<void> {
  if (checked.has(name)) return;
  if (process.env["LOKET_PICTURES"]) await picture(page, `layar-${name}`);
  const look = await lookAt(page, kind);
  findings.push(...look.wrong.map((line) => `${name}: ${line}`));
  for (const one of look.live) live.add(one);
  targets += look.targets;
  checked.add(name);
}

/** What the form that is open says when it is sent with nothing in it. */
async function checkRefused(name: string, kind: Kind): Promise<void> {
  if (checked.has(`${name} refused`)) return;
  await sendEmpty(desk.page, kind === "dialog", async () => {
    refusals++;
    await check(`${name} refused`, kind);
  });
}

/** Waits until nothing is asked of the ground floor any more, so that lists are filled. */
async function settled(): Promise<void> {
  await desk.page.waitForTimeout(60);
  await drawn(desk.page);
  await desk.page
    .locator("[aria-busy=true], [data-working]")
    .first()
    .waitFor({ state: "detached", timeout: 15_000 });
  assert.equal(await desk.page.getByText(CRASHED).count(), 0, "the screen stopped");
}

async function signIn(username: string, name: string): Promise<void> {
  await desk.keys.see("Pilih nama Anda");
  await desk.page.locator("#masuk-nama").waitFor();
  await desk.keys.tabTo("Nama");
  await desk.keys.type(name);
  await desk.keys.tabTo("Kata sandi");
  await desk.keys.type(TRAINING_PASSWORD);
  await desk.keys.press("Enter");
  await desk.page.locator("[data-screen]").waitFor();
  assert.equal(await desk.page.getByLabel(`Menu pengguna: ${name}`).count(), 1, username);
}

async function run(command: string): Promise<void> {
  assert.ok(await desk.page.evaluate((id) => window.loketRegistry!.run(id), command), command);
}

/**
 * Opens a screen or dialog with its sample record; false: there is none. The answer is read from the window,
 * because a promise that only the test waits for may be collected before it is kept.
 */
async function open(kind: "openScreen" | "openDialog", id: string): Promise<boolean> {
  await desk.page.evaluate(
    ([how, which]) => {
      const box = globalThis as { opened?: boolean | string };
      box.opened = undefined;
      window.loketRegistry![how](which).then(
        (done) => (box.opened = done),
        (thrown: unknown) => (box.opened = String(thrown)),
      );
    },
    [kind, id] as const,
  );
  for (let turn = 0; turn < 200; turn++) {
    const opened = await desk.page.evaluate(() => (globalThis as { opened?: unknown }).opened);
    if (typeof opened === "boolean") return opened;
    if (opened !== undefined) throw new Error(`${kind} ${id}: ${String(opened)}`);
    await desk.page.waitForTimeout(100);
  }
  throw new Error(`${kind} ${id} did not answer`);
}

/** What went wrong on one screen is kept, so that the others are seen all the same. */
async function attempt(what: string, look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (thrown) {
    findings.push(`${what}: ${String(thrown).slice(0, 400)}`);
    await picture(desk.page, `gagal-${what}`);
  }
}

async function lookAtScreen(role: string, id: string): Promise<void> {
  if (!(await open("openScreen", id))) return;
  await desk.page.locator(`[data-screen="${id}"]`).waitFor();
  await settled();
  assert.equal(await desk.page.getByRole("dialog").count(), 0, `a dialog stands before ${id}`);
  const failures = await desk.page.locator("main [role=alert][data-code]").count();
  assert.equal(failures, 0, `${role} sees a failure on ${id}`);
  const first = !checked.has(`screen ${id}`);
  if (first) findings.push(...(await sideways(desk.app, desk.page)).map((line) => `${id} ${line}`));
  await check(`screen ${id}`, "screen");
  if (first) await checkRefused(`screen ${id}`, "screen");
  // What its first button opened would hide the screens that follow.
  await desk.page.evaluate(() => window.loketRegistry!.closeDialogs());
  await desk.page.getByRole("dialog").first().waitFor({ state: "detached" });
}

const OPENER = ".loket-search";

/** By Esc, as a person does; the focus must be back on what had it before. */
async function closeDialog(id: string): Promise<void> {
  const host = desk.page.locator(`[data-dialog="${id}"]`).first();
  for (let turn = 0; turn < 2 && (await host.count()) > 0; turn++) {
    await desk.page.keyboard.press("Escape"); // the first may belong to a list of choices that is open
    await drawn(desk.page);
  }
  // one that asks before it closes, or that may not be left
  await desk.page.evaluate(() => window.loketRegistry!.closeDialogs());
  await host.waitFor({ state: "detached" });
  await drawn(desk.page);
  await drawn(desk.page);
  const back = await desk.page.evaluate(
    (opener) => document.activeElement === document.querySelector(opener),
    OPENER,
  );
  if (!back) findings.push(`dialog ${id}: the focus was lost when it closed`);
}

async function lookAtDialog(id: string): Promise<void> {
  await desk.page.locator(OPENER).focus();
  if (!(await open("openDialog", id))) return;
  const dialog = desk.page.locator(`[data-dialog="${id}"]`).first();
  // the host puts the id on the dialog's root, which itself has no size
  await dialog.waitFor({ state: "attached" });
  await desk.page.getByRole("dialog").first().waitFor();
  await settled();
  await check(`dialog ${id}`, "dialog");
  await checkRefused(`dialog ${id}`, "dialog");
  await closeDialog(id);
}

async function visitAll(role: string): Promise<void> {
  const { screens, dialogs } = await desk.page.evaluate(() => ({
    screens: [...window.loketRegistry!.screens] as { id: string; allowed: boolean }[],
    dialogs: [...window.loketRegistry!.dialogs] as { id: string; allowed: boolean }[],
  }));
  for (const { id, allowed } of screens) {
    registered.add(`screen ${id}`);
    if (allowed) await attempt(`${role}, screen ${id}`, () => lookAtScreen(role, id));
  }
  for (const { id, allowed } of dialogs) {
    registered.add(`dialog ${id}`);
    if (allowed && !checked.has(`dialog ${id}`))
      await attempt(`${role}, dialog ${id}`, () => lookAtDialog(id));
  }
}

const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** The training office holds no attachment; one is put where its dialog's sample looks. */
async function attachPhoto(): Promise<void> {
  const photo = path.join(desk.data, "foto.png");
  fs.writeFileSync(photo, Buffer.from(DOT, "base64"));
  await open("openScreen", "cases.case");
  await desk.page.locator('[data-screen="cases.case"]').waitFor();
  const chooser = desk.page.waitForEvent("filechooser");
  await desk.keys.tabTo("Lampirkan berkas");
  await desk.keys.press("Enter");
  await (await chooser).setFiles(photo);
  await desk.page.getByRole("dialog", { name: "Lampirkan berkas" }).waitFor();
  await desk.keys.tabTo(/^Lampirkan$/);
  await desk.keys.press("Enter");
  await desk.page.getByRole("dialog").first().waitFor({ state: "detached" });
}

describe("before anybody works", () => {
  it("draws the doors: sign-in, forgotten password, restore", async () => {
    await desk.keys.see("Pilih nama Anda");
    await check("sign-in", "door");
    await desk.keys.tabTo("Lupa kata sandi");
    await desk.keys.press("Enter");
    await desk.keys.see("Kode pemulihan pada lembar kantor");
    await check("recover", "door");
    await desk.keys.tabTo("Kembali");
    await desk.keys.press("Enter");
    await desk.keys.see("Pilih nama Anda");
    await desk.keys.tabTo("Pulihkan dari cadangan");
    await desk.keys.press("Enter");
    await desk.keys.see("Isi kantor di komputer ini diganti");
    await settled();
    await check("restore", "door");
    await desk.keys.tabTo("Kembali");
    await desk.keys.press("Enter");
  });

  it("draws the first run", async () => {
    const fresh = await openDesk({ switches: ["--uji"] });
    try {
      await fresh.keys.see("Kantor baru");
      await check("first-run", "door", fresh.page);
    } finally {
      await fresh.close();
    }
  });
});

describe("each role", () => {
  for (const { username, name, role } of TRAINING_ACCOUNTS) {
    it(`${role} sees its screens and dialogs`, async () => {
      await signIn(username, name);
      await settled();
      if (role === "koordinator") await attachPhoto();
      await visitAll(role);
      await desk.page.evaluate(() => window.loketRegistry!.closeDialogs());
      await desk.page.keyboard.press("Control+l");
      await desk.keys.see("Layar terkunci");
      await check("lock", "door");
      await desk.keys.tabTo("Kata sandi");
      await desk.keys.type(TRAINING_PASSWORD);
      await desk.keys.press("Enter");
      await desk.page.locator("[data-screen]").waitFor();
      await run("umum.keluar");
    });
  }
});

describe("all of them", () => {
  it("were visited", () => {
    assert.ok(registered.size > 30, `only ${registered.size} are registered`);
    assert.deepEqual(
      [...registered].filter((one) => !checked.has(one)),
      [],
    );
  });

  it("say what is wrong when they are sent empty", () => {
    assert.ok(refusals > 25, `only ${refusals} forms complained`);
  });

  it("are announced", () => {
    assert.deepEqual(
      ["assertive alert", "polite status"].filter((one) => !live.has(one)),
      [],
    );
  });

  it("can be read, hit, heard and left by everybody", () => {
    assert.ok(targets > 1000, `only ${targets} targets were measured`);
    assert.equal(findings.length, 0, `${findings.length} findings\n${findings.join("\n")}`);
  });
});
