// What a run says: facts for machines with --json, sentences for people without.

export interface Answer {
  /** Printed whole with --json. */
  readonly facts: unknown;
  /** Printed otherwise. */
  readonly lines: readonly string[];
  /** 1 when rows were refused; left out: all done. */
  readonly exit?: 0 | 1 | 3;
}

export function printAnswer(answer: Answer, json: boolean): void {
  process.stdout.write(
    json
      ? `${JSON.stringify(answer.facts, null, 2)}\n`
      : answer.lines.map((line) => `${line}\n`).join(""),
  );
}

/** Columns side by side; the last one is never padded. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]!.length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!)))
      .join("  "),
  );
}

/** Progress on standard error, one line that is written over; silent unless somebody watches. */
export function progressLine(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
}
