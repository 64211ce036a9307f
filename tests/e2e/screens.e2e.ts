// Every screen and every dialog of the registries in the training office, for each role that may see it: drawn, and without axe violations in light and dark.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { violations } from "./support/axe.ts";
import { openDesk, type OpenDesk } from "./support/launch.ts";
import { sideways } from "./support/sideways.ts";
import { picture } from "./support/pictures.ts";

const CRASHED = "Halaman ini berhenti";
let desk: OpenDesk;
/** What axe has seen; every registered id must end up here. */
const checked = new Set<string>();
const registered = new Set<string>();
const findings: string[] = [];

before(async () => {
  desk = await openDesk({ switches: ["--latihan", "--uji"] });
});
after(async () => {
  await desk.close();
});

async function check(name: string): Promise<void> {
  if (checked.has(name)) return;
  await picture(desk.page, `layar-${name}`);
  findings.push(...(await violations(desk.page)).map((line) => `${name}: ${line}`));
  checked.add(name);
}

/** Waits until nothing is asked of the ground floor any more, so that lists are filled. */
async function settled(): Promise<void> {
  await desk.page.waitForTimeout(120);
  await desk.page
    .locator("[aria-busy=true]")
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
  const failures = await desk.page.locator("main [role=alert][data-code]").count();
  assert.equal(failures, 0, `${role} sees a failure on ${id}`);
  if (!checked.has(`screen ${id}`))
    findings.push(...(await sideways(desk.app, desk.page)).map((line) => `${id} ${line}`));
  await check(`screen ${id}`);
}

async function lookAtDialog(id: string): Promise<void> {
  if (!(await open("openDialog", id))) return;
  const dialog = desk.page.locator(`[data-dialog="${id}"]`).first();
  // the host puts the id on the dialog's root, which itself has no size
  await dialog.waitFor({ state: "attached" });
  await desk.page.getByRole("dialog").first().waitFor();
  await settled();
  await check(`dialog ${id}`);
  await desk.page.evaluate(() => window.loketRegistry!.closeDialogs());
  await dialog.waitFor({ state: "detached" });
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
    await check("sign-in");
    await desk.keys.tabTo("Lupa kata sandi");
    await desk.keys.press("Enter");
    await desk.keys.see("Kode pemulihan pada lembar kantor");
    await check("recover");
    await desk.keys.tabTo("Kembali");
    await desk.keys.press("Enter");
    await desk.keys.see("Pilih nama Anda");
    await desk.keys.tabTo("Pulihkan dari cadangan");
    await desk.keys.press("Enter");
    await desk.keys.see("Isi kantor di komputer ini diganti");
    await settled();
    await check("restore");
    await desk.keys.tabTo("Kembali");
    await desk.keys.press("Enter");
  });

  it("draws the first run", async () => {
    const fresh = await openDesk();
    try {
      await fresh.keys.see("Kantor baru");
      await picture(fresh.page, "layar-first-run");
      findings.push(...(await violations(fresh.page)).map((line) => `first run: ${line}`));
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
      await check("lock");
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

  it("have no axe violation in light or dark, and none must be scrolled sideways at 100 % or 125 %", () => {
    assert.equal(findings.length, 0, `${findings.length} violations\n${findings.join("\n")}`);
  });
});
