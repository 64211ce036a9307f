// Puts candidates in order, closest first, and says by what each was found.
import type { HitField, HitReason } from "../../../shared/people/search-views.ts";
import { HIT_FIELDS } from "../../../shared/people/search-views.ts";
import { jaroWinkler } from "../../../shared/values/jaro-winkler.ts";
import { searchTokens } from "../../../shared/values/name-key.ts";
import { digitsOf } from "../../../shared/values/text.ts";
import type { GlanceRow } from "../briefs.ts";
import type { Asked } from "./ask.ts";
import { WordMatcher, type Answer } from "./match-words.ts";
import { ELSEWHERE as BY_MARK, IN_ADDRESS } from "./closeness.ts";
import type { WordPlan } from "./expand.ts";

/** What is read of a candidate, and of those merged into it. */
export interface Candidate {
  /** What a line on the screen shows. */
  readonly row: GlanceRow;
  readonly rowNo: number;
  readonly name: string;
  readonly nameKey: string;
  readonly alias: string | null;
  readonly motherName: string | null;
  readonly nik: string | null;
  readonly phone: string | null;
  /** Cards and registration numbers, where a number that was typed stands in no other column. */
  readonly cards: readonly string[];
  readonly references: readonly string[];
  readonly merged: readonly Candidate[];
}

export interface Ranked {
  /** Who is shown: of somebody who was merged, the survivor. */
  readonly candidate: Candidate;
  readonly why: readonly HitReason[];
  readonly mergedName: string | null;
}

type Scored = Omit<Ranked, "candidate"> & { readonly cost: number };

const ELSEWHERE: Readonly<Partial<Record<HitField, number>>> = {
  panggilan: BY_MARK.alias,
  ibu: BY_MARK.mother,
  alamat: BY_MARK.address,
};
const NOT_FOUND = 20;
/** Found only by what a merged person was called. */
const BY_MERGED = 0.5;

export function rank(
  candidates: readonly Candidate[],
  asked: Asked,
  plans: readonly WordPlan[],
): Ranked[] {
  const last = asked.words.length - 1;
  const matchers = asked.words.map(
    (word, index) => new WordMatcher(word, index === last, plans[index]!.words),
  );
  const scored = candidates
    .map((candidate) => ({ candidate, ...scoreWithMerged(candidate, asked, matchers, plans) }))
    .filter(({ cost }) => Number.isFinite(cost));
  // Whoever answers every word makes those who do not superfluous.
  const answered = scored.some(({ cost }) => cost < NOT_FOUND);
  return scored
    .filter(({ cost, why }) => why.length > 0 && (cost < NOT_FOUND || !answered))
    .map((one) => ({
      ...one,
      close: asked.key === "" ? 0 : jaroWinkler(asked.key, one.candidate.nameKey),
    }))
    .sort(
      (a, b) =>
        a.cost - b.cost ||
        b.close - a.close ||
        compareText(a.candidate.name, b.candidate.name) ||
        a.candidate.rowNo - b.candidate.rowNo,
    );
}

