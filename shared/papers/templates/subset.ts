// The safe subset of HTML in which an office writes its letters: a few tags, one attribute, fixed classes, each in its place.

/** Bytes of one template, and how deep bold, italic and underlined text may nest. */
export const TEMPLATE_LIMIT = { bytes: 64 * 1024, depth: 8 } as const;

/** Classes with a meaning on paper (shared/papers/style.ts); every other class is refused. */
export const TEMPLATE_CLASSES = [
  "justify",
  "centre",
  "right",
  "inset",
  "plain",
  "list",
  "together",
] as const;

const INLINE = ["b", "i", "u", "br"] as const;
type Tag = "p" | "ol" | "ul" | "li" | "table" | "tr" | "td" | "th" | (typeof INLINE)[number];

/** What may stand inside: text and fields of the line, and which tags. A paragraph never holds a block: a browser would close it. */
interface Place {
  readonly text: boolean;
  readonly tags: readonly Tag[];
}
const line: Place = { text: true, tags: INLINE };

/** The page itself: blocks only. */
export const TOP: Place = { text: false, tags: ["p", "ol", "ul", "table"] };

export const PLACES: Readonly<Record<Tag, Place>> = {
  p: line,
  li: line,
  td: line,
  th: line,
  b: line,
  i: line,
  u: line,
  br: { text: false, tags: [] },
  ol: { text: false, tags: ["li"] },
  ul: { text: false, tags: ["li"] },
  table: { text: false, tags: ["tr"] },
  tr: { text: false, tags: ["td", "th"] },
};
export type TemplateTag = Tag;
export type TemplatePlace = Place;

export function isTemplateTag(name: string): name is Tag {
  return Object.hasOwn(PLACES, name);
}

/** Why a template is refused. */
export type TemplateReason =
  | "terlalu_besar" // over TEMPLATE_LIMIT.bytes
  | "tag_dilarang" // what: the tag
  | "tag_rusak" // a "<" that begins no tag, or a comment
  | "atribut_dilarang" // what: the attribute
  | "kelas_dilarang" // what: the class
  | "salah_tempat" // what: the tag or field that may not stand there
  | "teks_di_luar" // text outside a paragraph, an item or a cell
  | "tidak_ditutup" // what: the tag
  | "penutup_lebih" // what: the tag
  | "terlalu_dalam"
  | "tanda_rusak" // an entity that is not among the five
  | "isian_rusak" // "{{" without "}}"
  | "perulangan" // {{#each}}, {{if ...}}
  | "isian_tidak_dikenal" // what: the field
  | "isian_wajib"; // what: the field; line 0

export interface TemplateProblem {
  readonly reason: TemplateReason;
  /** From 1 on; 0 for the template as a whole. */
  readonly line: number;
  /** A name out of the template, at most 40 characters. */
  readonly what: string;
}
