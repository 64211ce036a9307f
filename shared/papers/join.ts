// Many finished papers as one, for printing in one go: what they share (look, emblem, training mark) stands in it once.
import { Html, markup } from "./html.ts";
import { paperPage, TRAINING_MARK } from "./page.ts";
import type { PaperSheet } from "./paper.ts";

const BODY = /<body>([\s\S]*)<\/body>/;
const STYLE = /<style>([\s\S]*?)<\/style>/;
const TRAINING = /<div class="training">[\s\S]*?<\/div>/;
const EMBLEM = /<img src="(data:[^"]+)" alt="" \/>/g;

/**
 * Each paper begins on a page of its own. The emblem of 200 letters is held once, as a rule of the style sheet. Page numbers of single
 * papers are left out: they would count through all of them, which `footer` asks for.
 * @param sheets made by `paperPage`, all of one size; throws RangeError when there is none or they differ
 */
export function joinPapers(
  sheets: readonly PaperSheet[],
  title: string,
  footer: string | false = false,
): PaperSheet {
  const [first] = sheets;
  if (!first || sheets.some((one) => one.size !== first.size || one.landscape !== first.landscape))
    throw new RangeError("papers of one size and direction are joined");
  const styles = new Set<string>();
  const emblems = new Map<string, string>();
  let training = false;
  const bodies = sheets.map(({ html }) => {
    styles.add(STYLE.exec(html)?.[1] ?? "");
    training ||= html.includes(TRAINING_MARK);
    const body = (BODY.exec(html)?.[1] ?? "").replace(TRAINING, "");
    return body.replace(EMBLEM, (_, source: string) => {
      const name = emblems.get(source) ?? `emblem-${emblems.size}`;
      emblems.set(source, name);
      return `<img class="${name}" alt="" />`;
    });
  });
  const pictures = [...emblems].map(([source, name]) => `.${name} { content: url("${source}"); }`);
  return paperPage({
    title,
    size: first.size,
    landscape: first.landscape ?? false,
    body: markup`${bodies.map((body) => markup`<div class="one-paper">${new Html(body)}</div>`)}`,
    training,
    footer,
    style: [...styles, ...pictures, ".one-paper + .one-paper { break-before: page; }"].join("\n"),
  });
}
