// No literal text on the screen: every word a person reads comes from the catalogue.
import { describe, expect, it } from "vitest";
import { parseSync } from "vite";
import { code } from "./sources.ts";

// Properties whose value a person reads or hears.
const READ = new Set(
  `label title placeholder description alt summary error hint heading subtitle
   aria-label aria-description aria-roledescription`.split(/\s+/),
);
const hasWord = (text: string) => /\p{L}{2,}/u.test(text);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function textOf(node: Node): string | undefined {
  if (node.type === "JSXText" || node.type === "Literal") {
    return typeof node["value"] === "string" ? node["value"] : undefined;
  }
  if (node.type === "JSXExpressionContainer") return textOf(node["expression"] as Node);
  if (node.type !== "TemplateLiteral") return undefined;
  const quasis = node["quasis"] as { value: { raw: string } }[];
  return quasis.map((one) => one.value.raw).join(" ");
}

function literalTexts(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) {
    for (const one of node) literalTexts(one, found);
  } else if (node && typeof node === "object" && "type" in node) {
    const here = node as Node;
    const children = Array.isArray(here["children"]) ? (here["children"] as Node[]) : [];
    for (const child of children) collect(textOf(child), found);
    if (here.type === "JSXAttribute" && here["value"]) {
      const name = (here["name"] as { name?: unknown }).name;
      if (READ.has(String(name))) collect(textOf(here["value"] as Node), found);
    }
    for (const value of Object.values(here)) literalTexts(value, found);
  }
  return found;
}

function collect(text: string | undefined, found: string[]): void {
  if (text !== undefined && hasWord(text)) found.push(text.trim());
}

describe("screens", () => {
  it("finds literal text where there is some", () => {
    const { program } = parseSync(
      "x.tsx",
      "const a = <b title='Simpan'>Keluarga {`dua kata`}</b>;",
    );
    expect(literalTexts(program)).toEqual(["Keluarga", "dua kata", "Simpan"]);
  });

  it("hold no literal text", () => {
    const screens = code().filter((s) => s.file.startsWith("renderer/") && s.file.endsWith(".tsx"));
    const found = screens.flatMap((s) =>
      literalTexts(parseSync(s.file, s.text).program).map((text) => `${s.file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
