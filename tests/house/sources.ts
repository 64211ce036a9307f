// The source files of the repository and what they import, for the house tests.
import fs from "node:fs";
import path from "node:path";
import { parseSync } from "vite";

export const root = path.resolve(import.meta.dirname, "../..");
export const FLOORS = ["shared", "electron", "renderer", "tests"] as const;
const CODE = /\.(ts|tsx|mjs|css)$/;
const TEXT = /\.(ts|tsx|mjs|css|html|md|json|yml|sql|csv)$/;

export interface Source {
  /** Relative to the repository, with '/'. */
  readonly file: string;
  readonly text: string;
}

function walk(folder: string, wanted: RegExp): Source[] {
  const absolute = path.join(root, folder);
  if (!fs.existsSync(absolute)) return [];
  return fs.readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(file, wanted);
    return wanted.test(entry.name) ? [read(file)] : [];
  });
}

function read(file: string): Source {
  return { file, text: fs.readFileSync(path.join(root, file), "utf8") };
}

/** Everything people wrote as code on the four floors; fixtures are data. */
export function code(): Source[] {
  return FLOORS.flatMap((floor) => walk(floor, CODE)).filter((s) => !s.file.includes("/fixtures/"));
}

/** Code plus documents and the files at the top. */
export function allText(): Source[] {
  const top = fs
    .readdirSync(root)
    .filter((name) => TEXT.test(name) && name !== "package-lock.json")
    .map(read);
  const generated = new Set(["THIRD-PARTY-NOTICES.md"]);
  const documents = walk("resources", /\.md$/);
  return [...top, ...code(), ...documents].filter((s) => !generated.has(s.file));
}

/** What a file imports: packages by name, files of ours relative to the repository. */
export function imports(source: Source): string[] {
  if (!/\.(ts|tsx|mjs)$/.test(source.file)) return [];
  const { module } = parseSync(source.file, source.text);
  const named = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.map((e) => e.moduleRequest?.value)),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      source.text.slice(start, end).replace(/^["'`]|["'`]$/g, ""),
    ),
  ];
  return named
    .filter((name) => name !== undefined)
    .map((name) =>
      name.startsWith(".") ? path.posix.join(path.posix.dirname(source.file), name) : name,
    );
}
