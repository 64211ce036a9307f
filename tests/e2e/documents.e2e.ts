// Photos and PDFs of a case in real Electron: by drop, by paste and by file; shrunk, without EXIF, refused with a sentence, shown and printed.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { pdfOf } from "../support/pdfs.ts";
import { EXIF, hugePng } from "../support/pictures.ts";
import { violations } from "./support/axe.ts";
import { Worker } from "./job/worker.ts";
import { openDesk } from "./support/launch.ts";

interface Registry {
  readonly loketRegistry: { openScreen(id: string): Promise<boolean> };
}
const worker = new Worker();
const officer = TRAINING_ACCOUNTS.find((one) => one.role === "koordinator")!;

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan", "--uji"] });
  await worker.signInToDesk({ name: officer.name, password: TRAINING_PASSWORD });
  await worker.desk.page.waitForFunction(() => "loketRegistry" in window);
  await worker.desk.page.evaluate(() => {
    void (window as unknown as Registry).loketRegistry.openScreen("cases.case");
  });
  await worker.desk.page.locator('[data-screen="cases.case"]').waitFor();
});
after(() => worker.end());

/** A 12-megapixel photo full of detail, as a telephone takes it, lying on its side: EXIF says "turn me". */
async function photo(): Promise<Buffer> {
  const base64 = await worker.desk.page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4000, 3000);
    const pen = canvas.getContext("2d")!;
    for (let n = 0; n < 40_000; n++) {
      pen.fillStyle = `hsl(${(n * 37) % 360} 60% ${20 + (n % 60)}%)`;
      pen.fillRect((n * 7919) % 4000, (n * 104_729) % 3000, 60, 40);
    }
    pen.fillStyle = "red";
    pen.fillRect(0, 0, 4000, 300); // the top of the sensor: the right edge once it is turned
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  });
  const plain = Buffer.from(base64, "base64");
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(EXIF.length + 2, 2);
  return Buffer.concat([plain.subarray(0, 2), head, EXIF, plain.subarray(2)]);
}

/** Lets the page see a file, as if it were dropped or pasted. */
async function give(kind: "drop" | "paste", name: string, type: string, bytes: Buffer) {
  await worker.desk.page.evaluate(
    ([how, fileName, mime, text]) => {
      const data = Uint8Array.from(atob(text!), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([data], fileName!, { type: mime! }));
      const event =
        how === "drop"
          ? new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true })
          : new ClipboardEvent("paste", {
              clipboardData: transfer,
              bubbles: true,
              cancelable: true,
            });
      const { gaps } = window as { gaps?: object };
      if (gaps)
        Object.assign(gaps, { longest: 0, last: performance.now(), start: performance.now() });
      document.querySelector("main")!.dispatchEvent(event);
    },
    [kind, name, type, bytes.toString("base64")],
  );
  await worker.dialog("Lampirkan berkas");
}

async function refusedWith(sentence: RegExp): Promise<void> {
  await worker.desk.page.getByText(sentence).first().waitFor();
  await worker.keys.press("Escape");
  await worker.noDialog();
}

const tiles = () => worker.desk.page.locator(".loket-document");

