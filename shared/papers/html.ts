// Safe HTML for papers: whatever is put into the template is escaped, and whatever is missing prints as dots.

/** What a blank field shows on paper, so that it can be filled in by hand. */
export const DOTS = "........";

/** Markup that was made by `markup` and may be put into another template unescaped. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template. `null`, `undefined`, NaN and blank text print as dots; `false` prints nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Prints nothing, where dots would be wrong: `condition ? markup`...` : nothing`. */
export const nothing = new Html("");

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in HTML content and in quoted attributes; control characters that HTML forbids are dropped. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]/gu, "")
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);
}

function render(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (part === false) return "";
  if (part === null || part === undefined) return DOTS;
  if (typeof part === "number") return Number.isFinite(part) ? String(part) : DOTS;
  if (typeof part === "string") return part.trim() === "" ? DOTS : escapeHtml(part);
  return part.map(render).join("");
}

/** Template tag: markup`<p>${name}</p>`. Every part is escaped unless it was made by `markup` itself. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.reduce((made, string, index) => made + render(parts[index - 1]) + string),
  );
}

/** Free text with its line breaks and paragraphs kept. */
export function paragraphs(text: string | null | undefined): Html {
  const blocks = (text ?? "")
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  if (blocks.length === 0) return markup`<p>${null}</p>`;
  return markup`${blocks.map((block) => markup`<p>${block.split("\n").map((line, index) => markup`${index > 0 && new Html("<br>")}${line}`)}</p>`)}`;
}