/** Not by language: that costs ten times as much, and the list is in order of closeness anyhow. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function scoreWithMerged(
  candidate: Candidate,
  asked: Asked,
  matchers: readonly WordMatcher[],
  plans: readonly WordPlan[],
): Scored {
  let best = score(candidate, asked, matchers, plans);
  for (const merged of candidate.merged) {
    const one = score(merged, asked, matchers, plans);
    if (one.cost + BY_MERGED < best.cost)
      best = {
        ...one,
        cost: one.cost + BY_MERGED,
        mergedName: merged.name,
      };
  }
  return best;
}

function score(
  candidate: Candidate,
  asked: Asked,
  matchers: readonly WordMatcher[],
  plans: readonly WordPlan[],
): Scored {
  const reasons = new Map<HitField, Answer>();
  function say(field: HitField, answer: Answer): void {
    const before = reasons.get(field);
    // A field is no better than its worst word.
    if (!before || answer.cost > before.cost) reasons.set(field, answer);
  }
  let cost = 0;
  const nameTokens = candidate.nameKey.split(" ");
  let named = 0;
  matchers.forEach((matcher, index) => {
    const { answer, field } = bestField(candidate, nameTokens, matcher, plans[index]!);
    cost += answer ? answer.cost + (ELSEWHERE[field] ?? 0) : NOT_FOUND;
    if (answer) say(field, answer);
    if (answer && field === "nama") named++;
  });
  if (matchers.length > 0 && named > 0)
    cost +=
      0.1 * Math.max(0, nameTokens.length - named) + (candidate.nameKey === asked.key ? -0.1 : 0);
  for (const number of asked.numbers) {
    const found = numberReason(candidate, number.whole, number.parts);
    if (found) {
      say(found.field, { cost: found.cost, way: found.way });
      cost += found.cost;
    } else if (matchers.length === 0) cost = Number.POSITIVE_INFINITY;
    else cost += NOT_FOUND;
  }
  if (matchers.length + asked.numbers.length + asked.places.length === 0)
    say("nama", { cost: 0, way: "persis" });
  if (asked.places.length > 0 && !reasons.has("alamat")) say("alamat", { cost: 0, way: "persis" });
  const why = [...reasons]
    .map(([field, { way }]) => ({ field, way }))
    .sort((a, b) => HIT_FIELDS.indexOf(a.field) - HIT_FIELDS.indexOf(b.field));
  return { cost, why, mergedName: null };
}

function bestField(
  candidate: Candidate,
  nameTokens: readonly string[],
  matcher: WordMatcher,
  plan: WordPlan,
): { answer: Answer | undefined; field: HitField } {
  let field: HitField = "nama";
  // Words of the key first: no text has to be taken apart for them.
  let answer: Answer | undefined = matcher.best(nameTokens);
  answer = answer && answer.cost === 0 ? matcher.inText(candidate.name, nameTokens) : answer;
  if (answer && answer.cost < 0.5) return { answer, field };
  if (hasMoreWords(candidate.name, nameTokens))
    answer = better(matcher.inText(candidate.name), answer);
  for (const [other, text] of [
    ["panggilan", candidate.alias],
    ["ibu", candidate.motherName],
  ] as const) {
    // Nothing there can be closer than what the name has.
    if (!text || (answer && answer.cost + (ELSEWHERE[field] ?? 0) <= ELSEWHERE[other]!)) continue;
    const one = matcher.inText(text, searchTokens(text));
    if (one && (!answer || one.cost + ELSEWHERE[other]! < answer.cost + (ELSEWHERE[field] ?? 0)))
      [answer, field] = [one, other];
  }
  if (answer) return { answer, field };
  // The index found the word, and it is in none of the others.
  return plan.seenInAddress
    ? { answer: { cost: IN_ADDRESS, way: "persis" }, field: "alamat" }
    : { answer: undefined, field };
}

/** Is something of the name missing in its key: a father's name, a nickname, "Nurhayati" as one word? */
function hasMoreWords(name: string, nameTokens: readonly string[]): boolean {
  return (
    name.split(" ").length > nameTokens.length ||
    nameTokens.includes("nur") ||
    nameTokens.includes("abdul")
  );
}

function better(a: Answer | undefined, b: Answer | undefined): Answer | undefined {
  return !a ? b : !b || a.cost < b.cost ? a : b;
}

function numberReason(
  { name, nik, phone, cards, references }: Candidate,
  whole: string,
  parts: readonly string[],
): (HitReason & { cost: number }) | undefined {
  const local = whole.replace(/^62/, "0");
  if (nik === whole) return { field: "nik", way: "persis", cost: 0 };
  if (cards.includes(whole)) return { field: "kk", way: "persis", cost: 0.1 };
  if (phone !== null && phone === local) return { field: "telepon", way: "persis", cost: 0.1 };
  const holds = (number: string) =>
    number.includes(whole) || parts.every((part) => number.includes(part));
  if (holds(digitsOf(name))) return { field: "nama", way: "bagian", cost: 0.2 };
  if (references.some((text) => holds(text) || holds(text.replace(/\D/g, ""))))
    return { field: "registrasi", way: "bagian", cost: 0.2 };
  if (nik !== null && holds(nik)) return { field: "nik", way: "bagian", cost: 0.3 };
  if (phone !== null && (holds(phone) || phone.includes(local)))
    return { field: "telepon", way: "bagian", cost: 0.3 };
  if (cards.some(holds)) return { field: "kk", way: "bagian", cost: 0.4 };
  return undefined;
}
