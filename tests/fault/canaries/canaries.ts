// Canaries: NIKs and names that nobody has, each with a mark by which a search through files is quick; and that search.
import fs from "node:fs";
import path from "node:path";

const NIK_MARK = "320405550481";
const NAME_MARK = "kenariq";

export interface Canary {
  readonly nik: string;
  readonly name: string;
}

/** @param count at most 9,999 */
export function canaries(count: number): Canary[] {
  const letters = (n: number) =>
    Array.from(String(n).padStart(4, "0"), (digit) => "bcdfghjkmn"[Number(digit)]).join("");
  return Array.from({ length: count }, (_, n) => ({
    nik: `${NIK_MARK}${String(n + 1).padStart(4, "0")}`,
    name: `Kenariq${letters(n)} Rekaan`,
  }));
}

export interface Searched {
  readonly files: number;
  readonly bytes: number;
  /** File (relative) and what was found in it. */
  readonly hits: readonly string[];
}

/** Looks into every file under `folder`, as one byte and as two bytes a character, in capitals or not. */
export function searchFiles(folder: string): Searched {
  const hits: string[] = [];
  let files = 0;
  let bytes = 0;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const content = read(file);
    if (content === undefined) continue;
    files++;
    bytes += content.length;
    for (const found of marksIn(content)) hits.push(`${path.relative(folder, file)}: ${found}`);
  }
  return { files, bytes, hits };
}

/** Undefined when the file went away between the list and the reading (a temporary one). */
function read(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function marksIn(content: Buffer): string[] {
  return [NIK_MARK, NAME_MARK, NAME_MARK.toUpperCase(), `K${NAME_MARK.slice(1)}`].flatMap((mark) =>
    (["latin1", "utf16le"] as const)
      .filter((encoding) => content.includes(Buffer.from(mark, encoding)))
      .map((encoding) => `${mark} (${encoding})`),
  );
}
