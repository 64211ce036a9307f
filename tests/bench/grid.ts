// The grid at 100,000 rows in real Electron: frames while it is scrolled, and from a typed filter to painted rows.
// Build first. Run: node tests/bench/grid.ts [rows]
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { SCHEMA } from "../../electron/database/migrate.ts";
import { makeDemo } from "../../electron/demo/make.ts";
import { makeFamilies } from "../../electron/demo/people.ts";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { openDesk } from "../e2e/support/launch.ts";
import { picture } from "../e2e/support/pictures.ts";
import { seatedAt } from "../support/big-office.ts";
import { apiOf, finish } from "../support/office.ts";

const rows = Number(process.argv[2] ?? 100_000);
const HEADERS =
  "id_dtks;province;regency;district;village;alamat;dusun;rw;rt;nkk;nik;nama;tgl_lahir;tmp_lahir;jenkel;ibu_kandung;shdk;status;tgl_kejadian;noreg_kejadian;pkh;bpnt;bst;bpnt_ppkm;pbi";
const SLOW_FRAME_MS = 50;

function csv(): string {
  const lines = [HEADERS];
  for (const family of makeFamilies(56, {
    count: rows,
    villageCodes: ["32.05.33.2001"],
    asOf: "2026-11-24",
  }))
    for (const person of family.members) {
      if (lines.length > rows) return lines.join("\n");
      lines.push(
        [
          `D${lines.length}`,
          "JAWA BARAT;GARUT;CONTOH;SUKAMAJU",
          family.address.replaceAll(";", ","),
          family.hamlet,
          family.rw,
          family.rt,
          family.kk,
          person.nik,
          person.name,
          person.birthDate,
          person.birthPlace,
          person.sex,
          person.motherName,
          person.relation,
          ";;;YA;TIDAK;-;-;YA",
        ].join(";"),
      );
    }
  return lines.join("\n");
}

/** A training office with one list of so many rows; made once and kept, told apart by the schema still being made. */
async function gridOffice(): Promise<string> {
  const cache = process.env.LOKET_BENCH_CACHE ?? path.join(os.tmpdir(), "loket-kantor-besar");
  const parts = path.join(import.meta.dirname, "../../electron/database/migrations");
  const made = fs
    .readdirSync(parts, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .reduce((size, name) => size + fs.statSync(path.join(parts, name)).size, 0);
  const folder = path.join(cache, `kisi-1-skema-${SCHEMA}-${made}-${rows}`);
  if (fs.existsSync(folder)) return folder;
  const making = `${folder}.baru`;
  fs.rmSync(making, { recursive: true, force: true });
  await makeDemo(making, { people: 60, families: 30, cases: 5, now: new Date() });
  const file = path.join(cache, "kisi.csv");
  fs.writeFileSync(file, csv());
  const desk = await seatedAt(making, "operator");
  await finish(
    apiOf(desk).prelists.import({
      file: desk.tokens.give(file, "impor-prelist", "baca", desk.now()).file,
      target: { kind: "baru", name: "Kisi besar", regime: "DTSEN", period: null },
    }),
  );
  await desk.signOut();
  fs.rmSync(file);
  fs.renameSync(making, folder);
  return folder;
}

function told(name: string, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) =>
    (sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN).toFixed(1);
  console.log(
    `${name.padEnd(46)} p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (${values.length})`,
  );
}

/** Runs in the page: scrolls by so many pixels each frame and answers how long the frames took. */
async function scrolled({ step, frames }: { step: number; frames: number }): Promise<number[]> {
  const grid = document.querySelector(".kisi")!;
  const taken: number[] = [];
  let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  for (let at = 0; at < frames; at++) {
    grid.scrollTop += step;
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    taken.push(now - last);
    last = now;
  }
  return taken;
}

