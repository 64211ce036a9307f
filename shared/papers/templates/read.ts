// Reads a template: what is not in the safe subset is refused with its line. What comes out is a tree of our own, never the text that came in.
import { fieldOf, requiredFields, type FieldName, type TemplateKind } from "./fields.ts";
import {
  isTemplateTag,
  PLACES,
  TEMPLATE_CLASSES,
  TEMPLATE_LIMIT,
  TOP,
  type TemplateProblem,
  type TemplateReason,
  type TemplateTag,
} from "./subset.ts";

export type TemplateNode =
  | { readonly type: "teks"; readonly text: string }
  | { readonly type: "isian"; readonly name: FieldName }
  | {
      readonly type: "tag";
      readonly tag: TemplateTag;
      readonly classes: readonly string[];
      readonly children: readonly TemplateNode[];
    };

export type ReadTemplate =
  | { readonly nodes: readonly TemplateNode[]; readonly problem?: undefined }
  | { readonly problem: TemplateProblem };

class Refused extends Error {
  readonly problem: TemplateProblem;
  constructor(reason: TemplateReason, line: number, what = "") {
    super(reason);
    this.problem = { reason, line, what: what.slice(0, 40) };
  }
}

interface Open {
  readonly tag: TemplateTag;
  readonly classes: readonly string[];
  readonly line: number;
  readonly children: TemplateNode[];
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^<>"]|"[^"]*")*?)(\/?)>/y;
const ATTRIBUTE = /\s+([^\s=/"'<>]+)(?:\s*=\s*"([^"]*)")?/y;
const FIELD = /\{\{([^{}]*)\}\}/y;
const ENTITY = /&(#?[a-zA-Z0-9]+);/y;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
};

function readAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** One class attribute, nothing else. */
function classesOf(rest: string, line: number): string[] {
  let at = 0;
  let classes: string[] = [];
  while (rest.slice(at).trim() !== "") {
    const found = readAt(ATTRIBUTE, rest, at);
    if (!found) throw new Refused("tag_rusak", line);
    const [whole, name = "", value] = found;
    if (name.toLowerCase() !== "class" || value === undefined)
      throw new Refused("atribut_dilarang", line, name);
    classes = value.split(/\s+/).filter((one) => one !== "");
    const wrong = classes.find((one) => !(TEMPLATE_CLASSES as readonly string[]).includes(one));
    if (wrong !== undefined) throw new Refused("kelas_dilarang", line, wrong);
    at += whole.length;
  }
  return classes;
}

class Reader {
  readonly #text: string;
  readonly #kind: TemplateKind;
  readonly #top: TemplateNode[] = [];
  readonly #open: Open[] = [];
  readonly #fields = new Set<string>();
  #line = 1;

  constructor(text: string, kind: TemplateKind) {
    this.#text = text;
    this.#kind = kind;
  }

  read(): TemplateNode[] {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      const end = this.#step(at);
      for (let i = at; i < end; i++) if (text[i] === "\n") this.#line++;
      at = end;
    }
    const left = this.#open.at(-1);
    if (left) throw new Refused("tidak_ditutup", left.line, left.tag);
    const missing = requiredFields(this.#kind).find((name) => !this.#fields.has(name));
    if (missing !== undefined) throw new Refused("isian_wajib", 0, missing);
    return this.#top;
  }

  /** Reads what begins here and answers where the next begins. */
  #step(at: number): number {
    const sign = this.#text[at];
    if (sign === "<") return this.#tag(at);
    if (sign === "&") return this.#entity(at);
    if (this.#text.startsWith("{{", at)) return this.#field(at);
    let end = at + 1;
    while (end < this.#text.length && !/[<&{]/.test(this.#text[end]!)) end++;
    this.#words(this.#text.slice(at, end));
    return end;
  }

  get #place() {
    const last = this.#open.at(-1);
    return last ? PLACES[last.tag] : TOP;
  }

  #add(node: TemplateNode): void {
    (this.#open.at(-1)?.children ?? this.#top).push(node);
  }

  #words(words: string): void {
    if (this.#place.text) {
      this.#add({ type: "teks", text: words });
      return;
    }
    const blank = /^\s*/.exec(words)![0];
    if (blank.length === words.length) return;
    throw new Refused("teks_di_luar", this.#line + (blank.match(/\n/g)?.length ?? 0));
  }

  #entity(at: number): number {
    const found = readAt(ENTITY, this.#text, at);
    if (!found) {
      this.#words("&");
      return at + 1;
    }
    const name = found[1]!;
    if (!Object.hasOwn(ENTITIES, name)) throw new Refused("tanda_rusak", this.#line, name);
    this.#words(ENTITIES[name]!);
    return at + found[0].length;
  }

  #field(at: number): number {
    const found = readAt(FIELD, this.#text, at);
    if (!found) throw new Refused("isian_rusak", this.#line);
    const name = found[1]!.trim();
    if (!/^[a-zA-Z0-9_]+$/.test(name))
      throw new Refused(name === "" ? "isian_rusak" : "perulangan", this.#line, name);
    const field = fieldOf(this.#kind, name);
    if (!field) throw new Refused("isian_tidak_dikenal", this.#line, name);
    const fits = field.block ? this.#open.length === 0 : this.#place.text;
    if (!fits) throw new Refused("salah_tempat", this.#line, `{{${name}}}`);
    this.#fields.add(name);
    this.#add({ type: "isian", name: name as FieldName });
    return at + found[0].length;
  }

  #tag(at: number): number {
    const found = readAt(TAG, this.#text, at);
    if (!found) throw new Refused("tag_rusak", this.#line);
    const [whole, closes, written = "", rest = "", selfCloses] = found;
    const tag = written.toLowerCase();
    if (!isTemplateTag(tag)) throw new Refused("tag_dilarang", this.#line, tag);
    if (closes === "/") this.#close(tag, rest + selfCloses);
    else this.#begin(tag, classesOf(rest, this.#line), selfCloses === "/");
    return at + whole.length;
  }

  #begin(tag: TemplateTag, classes: readonly string[], selfCloses: boolean): void {
    if (!this.#place.tags.includes(tag)) throw new Refused("salah_tempat", this.#line, `<${tag}>`);
    if (tag === "br") return this.#add({ type: "tag", tag, classes, children: [] });
    if (selfCloses) throw new Refused("tidak_ditutup", this.#line, tag);
    if (this.#open.length >= TEMPLATE_LIMIT.depth) throw new Refused("terlalu_dalam", this.#line);
    this.#open.push({ tag, classes, line: this.#line, children: [] });
  }

  #close(tag: TemplateTag, rest: string): void {
    if (rest.trim() !== "") throw new Refused("tag_rusak", this.#line);
    const last = this.#open.at(-1);
    if (last?.tag !== tag) {
      if (last && this.#open.some((one) => one.tag === tag))
        throw new Refused("tidak_ditutup", last.line, last.tag);
      throw new Refused("penutup_lebih", this.#line, tag);
    }
    this.#open.pop();
    this.#add({ type: "tag", tag, classes: last.classes, children: last.children });
  }
}

/** As UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The template as a tree, or the first thing that is wrong with it. Reads each character once: no template keeps it busy. */
export function readTemplate(kind: TemplateKind, text: string): ReadTemplate {
  if (bytesOf(text) > TEMPLATE_LIMIT.bytes)
    return { problem: { reason: "terlalu_besar", line: 0, what: "" } };
  try {
    return { nodes: new Reader(text, kind).read() };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
}
