// Pictures of screens and papers, kept outside the repository for people to look at.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";

/** LOKET_PICTURES, else a folder in the system's temporary one. */
export const pictureFolder =
  process.env["LOKET_PICTURES"] ?? path.join(os.tmpdir(), "loket-gambar");

function fileFor(name: string): string {
  fs.mkdirSync(pictureFolder, { recursive: true });
  return path.join(pictureFolder, name.replace(/[^\w.-]+/g, "-"));
}

/** Saves what the window shows as `<name>.png` and returns the file. */
export async function picture(page: Page, name: string): Promise<string> {
  const file = fileFor(`${name}.png`);
  await page.screenshot({ path: file, animations: "disabled" });
  return file;
}

/** Saves each page of a PDF as a picture (100 dpi, with poppler) and returns the files. */
export function picturesOfPdf(pdf: string, name: string): string[] {
  const prefix = fileFor(name);
  execFileSync("pdftoppm", ["-png", "-r", "100", pdf, prefix]);
  const base = `${path.basename(prefix)}-`;
  const made = fs
    .readdirSync(pictureFolder)
    .filter((f) => f.startsWith(base) && f.endsWith(".png"));
  return made.sort().map((f) => path.join(pictureFolder, f));
}

/** The text of a PDF as poppler reads it, page breaks included. */
export function textOfPdf(pdf: string): string {
  return execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
}
