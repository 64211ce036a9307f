// The numbers of a berita acara: counted from its annex, one line for each outcome that occurs, under the sender's headings.
import data from "../../../resources/prelists/deliberation.json" with { type: "json" };
import outcomesData from "../../../resources/prelists/outcomes.json" with { type: "json" };
import type { Outcome } from "../outcomes.ts";
import type { AnnexRow } from "./content.ts";

interface HeadingLine {
  readonly label: string;
  readonly outcomes: readonly Outcome[];
}
interface HeadingGroup {
  readonly title: string;
  readonly lines: readonly HeadingLine[];
}
interface Headings {
  readonly profiles: readonly string[];
  readonly groups: readonly HeadingGroup[];
}

const HEADINGS = data.headings as readonly Headings[];

/** The sender's headings; those of '*' where a profile has none of its own. */
export function headingsOf(profile: string): readonly HeadingGroup[] {
  const own = HEADINGS.find((one) => one.profiles.includes(profile));
  return (own ?? HEADINGS.find((one) => one.profiles.includes("*")))!.groups;
}

const LABELS = new Map(outcomesData.outcomes.map((row) => [row.code, row.label]));

/** An outcome in the words of papers. */
export function outcomeLabel(outcome: Outcome | "belum"): string {
  return outcome === "belum" ? "Belum diverifikasi" : (LABELS.get(outcome) ?? outcome);
}

const REASON_LABELS = new Map(outcomesData.reasons.map((row) => [row.code, row.label]));
export function reasonLabel(reason: string): string {
  return REASON_LABELS.get(reason) ?? reason;
}

/** What a wall may tell of a decision: whether somebody stays, never why not. */
export function publicWord(outcome: Outcome | "belum"): string {
  return data.publicWords[outcome];
}

export interface SummaryLine {
  readonly label: string;
  readonly count: number;
  /** One for each outcome that occurs, where the heading covers several. */
  readonly parts: readonly { readonly outcome: Outcome; readonly count: number }[];
}
export interface SummaryGroup {
  readonly title: string;
  readonly lines: readonly SummaryLine[];
  readonly total: number;
}
export interface Summary {
  readonly groups: readonly SummaryGroup[];
  readonly total: number;
}

/** How often each decision occurs. */
export function countDecisions(
  rows: readonly Pick<AnnexRow, "decision">[],
): ReadonlyMap<Outcome, number> {
  const counts = new Map<Outcome, number>();
  for (const { decision } of rows)
    if (decision !== null) counts.set(decision, (counts.get(decision) ?? 0) + 1);
  return counts;
}

/** Every outcome that occurs stands in exactly one line, so the total is that of the annex. Throws RangeError when one has no heading. */
export function summarize(counts: ReadonlyMap<Outcome, number>, profile: string): Summary {
  const left = new Map([...counts].filter(([, count]) => count > 0));
  const groups = headingsOf(profile)
    .map(({ title, lines }) => {
      const made = lines
        .map(({ label, outcomes }) => {
          const parts = outcomes
            .filter((outcome) => left.has(outcome))
            .map((outcome) => ({ outcome, count: left.get(outcome)! }));
          for (const { outcome } of parts) left.delete(outcome);
          return { label, parts, count: parts.reduce((sum, part) => sum + part.count, 0) };
        })
        .filter((line) => line.count > 0);
      return { title, lines: made, total: made.reduce((sum, line) => sum + line.count, 0) };
    })
    .filter((group) => group.lines.length > 0);
  if (left.size > 0) throw new RangeError(`no heading for ${[...left.keys()].join(", ")}`);
  return { groups, total: groups.reduce((sum, group) => sum + group.total, 0) };
}

/** The same counts as a wall may see them, in the order of the words. */
export function publicCounts(counts: ReadonlyMap<Outcome, number>): readonly [string, number][] {
  const words = new Map<string, number>();
  for (const word of new Set(Object.values(data.publicWords))) words.set(word, 0);
  for (const [outcome, count] of counts)
    words.set(publicWord(outcome), (words.get(publicWord(outcome)) ?? 0) + count);
  return [...words].filter(([, count]) => count > 0);
}
