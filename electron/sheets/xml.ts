// A small streaming scanner for spreadsheet XML: tags and text in order, no entities of its own, no document type.
import { refuse } from "./limits.ts";

export interface XmlHandler {
  /** `attributes` is the raw text behind the tag name; read it with `attribute`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** May be called several times for one run of text. */
  text(text: string): void;
}

const MAX_TAG = 1_000_000;

/** Feeds decoded pieces of a document; call `end` once. Names come without their namespace prefix. */
export function xmlScanner(handler: XmlHandler): { push(piece: string): void; end(): void } {
  let rest = "";
  function push(piece: string): void {
    const input = rest === "" ? piece : rest + piece;
    let at = 0;
    for (;;) {
      const tag = input.indexOf("<", at);
      if (tag < 0) {
        // A text run may be long: hand over what is complete, keep an entity that is still open.
        const cut = safeEnd(input, at);
        if (cut > at) handler.text(decode(input.slice(at, cut)));
        at = cut;
        break;
      }
      if (tag > at) handler.text(decode(input.slice(at, tag)));
      at = tag;
      const end = tagEnd(input, tag);
      if (end < 0) {
        if (input.length - tag > MAX_TAG) throw refuse("berkas_rusak", "xml");
        break;
      }
      element(input, tag, end);
      at = end + 1;
    }
    rest = input.slice(at);
  }
  function element(input: string, tag: number, end: number): void {
    const first = input.charCodeAt(tag + 1);
    if (first === 47) {
      handler.close(local(input.slice(tag + 2, end).trim()));
    } else if (first === 33) {
      if (input.startsWith("<![CDATA[", tag)) handler.text(input.slice(tag + 9, end - 2));
      else if (!input.startsWith("<!--", tag)) throw refuse("berkas_rusak", "doctype");
    } else if (first !== 63) {
      const selfClosing = input.charCodeAt(end - 1) === 47;
      const stop = selfClosing ? end - 1 : end;
      let name = tag + 1;
      while (name < stop && input.charCodeAt(name) > 32) name++;
      const word = local(input.slice(tag + 1, name));
      handler.open(word, input.slice(name, stop));
      if (selfClosing) handler.close(word);
    }
  }
  return {
    push,
    end() {
      if (rest.includes("<")) throw refuse("berkas_rusak", "xml_terpotong");
      rest = "";
    },
  };
}

/** Position of the `>` that ends the tag, comment or CDATA at `start`; -1 when it has not arrived yet. */
function tagEnd(input: string, start: number): number {
  if (input.charCodeAt(start + 1) === 33) {
    if (input.length - start < 9) return -1;
    return endOf(input, start);
  }
  let end = input.indexOf(">", start);
  if (end < 0) return -1;
  // A `>` inside a quoted attribute does not end the tag; writers escape it, so this is rare.
  while (end >= 0 && openQuote(input, start, end)) end = input.indexOf(">", end + 1);
  return end;
}

function endOf(input: string, start: number): number {
  const [open, close] = input.startsWith("<!--", start)
    ? [4, "-->"]
    : input.startsWith("<![CDATA[", start)
      ? [9, "]]>"]
      : [2, ">"];
  const end = input.indexOf(close, start + open);
  return end < 0 ? -1 : end + close.length - 1;
}

function openQuote(input: string, start: number, end: number): boolean {
  let quote = 0;
  for (let at = start; at < end; at++) {
    const code = input.charCodeAt(at);
    if (quote === 0 ? code === 34 || code === 39 : code === quote) quote = quote === 0 ? code : 0;
  }
  return quote !== 0;
}

function safeEnd(input: string, from: number): number {
  const amp = input.lastIndexOf("&");
  return amp >= from && input.length - amp < 12 && !input.includes(";", amp) ? amp : input.length;
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Only the five entities of XML and character references: a document cannot define its own here. */
function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (name[0] !== "#") return ENTITIES[name] ?? whole;
    const code =
      name[1] === "x" || name[1] === "X" ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Value of one attribute, whatever its prefix; undefined when absent. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(`${name}=`);
  while (at > 0 && !isSeparator(attributes.charCodeAt(at - 1)))
    at = attributes.indexOf(`${name}=`, at + 1);
  if (at < 0) return undefined;
  const quote = attributes[at + name.length + 1];
  if (quote !== '"' && quote !== "'") return undefined;
  const end = attributes.indexOf(quote, at + name.length + 2);
  return end < 0 ? undefined : decode(attributes.slice(at + name.length + 2, end));
}

/** White space or the colon of a namespace prefix. */
function isSeparator(code: number): boolean {
  return code <= 32 || code === 58;
}

/** Excel writes characters that XML forbids as _x000D_. */
export function decodeExcelEscapes(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
