// The recovery sheet: the one paper that opens the office when every password is forgotten.
import type { PaperSheet } from "../papers/paper.ts";
import type { OfficeView } from "./contract.ts";

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** Printed once, kept in a closed envelope; `sheet` is the number that backups name. */
export function recoverySheetPaper(office: OfficeView, code: string, sheet: number): PaperSheet {
  const html = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Lembar pemulihan ${sheet}</title>
<style>@page{size:A4;margin:25mm 20mm 25mm 30mm}body{font:12pt/1.5 "Liberation Sans",Arial,sans-serif;color:#000}
h1{font-size:16pt}.kode{font:700 15pt/1.8 "Liberation Mono",monospace;border:1pt solid #000;padding:6mm;text-align:center;white-space:nowrap}
li{margin-bottom:2mm}</style></head><body>
<h1>Lembar pemulihan nomor ${sheet}</h1>
<p>${escape(office.name)}</p>
<p class="kode">${escape(code)}</p>
<ol><li>Simpan lembar ini dalam amplop tertutup, terpisah dari komputer kantor.</li>
<li>Kode ini membuka data kantor bila semua kata sandi terlupa, dan membuka cadangan yang menyebut lembar nomor ${sheet}.</li>
<li>Setelah dipakai, kode ini diganti. Musnahkan lembar lama hanya bila cadangan lama tidak lagi diperlukan.</li>
<li>Siapa pun yang memegang kode ini dapat membuka seluruh data. Jangan difoto dan jangan dikirim.</li></ol>
<p>Diserahkan kepada: ........................................ &nbsp; Tanggal: ....................</p>
</body></html>`;
  return { title: `Lembar pemulihan ${sheet}`, html, size: "A4" };
}