/** Runs in the page: types a filter and answers after the frame in which its rows stand. */
async function filtered({ id, text }: { id: string; text: string }): Promise<number> {
  const field = document.getElementById(id) as HTMLInputElement;
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
  const mark = text === "" ? '"filters":[]' : `"text":${JSON.stringify(text)}`;
  const from = performance.now();
  put.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  for (;;) {
    const answers = document.querySelector("[data-answers]")?.getAttribute("data-answers") ?? "";
    if (answers.includes(mark)) break;
    if (performance.now() - from > 30_000) throw new Error(`no rows for ${text}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  // The frame in which the rows stand has been drawn when the next one begins.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - from;
}

async function filters(page: Page): Promise<void> {
  const columns = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".kisi-filter input")].map((one) => ({
      id: one.id,
      label: one.getAttribute("aria-label") ?? "",
    })),
  );
  const texts: Readonly<Record<string, readonly string[]>> = {
    nama: ["siti", "siti aminah", "joko", "zzz"],
    alamat: ["kp", "blok", "01"],
    rt: ["=1", "=3", "<>2"],
  };
  const warm: number[] = [];
  for (const [name, wanted] of Object.entries(texts)) {
    const column = columns.find((one) => one.label.endsWith(` ${name}`));
    if (!column) continue;
    await page.locator(`#${column.id}`).focus(); // reading ahead begins here, as for a person who goes there to type
    const cold = await page.evaluate(filtered, { id: column.id, text: "q" });
    console.log(`first filter of column ${name}, not read ahead: ${cold.toFixed(1)} ms`);
    await page.evaluate(filtered, { id: column.id, text: "" });
    for (let round = 0; round < 4; round++)
      for (const text of wanted) {
        warm.push(await page.evaluate(filtered, { id: column.id, text }));
        await page.evaluate(filtered, { id: column.id, text: "" });
      }
  }
  told("filter to painted rows", warm);
}

const data = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "loket-kisi-")), "data");
try {
  fs.cpSync(await gridOffice(), data, { recursive: true });
  console.log(`${rows.toLocaleString("en")} rows; load average ${os.loadavg()[0]!.toFixed(1)}`);
  const desk = await openDesk({ data, switches: ["--latihan"] });
  try {
    const { page, keys } = desk;
    await keys.tabTo("Nama");
    await keys.type(TRAINING_ACCOUNTS.find((a) => a.role === "operator")!.name);
    await keys.tabTo("Kata sandi");
    await keys.type(TRAINING_PASSWORD);
    await keys.press("Enter");
    await page.locator("[data-screen]").waitFor({ timeout: 60_000 });
    await page.evaluate(() => (location.hash = "#/prelist"));
    await page.getByRole("button", { name: "Kisi besar" }).click();
    await page.getByRole("link", { name: "Kisi" }).waitFor();
    const from = performance.now();
    await page.getByRole("link", { name: "Kisi" }).click();
    await page.locator(".kisi[data-answers]").waitFor({ timeout: 60_000 });
    console.log(`opened in ${(performance.now() - from).toFixed(0)} ms`);
    await page.waitForTimeout(1500);
    await picture(page, "kisi-100000");
    for (const [name, step] of [
      ["wheel, 120 px a frame", 120],
      ["dragged bar, 4,000 px a frame", 4000],
    ] as const) {
      await page.evaluate(() => (document.querySelector(".kisi")!.scrollTop = 0));
      await page.waitForTimeout(500);
      const taken = await page.evaluate(scrolled, { step, frames: 300 });
      told(`scrolled, ${name}`, taken);
      console.log(
        `  frames over ${SLOW_FRAME_MS} ms: ${taken.filter((ms) => ms > SLOW_FRAME_MS).length}`,
      );
    }
    await page.evaluate(() => (document.querySelector(".kisi")!.scrollTop = 0));
    await page.waitForTimeout(500);
    await filters(page);
  } finally {
    await desk.close();
  }
} finally {
  fs.rmSync(path.dirname(data), { recursive: true, force: true });
}
process.exit(0);
