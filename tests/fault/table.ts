// The table of promise | figure | target, as it is printed; a pipe in a text never breaks a row.
import { type Outcome, verdict } from "./suite.ts";

interface Rows {
  readonly id: string;
  readonly title: string;
  readonly seconds: number;
  readonly outcomes: readonly Outcome[];
}

const HEAD = ["suite", "promise", "figure", "target", ""];

/** @returns a table that reads well on a screen and as Markdown; the last column says met, MISSED or why a part was skipped */
export function tableOf(suites: readonly Rows[]): string {
  const rows = suites.flatMap(({ id, seconds, outcomes }) =>
    outcomes.map((one, index) => [
      index === 0 ? `${id} (${seconds.toFixed(0)} s)` : "",
      one.promise,
      one.figure,
      one.target,
      one.skipped === undefined ? verdict(one) : `skipped: ${one.skipped}`,
    ]),
  );
  const clean = [HEAD, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "/")));
  const widths = HEAD.map((_, column) => Math.max(...clean.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [line(clean[0]!), rule, ...clean.slice(1).map(line)].join("\n");
}
