// Real small PDFs made in the test: one page with words, and what attackers add to it (ISO 32000-1).
import { deflateSync } from "node:zlib";

const CONTENT = (words: string) => `BT /F1 24 Tf 72 700 Td (${words}) Tj ET`;

export interface PdfExtra {
  readonly words?: string;
  readonly pages?: number;
  /** Put into the catalogue, such as /OpenAction << ... >>. */
  readonly catalogue?: string;
  /** Bodies of further objects, from number 100 on. */
  readonly objects?: readonly (string | Buffer)[];
  readonly trailer?: string;
  readonly tail?: Buffer;
}

/** A PDF that every reader opens. */
export function pdfOf(extra: PdfExtra = {}): Buffer {
  const pages = Array.from({ length: extra.pages ?? 1 }, (_, n) => 10 + 2 * n);
  const bodies: [number, string | Buffer][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${extra.catalogue ?? ""} >>`],
    [
      2,
      `<< /Type /Pages /Kids [${pages.map((n) => `${n} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    ],
    [3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"],
    ...pages.flatMap((n, at): [number, string][] => {
      const content = CONTENT(`${extra.words ?? "Surat keterangan"} ${at + 1}`);
      return [
        [
          n,
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${n + 1} 0 R >>`,
        ],
        [n + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
      ];
    }),
    ...(extra.objects ?? []).map((body, at): [number, string | Buffer] => [100 + at, body]),
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets = new Map<number, number>();
  let at = parts[0]!.length;
  for (const [number, body] of bodies) {
    offsets.set(number, at);
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`, "latin1"),
      Buffer.isBuffer(body) ? body : Buffer.from(body, "latin1"),
      Buffer.from("\nendobj\n", "latin1"),
    ]);
    parts.push(object);
    at += object.length;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined
      ? "0000000000 65535 f \n"
      : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${lines.join("")}trailer\n<< /Size ${size} /Root 1 0 R ${extra.trailer ?? ""} >>\nstartxref\n${at}\n%%EOF\n`,
      "latin1",
    ),
    extra.tail ?? Buffer.alloc(0),
  );
  return Buffer.concat(parts);
}

/** An object stream that holds `text`, packed as PDF writers of today do. */
export function packedObject(text: string, filter = "/FlateDecode"): Buffer {
  const packed = deflateSync(Buffer.from(text, "latin1"));
  return Buffer.concat([
    Buffer.from(
      `<< /Type /ObjStm /N 1 /First 0 /Filter ${filter} /Length ${packed.length} >>\nstream\n`,
      "latin1",
    ),
    packed,
    Buffer.from("\nendstream", "latin1"),
  ]);
}
