// Whether a PDF is only paper: no program, no file inside it, no password, nothing else glued to it. Runs in the checking thread.
import { inflateSync, constants } from "node:zlib";
import { DeskError } from "../../shared/errors.ts";

/**
 * Names (ISO 32000-1: 12.6.4, 7.11.4, 12.7.8, 13.2) behind which a PDF starts programs, carries files or sends what is filled in.
 * An action of JavaScript always names its kind, so the short key JS, which chance also writes, need not be looked for.
 */
const ACTIVE = [
  "JavaScript",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "RichMedia",
  "Rendition",
  "XFA",
  "SubmitForm",
  "ImportData",
  "GoToE",
];
const ENDS = String.raw`(?![^\s/<>[\](){}%\0])`;
const ACTIVE_NAME = new RegExp(`/(?:${ACTIVE.join("|")})${ENDS}`);
const LOCKED = new RegExp(String.raw`/Encrypt${ENDS}`);
/** A name that hides letters as #4A. */
const ESCAPED = /\/[^\s/<>[\](){}%\0#]*#[0-9A-Fa-f]{2}[^\s/<>[\](){}%\0]*/g;
/** Inflated bytes of all object streams together. */
const INFLATED = 64 * 1024 * 1024;
const TAIL = 66_000;

/** @throws DeskError 'lampiran_pdf_aktif' | 'lampiran_pdf_terkunci' | 'lampiran_dua_jenis' | 'lampiran_rusak' */
export function checkPdf(body: Buffer): void {
  const text = body.toString("latin1");
  checkEnds(text);
  const names = plainNames(text);
  if (LOCKED.test(names)) throw new DeskError("lampiran_pdf_terkunci");
  if (ACTIVE_NAME.test(names)) throw new DeskError("lampiran_pdf_aktif");
  for (const part of objectStreams(body, names))
    if (ACTIVE_NAME.test(plainNames(part))) throw new DeskError("lampiran_pdf_aktif");
}

/** A PDF that is a web page or an archive as well: its head or its tail says so. */
function checkEnds(text: string): void {
  if (/<(?:!doctype|html|script|svg)/i.test(text.slice(0, 2048)))
    throw new DeskError("lampiran_dua_jenis");
  if (text.slice(-TAIL).includes("PK\u0005\u0006")) throw new DeskError("lampiran_dua_jenis");
  const end = text.lastIndexOf("%%EOF");
  if (end < 0) throw new DeskError("lampiran_rusak");
  if (/[^\s\0]/.test(text.slice(end + 5))) throw new DeskError("lampiran_dua_jenis");
}

/** Every name written out; spaces behind it keep all offsets. */
function plainNames(text: string): string {
  return text.replace(ESCAPED, (name) =>
    name
      .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
      .padEnd(name.length),
  );
}

/** What packed object streams hold: there a PDF of today keeps its dictionaries. */
function* objectStreams(body: Buffer, text: string): Generator<string> {
  let left = INFLATED;
  for (const { index } of text.matchAll(/\/ObjStm/g)) {
    const head = text.lastIndexOf("obj", index);
    const start = text.indexOf("stream", index);
    if (head < 0 || start < 0) throw new DeskError("lampiran_rusak");
    const dictionary = text.slice(head, start);
    if (!/\/Filter/.test(dictionary)) continue; // in plain words, so already read
    if (
      !/\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(?:\/|>>)/.test(dictionary) ||
      /\/Predictor/.test(dictionary)
    )
      throw new DeskError("lampiran_pdf_aktif"); // packed so that it cannot be looked into
    const from = start + 6 + (text.startsWith("\r\n", start + 6) ? 2 : 1);
    const inflated = inflate(body.subarray(from), left);
    left -= inflated.length;
    yield inflated.toString("latin1");
  }
}

function inflate(packed: Buffer, most: number): Buffer {
  try {
    return inflateSync(packed, {
      maxOutputLength: Math.max(1, most),
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    throw new DeskError("lampiran_rusak", {}, { cause: error });
  }
}
