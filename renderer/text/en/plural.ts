// English has two forms where Indonesian has one: "1 row is shown", "2 rows are shown".

const CHOICE = /\[([^[\]|]*)\|([^[\]|]*)\]/g;

/** A number, also one that is written out already: 1, "1", "1,024". */
function isNumber(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\d[\d.,]*$/.test(value));
}

/** en`${n} [row|rows]`: of each pair in brackets the first word after the number 1, else the second. */
export function en(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  let one = false;
  return parts.reduce((said, part, at) => {
    const before = values[at - 1];
    if (at > 0 && isNumber(before)) one = String(before) === "1";
    const words = part.replace(CHOICE, (_pair, single: string, many: string) =>
      one ? single : many,
    );
    return said + (at > 0 ? String(before) : "") + words;
  }, "");
}
