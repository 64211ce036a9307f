// Prints a template: its own tree with the values of one letter. Everything is escaped; what is missing prints as dots.
import { Html, markup, nothing, type Part } from "../html.ts";
import type { FieldName } from "./fields.ts";
import type { TemplateNode } from "./read.ts";

/** Stands on the preview of a template. */
export const EXAMPLE_MARK = markup`<div class="void">CONTOH - bukan surat, tidak berlaku</div>`;

/** Values by field. Left out, null or blank: dots. `false`: nothing, where a phrase may be left out. */
export type TemplateValues = Readonly<Partial<Record<FieldName, Part>>>;

function printed(node: TemplateNode, values: TemplateValues): Html {
  if (node.type === "teks")
    return node.text.trim() === "" ? new Html(node.text) : markup`${node.text}`;
  if (node.type === "isian") return markup`${values[node.name]}`;
  const { tag, classes, children } = node;
  const open = new Html(
    classes.length === 0 ? `<${tag}>` : `<${tag} class="${classes.join(" ")}">`,
  );
  if (tag === "br") return new Html("<br>");
  const inside = printTemplate(children, values);
  const body = tag === "table" ? markup`<tbody>${inside}</tbody>` : inside;
  return markup`${open}${body}${new Html(`</${tag}>`)}`;
}

/** The markup of a template's tree. Tags and classes are those of the safe subset, because the tree can hold no others. */
export function printTemplate(nodes: readonly TemplateNode[], values: TemplateValues): Html {
  return nodes.length === 0 ? nothing : markup`${nodes.map((node) => printed(node, values))}`;
}
