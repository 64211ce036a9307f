// Made files as CSV on the disk, as the command line is given them.
import fs from "node:fs";
import type { Made } from "./truth.ts";

function cell(text: string | null): string {
  const value = text ?? "";
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

export function writeMade(file: string, made: Made): void {
  const lines = [made.headers, ...made.rows].map((row) => row.map(cell).join(","));
  fs.writeFileSync(file, `${lines.join("\n")}\n`);
}

/** Lines of PAIRS.csv as records; ids in quotes are not needed here. */
export function readPairs(file: string): Record<string, string>[] {
  const [head, ...lines] = fs.readFileSync(file, "utf8").trimEnd().split("\r\n");
  const headers = head!.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(headers.map((header, index) => [header, cells[index]!]));
  });
}
