// The templates that ship with the program; every version that was ever shipped stays, for letters issued with it.
import file from "../../../resources/letters/templates.json" with { type: "json" };
import type { TemplateKind } from "./fields.ts";
import { readTemplate, type TemplateNode } from "./read.ts";

export interface ShippedTemplate {
  readonly kind: TemplateKind;
  readonly version: number;
  readonly body: string;
}

const SHIPPED: readonly ShippedTemplate[] = file.templates.map(({ kind, version, lines }) => ({
  kind: kind as TemplateKind,
  version,
  body: lines.join("\n"),
}));

/** The newest, or the one of that version. @throws Error for a version that was never shipped */
export function shippedTemplate(kind: TemplateKind, version?: number): ShippedTemplate {
  const found = SHIPPED.filter((one) => one.kind === kind).findLast(
    (one) => version === undefined || one.version === version,
  );
  if (!found) throw new Error(`no shipped template ${kind} ${version ?? ""}`);
  return found;
}

/** The tree of the newest. */
export function shippedNodes(kind: TemplateKind): readonly TemplateNode[] {
  return acceptedTemplate(kind, shippedTemplate(kind).body);
}

/** A template that was accepted before. @throws Error when it is not in the safe subset after all */
export function acceptedTemplate(kind: TemplateKind, body: string): readonly TemplateNode[] {
  const read = readTemplate(kind, body);
  if (read.problem) throw new Error(`template ${kind}: ${read.problem.reason}`);
  return read.nodes;
}
