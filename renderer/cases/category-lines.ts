// The lists of a category as lines of a text box: papers and steps, one per line, with * for what is required or dated.
import type { Category } from "../../shared/cases/schemas.ts";

interface Line {
  readonly code: string;
  readonly label: string;
  readonly starred: boolean;
}

/** Known labels keep their code, so that old cases and new ones agree; every code occurs once. */
function readLines(
  lines: string,
  before: readonly { code: string; label: string }[],
  fallback: string,
): Line[] {
  const items = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.replace("*", "").trim() !== "")
    .map((line) => ({ starred: line.startsWith("*"), label: line.replace(/^\*\s*/, "") }));
  const taken = new Set<string>();
  return items.map(({ label, starred }, index) => {
    const wanted =
      before.find((item) => item.label === label)?.code ??
      (label
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "_")
        .replace(/^_+|_+$/g, "")
        .slice(0, 36) ||
        fallback);
    const code = taken.has(wanted) || wanted.length < 2 ? `${wanted}_${index + 1}` : wanted;
    taken.add(code);
    return { code, label, starred };
  });
}

const written = (label: string, starred: boolean) => (starred ? `*${label}` : label);

/** "*KTP" is a required paper. */
export function checklistFrom(lines: string, before: Category["checklist"]): Category["checklist"] {
  return readLines(lines, before, "berkas").map(({ code, label, starred }) => ({
    code,
    label,
    required: starred,
  }));
}

export function linesOfChecklist(checklist: Category["checklist"]): string {
  return checklist.map(({ label, required }) => written(label, required)).join("\n");
}

/** "*Aktif kembali" asks for its date of effect. */
export function stepsFrom(lines: string, before: Category["steps"]): Category["steps"] {
  return readLines(lines, before, "langkah").map(({ code, label, starred }) => ({
    code,
    label,
    dated: starred,
  }));
}

export function linesOfSteps(steps: Category["steps"]): string {
  return steps.map(({ label, dated }) => written(label, dated)).join("\n");
}
