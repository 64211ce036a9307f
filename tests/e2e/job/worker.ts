// A person at the desk who works with the keyboard alone: what the steps of the whole job have in common.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Keys } from "../support/keys.ts";
import {
  canWatch,
  openDesk,
  towardsNetwork,
  willSaveAs,
  type OpenDesk,
} from "../support/launch.ts";
import { picture, picturesOfPdf, textOfPdf } from "../support/pictures.ts";

export interface Colleague {
  readonly name: string;
  readonly username: string;
  readonly role: string;
  readonly password: string;
}

export const HEAD = {
  name: "Ratna Komala",
  username: "ratna.komala",
  password: "kopi hujan sepeda",
} as const;
export const COLLEAGUES = {
  petugas: {
    name: "Dewi Lestari",
    username: "dewi.lestari",
    role: "Petugas (front office)",
    password: "pisang gerimis lampu",
  },
  koordinator: {
    name: "Hendra Wijaya",
    username: "hendra.wijaya",
    role: "Koordinator (back office)",
    password: "gunung kancing teh",
  },
  operator: {
    name: "Rizky Maulana",
    username: "rizky.maulana",
    role: "Operator prelist",
    password: "perahu bantal jagung",
  },
  supervisor: {
    name: "Sri Mulyati",
    username: "sri.mulyati",
    role: "Supervisor",
    password: "kelapa jendela rumput",
  },
} as const satisfies Record<string, Colleague>;

export class Worker {
  desk!: OpenDesk;
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-kerja-"));
  readonly data = path.join(this.folder, "kantor");
  /** What strace wrote, one file for each time the program was opened. */
  readonly connections: string[] = [];

  get keys(): Keys {
    return this.desk.keys;
  }

  async open(): Promise<void> {
    fs.mkdirSync(this.data, { recursive: true });
    const connections = path.join(this.folder, `connect-${this.connections.length}.txt`);
    if (canWatch) this.connections.push(connections);
    this.desk = await openDesk({
      data: this.data,
      connections: canWatch ? connections : undefined,
    });
  }

  /** The computer loses its power. */
  async cutPower(): Promise<void> {
    const child = this.desk.app.process(); // the program, or what watches it
    const pid = await this.desk.app.evaluate(() => process.pid);
    const gone = new Promise((resolve) => child.once("exit", resolve));
    process.kill(pid, "SIGKILL");
    await gone;
  }

  /** Ends the day. @throws when the program asked for a network even once */
  async end(): Promise<void> {
    await this.desk?.close();
    const asked = this.connections.flatMap(towardsNetwork);
    fs.rmSync(this.folder, { recursive: true, force: true });
    assert.deepEqual(asked, [], "the program asked for a network");
  }

  /** Goes to a button or link by Tab and presses it. */
  async activate(name: string | RegExp): Promise<void> {
    await this.keys.tabTo(name);
    await this.keys.press("Enter");
  }

  async tick(name: string | RegExp): Promise<void> {
    await this.keys.tabTo(name);
    await this.keys.press("Space");
  }

  /** Picks an option of a plain select by typing its beginning. */
  async choose(name: string | RegExp, option: string): Promise<void> {
    await this.keys.tabTo(name);
    await this.keys.type(option);
  }

  /** Types into a field with suggestions and takes the first once it shows `expected`. */
  async pick(name: string | RegExp, typed: string, expected: string | RegExp): Promise<void> {
    await this.keys.tabTo(name);
    await this.keys.type(typed);
    const option = this.desk.page
      .locator("[role=option]:visible")
      .filter({ hasText: expected })
      .first();
    await option.waitFor();
    for (let turn = 0; turn < 12; turn++) {
      if ((await option.getAttribute("data-combobox-selected")) === "true") break;
      await this.keys.press("ArrowDown");
    }
    await this.keys.press("Enter");
  }

  async suggested(expected: string | RegExp): Promise<void> {
    await this.desk.page
      .locator('[role=option][data-combobox-selected="true"]')
      .filter({ hasText: expected })
      .first()
      .waitFor();
  }

  /** Runs a command through the palette. */
  async command(label: string): Promise<void> {
    await this.keys.press("Control+k");
    const row = this.desk.page.locator('[role=option][aria-selected="true"]');
    await this.desk.page.locator('[role=listbox][aria-label="Cari orang atau perintah"]').waitFor();
    await this.keys.type(label);
    await row.filter({ hasText: label }).waitFor();
    await this.keys.press("Enter");
    await row.waitFor({ state: "detached" });
  }

  /** Waits for a dialog by its heading. */
  async dialog(title: string | RegExp): Promise<void> {
    await this.desk.page.getByRole("dialog", { name: title }).waitFor();
  }

  async noDialog(): Promise<void> {
    await this.desk.page.getByRole("dialog").first().waitFor({ state: "detached" });
  }

  /** Signs in on the sign-in page. */
  async signIn(who: { readonly name: string; readonly password: string }): Promise<void> {
    await this.keys.see("Pilih nama Anda");
    await this.desk.page.locator("select#masuk-nama").waitFor();
    await this.choose("Nama", who.name);
    await this.keys.tabTo("Kata sandi");
    await this.keys.type(who.password);
    await this.keys.press("Enter");
  }

  async atDesk(): Promise<void> {
    await this.desk.page.locator("[data-screen]").waitFor();
  }

  async signInToDesk(who: { readonly name: string; readonly password: string }): Promise<void> {
    await this.signIn(who);
    await this.atDesk();
  }

  /** Another person sits down. */
  async handOver(who: { readonly name: string; readonly password: string }): Promise<void> {
    await this.command("Ganti pengguna");
    await this.signInToDesk(who);
  }

  /** Saves the paper that is shown as PDF, keeps pictures of its pages, closes the preview; answers its text and size in mm. */
  async keepPaper(name: string): Promise<{ text: string; pages: number; mm: [number, number] }> {
    const file = path.join(this.folder, `${name}.pdf`);
    await willSaveAs(this.desk.app, file);
    await this.dialog(/^Pratinjau cetak/);
    await this.keys.see(/^\d+ halaman$/);
    await picture(this.desk.page, `pratinjau-${name}`);
    await this.activate("Simpan PDF");
    await this.keys.see("PDF tersimpan.");
    await this.keys.press("Escape");
    await this.desk.page
      .getByRole("dialog", { name: /^Pratinjau cetak/ })
      .waitFor({ state: "detached" });
    picturesOfPdf(file, `lembar-${name}`);
    const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
    const [, width = "", height = ""] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    const mm = (points: string) => Math.round((Number(points) / 72) * 25.4);
    return {
      text: textOfPdf(file).replace(/\s+/g, " "),
      pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
      mm: [mm(width), mm(height)],
    };
  }

  /** Away from whatever an earlier step left open, so that one failure stays one. */
  async clear(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      await this.keys.press("Escape");
      await this.desk.page.waitForTimeout(200);
    }
  }

  async picture(name: string): Promise<void> {
    await picture(this.desk.page, `kerja-${name}`);
  }

  /** The value of the field with the focus' label; for looking, never for acting. */
  async value(label: string): Promise<string> {
    return this.desk.page.getByLabel(label).first().inputValue();
  }
}

/** Every part must stand in the text of a paper. */
export function holds(text: string, ...parts: readonly (string | RegExp)[]): void {
  for (const part of parts)
    assert.ok(
      typeof part === "string" ? text.includes(part) : part.test(text),
      `not on the paper: ${String(part)}\n${text.slice(0, 1200)}`,
    );
}