describe("documents", () => {
  it("a 12-megapixel photo is dropped, shrunk off the main thread, turned and kept without EXIF", async () => {
    const { page } = worker.desk;
    const before = await tiles().count();
    const taken = await photo();
    await page.evaluate(() => {
      const gaps = { longest: 0, last: performance.now() };
      Object.assign(window, { gaps });
      setInterval(() => {
        gaps.longest = Math.max(gaps.longest, performance.now() - gaps.last);
        gaps.last = performance.now();
      }, 5);
    });
    await give("drop", "rumah-depan.jpg", "image/jpeg", taken);
    await page.getByText(/menjadi .*1200 x 1600 piksel/).waitFor();
    const { shrunk, gap } = await page.evaluate(() => {
      const { gaps } = window as unknown as { gaps: { longest: number; start: number } };
      return { shrunk: performance.now() - gaps.start, gap: gaps.longest };
    });
    await worker.picture("lampiran-siap");
    const saving = Date.now();
    await worker.activate(/^Lampirkan$/);
    await worker.noDialog();
    const saved = Date.now() - saving;
    await page.waitForFunction(
      (n) => document.querySelectorAll(".loket-document img").length > n,
      0,
    );
    assert.equal(await tiles().count(), before + 1);
    console.log(
      `12 MP photo of ${Math.round(taken.length / 1024)} kB: ready after ${Math.round(shrunk)} ms, saved in ${saved} ms, longest pause of the page until it was ready ${Math.round(gap)} ms`,
    );
    const small = await page.locator(".loket-document img").last().getAttribute("src");
    const bytes = Buffer.from(small!.split(",")[1]!, "base64");
    assert.ok(!bytes.includes("Exif") && !bytes.includes("GPS"));
    await tiles().last().scrollIntoViewIfNeeded();
    await worker.picture("lampiran-daftar");
  });

  it("a picture is pasted and asks for its name", async () => {
    const before = await tiles().count();
    const png = await worker.desk.page.screenshot({ type: "png" });
    await give("paste", "image.png", "image/png", png);
    await worker.desk.page.getByText(/menjadi/).waitFor();
    await worker.activate(/^Lampirkan$/);
    await worker.keys.see("Beri nama lampiran ini.");
    await worker.keys.fill("Nama lampiran", "Tangkapan layar SIKS-NG");
    await worker.activate(/^Lampirkan$/);
    await worker.noDialog();
    await worker.keys.see("Tangkapan layar SIKS-NG");
    assert.equal(await tiles().count(), before + 1);
  });

  it("a PDF is chosen, shown page by page, enlarged and printed as pictures", async () => {
    const { page } = worker.desk;
    const file = path.join(worker.folder, "surat-sakit.pdf");
    fs.writeFileSync(file, pdfOf({ pages: 3, words: "Surat keterangan sakit halaman" }));
    const chooser = page.waitForEvent("filechooser");
    await worker.activate("Lampirkan berkas");
    await (await chooser).setFiles(file);
    await worker.dialog("Lampirkan berkas");
    await page.getByText(/3 halaman/).waitFor();
    await worker.activate(/^Lampirkan$/);
    await worker.noDialog();
    await worker.activate(/surat-sakit/);
    await worker.dialog(/surat-sakit/);
    await page.locator('canvas[data-page="3"]').waitFor();
    await worker.activate("Perbesar");
    await worker.picture("lampiran-pdf");
    assert.deepEqual(await violations(page), []);
    await worker.activate("Cetak");
    await page.locator('[role=dialog] canvas[data-page="3"]').nth(1).waitFor();
    // The words of the page have arrived on the printed sheet: somewhere it is dark.
    await page.waitForFunction(() => {
      const canvas = [...document.querySelectorAll<HTMLCanvasElement>('canvas[data-page="1"]')].at(
        -1,
      );
      const { data } = canvas!.getContext("2d")!.getImageData(0, 0, canvas!.width, canvas!.height);
      for (let at = 0; at < data.length; at += 4)
        if (data[at]! < 80 && data[at + 3]! > 200) return true;
      return false;
    });
    await worker.picture("lampiran-cetak");
    await worker.keys.press("Escape");
    await worker.keys.press("Escape");
    await worker.noDialog();
  });

  it("hostile files are refused with a sentence and leave nothing", async () => {
    const { page } = worker.desk;
    const before = await tiles().count();
    const js = pdfOf({ catalogue: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>" });
    await give("drop", "program.pdf", "application/pdf", js);
    await page.getByText(/1 halaman/).waitFor();
    await worker.activate(/^Lampirkan$/);
    await refusedWith(/PDF ini berisi program/);
    await give("drop", "luas.png", "image/png", hugePng(9000, 9000));
    await refusedWith(/81 megapiksel, lebih dari 40/);
    await give("drop", "foto.jpg", "image/jpeg", Buffer.from("MZ program"));
    await refusedWith(/Jenis berkas ini tidak diterima/);
    const heavy = path.join(worker.folder, "berat.jpg");
    fs.writeFileSync(heavy, Buffer.from([0xff, 0xd8, 0xff]));
    fs.truncateSync(heavy, 300 * 1024 * 1024);
    const chooser = page.waitForEvent("filechooser");
    await worker.activate("Lampirkan berkas");
    await (await chooser).setFiles(heavy);
    await refusedWith(/lebih dari 10 MB/);
    assert.equal(await tiles().count(), before);
  });
});
