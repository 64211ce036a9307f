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

/** Places in code whose strings nobody reads: where things are, what kind they are, how they look. */
const UNREAD_CALLS =
  /^(?:useState|useRef|useOneStop|useLiked|useDraft|useScreenCommand|goTo|runCommand|openDialog|querySelector(?:All)?|getElementById|closest|matches|startsWith|endsWith|includes|replace(?:All)?|split|join|setAttribute|getAttribute|addEventListener|import|glob|test|token|colour|useFirstFocus|focusField|Error)$/;
const UNREAD_KEYS = new Set(["style", "styles", "className", "classNames", "type", "id", "key"]);
/** Names of keys as the browser gives them. */
const KEYS = /^(?:Enter|Escape|Tab|Delete|Backspace|Home|End|Insert)$/;
/** Levels and kinds of offices, which are data, and not translated. */
const DOMAIN = new Set(["Kecamatan", "Puskesos"]);
/** A sentence or a label: begins with a capital or has words with a space between; a list of CSS values or a selector has not. */
const isProse = (text: string) =>
  !KEYS.test(text) &&
  !DOMAIN.has(text) &&
  (/^\p{Lu}\p{Ll}+(?: \p{L}|[.!?:]?$)/u.test(text) || /\p{Ll}{2,} \p{Ll}{2,}/u.test(text)) &&
  !/[{}#=<>]|\d(?:rem|px|fr|%)|var\(|minmax|repeat/.test(text);

/** Strings of a component that are prose, wherever they stand: in a variable, a condition, an argument. */
function prose(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) {
    for (const one of node) prose(one, found);
    return found;
  }
  if (!node || typeof node !== "object" || !("type" in node)) return found;
  const here = node as Node;
  if (
    /^(?:Import|Export(?:All|Named)|TS)/.test(here.type) &&
    here.type !== "ExportNamedDeclaration" &&
    !/^TS(?:As|Satisfies|NonNull)/.test(here.type)
  )
    return found;
  if (here.type === "CallExpression" || here.type === "NewExpression") {
    const callee = here["callee"] as Node;
    const name = String(callee["name"] ?? (callee["property"] as Node | undefined)?.["name"] ?? "");
    if (UNREAD_CALLS.test(name)) return found;
  }
  if (here.type === "JSXAttribute" && UNREAD_KEYS.has(String((here["name"] as Node)["name"])))
    return found;
  if (here.type === "Property" && UNREAD_KEYS.has(String((here["key"] as Node)["name"])))
    return found;
  // a sample of a dialog is for tests, and the catalogue has no made-up people
  if (
    here.type === "VariableDeclarator" &&
    String((here["id"] as Node)["name"]).startsWith("SAMPLE_")
  )
    return found;
  if (here.type === "Property" && (here["key"] as Node)["name"] === "sample") return found;
  const text =
    here.type === "Literal" || here.type === "TemplateLiteral" ? textOf(here) : undefined;
  if (text !== undefined && isProse(text.trim())) found.push(text.trim());
  for (const value of Object.values(here)) prose(value, found);
  return found;
}

describe("screens", () => {
  it("finds literal text where there is some", () => {
    const { program } = parseSync(
      "x.tsx",
      "const a = <b title='Simpan'>Keluarga {`dua kata`}</b>;",
    );
    expect(literalTexts(program)).toEqual(["Keluarga", "dua kata", "Simpan"]);
    const hidden = parseSync(
      "x.tsx",
      "const word = ok ? 'Simpan' : `kata sandi ${n} salah`; notice('Sudah tersimpan'); goTo('people.search'); const b = <i style={{ gap: '1rem 2rem' }} />;",
    );
    expect(prose(hidden.program)).toEqual(["Simpan", "kata sandi   salah", "Sudah tersimpan"]);
  });

  const screens = code().filter(
    ({ file }) => /^renderer\/.*\.tsx$/.test(file) && !file.startsWith("renderer/ui/gallery/"),
  );

  it("hold no literal text", () => {
    const found = screens.flatMap((s) =>
      literalTexts(parseSync(s.file, s.text).program).map((text) => `${s.file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it("hold no prose in their code either", () => {
    expect(screens.length).toBeGreaterThan(250);
    const found = screens.flatMap((s) =>
      prose(parseSync(s.file, s.text).program).map((text) => `${s.file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
