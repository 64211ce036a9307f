// From rows of people to pairs that may be one person: hands them to the duplicate engine and puts the file's ids to its answer.
import { setImmediate } from "node:timers/promises";
import type { FilePerson } from "../../../shared/people/file-check/persons.ts";
import type { Band, LinkageFields, ReasonCode } from "../../../shared/people/linkage/fields.ts";
import {
  linkSteps,
  type LinkageResult,
  type LinkageStep,
} from "../../../shared/people/linkage/link.ts";
import type { LinkageModel } from "../../../shared/people/linkage/model.ts";
import { LinkageRecords, type Side } from "../../../shared/people/linkage/records.ts";
import type { LinkedPairs } from "../../../shared/people/linkage/result.ts";

export interface CheckedPair {
  readonly idA: string;
  readonly idB: string;
  readonly probability: number;
  readonly band: Band;
  /** Strongest first. */
  readonly reasons: readonly ReasonCode[];
  /** Positions among the usable rows of the list, and of the other list where there is one. */
  readonly a: number;
  readonly b: number;
}

export interface CheckOutcome {
  readonly pairs: CheckedPairs;
  readonly counts: Readonly<Record<Band, number>>;
  /** Rows of the list that stand in a certain or likely pair. */
  readonly rowsLookingDuplicate: number;
  readonly model: LinkageModel;
}

export interface CheckOptions {
  /** Only pairs of one row of each list. */
  readonly across?: boolean;
  /** From 0 to 1. */
  readonly progress?: (share: number) => void;
  /** Throws when somebody has cancelled. */
  readonly checkCancelled?: () => void;
}

/** One row as the engine takes it. */
function linkageFields(person: FilePerson): LinkageFields {
  const apart = person.givenName !== null || person.surname !== null;
  return {
    ...(apart ? { given: person.givenName, surname: person.surname } : { name: person.fullName }),
    nik: person.nik,
    kk: person.kk,
    birthDate: person.birthDate,
    sex: person.sex,
    motherName: person.motherName,
    birthPlace: person.birthPlace,
    phone: person.phone,
    address: person.address,
    rt: person.rt,
    rw: person.rw,
    village: person.village,
    postcode: person.postcode,
  };
}

/** Takes rows one by one, then compares them; holds ids and what the engine needs, nothing else. */
export class Checker {
  readonly #records = new LinkageRecords();
  readonly #ids: string[] = [];
  #first = 0;

  /** All rows of the list (side 0) come before those of the other one (side 1). */
  add(person: FilePerson, side: Side): void {
    this.#records.add(linkageFields(person), side);
    this.#ids.push(person.id);
    if (side === 0) this.#first++;
  }

  async pairs(options: CheckOptions = {}): Promise<CheckOutcome> {
    const steps = linkSteps(this.#records, { mode: options.across ? "across" : "within" });
    let step = steps.next();
    while (!step.done) {
      options.progress?.(shareOf(step.value));
      options.checkCancelled?.();
      // Lets a cancel that is on its way arrive.
      await setImmediate();
      step = steps.next();
    }
    return this.#outcome(step.value, options.across ?? false);
  }

  #outcome({ pairs, model }: LinkageResult, across: boolean): CheckOutcome {
    const looking = new Uint8Array(this.#first);
    const found = new CheckedPairs(pairs, this.#ids, across ? this.#first : 0, model);
    for (const { a, b, band } of pairs) {
      if (band === "possible") continue;
      looking[a] = 1;
      if (!across) looking[b] = 1;
    }
    return {
      pairs: found,
      counts: pairs.counts(),
      rowsLookingDuplicate: looking.reduce((sum, one) => sum + one, 0),
      model,
    };
  }
}

const PHASES = ["counting", "blocking", "learning", "scoring"] as const;

function shareOf({ phase, done, total }: LinkageStep): number {
  return (PHASES.indexOf(phase) + Math.min(1, done / Math.max(1, total))) / PHASES.length;
}

/** The pairs surest first, whatever the order of rows in the file; each is made when it is asked for. */
export class CheckedPairs implements Iterable<CheckedPair> {
  readonly #pairs: LinkedPairs;
  readonly #ids: readonly string[];
  /** Rows before those of the other list; 0 within one list. */
  readonly #offset: number;
  /** Most that is told of a pair that may not be certain, so that the bands follow from the probabilities. */
  readonly #below: number;
  readonly #order: Uint32Array;

  constructor(pairs: LinkedPairs, ids: readonly string[], offset: number, model: LinkageModel) {
    this.#below = model.thresholds.certain - 1e-6;
    this.#pairs = pairs;
    this.#ids = ids;
    this.#offset = offset;
    const probability = new Float64Array(pairs.length);
    const [low, high] = [new Uint32Array(pairs.length), new Uint32Array(pairs.length)];
    for (let index = 0; index < pairs.length; index++) {
      const pair = this.#at(index);
      // As printed: what rounds to the same is ordered by the ids.
      probability[index] = Math.round(pair.probability * 1e6);
      low[index] = pair.first;
      high[index] = pair.second;
    }
    const text = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
    this.#order = Uint32Array.from({ length: pairs.length }, (_, index) => index).sort(
      (x, y) =>
        probability[y]! - probability[x]! ||
        text(ids[low[x]!]!, ids[low[y]!]!) ||
        text(ids[high[x]!]!, ids[high[y]!]!),
    );
  }

  get length(): number {
    return this.#order.length;
  }

  get(index: number): CheckedPair {
    const { probability, band, reasons, first, second } = this.#at(this.#order[index]!);
    return {
      idA: this.#ids[first]!,
      idB: this.#ids[second]!,
      probability,
      band,
      reasons,
      a: first,
      b: second - this.#offset,
    };
  }

  *[Symbol.iterator](): Generator<CheckedPair> {
    for (let index = 0; index < this.length; index++) yield this.get(index);
  }

  /** The surest of one band. */
  surest(band: Band, most: number): CheckedPair[] {
    const found: CheckedPair[] = [];
    for (let index = 0; index < this.length && found.length < most; index++) {
      const pair = this.get(index);
      if (pair.band === band) found.push(pair);
    }
    return found;
  }

  /** Within one list the smaller id stands first, so that the order of rows cannot matter. */
  #at(index: number) {
    const pair = this.#pairs.get(index);
    const turned = this.#offset === 0 && this.#ids[pair.a]! > this.#ids[pair.b]!;
    const most = pair.band === "certain" ? 1 : this.#below;
    return {
      ...pair,
      probability: Math.min(pair.probability, most),
      first: turned ? pair.b : pair.a,
      second: turned ? pair.a : pair.b,
    };
  }
}

/** All at once, for lists that are in memory already. */
export async function checkPeople(
  people: readonly FilePerson[],
  against?: readonly FilePerson[],
): Promise<CheckOutcome> {
  const checker = new Checker();
  for (const person of people) checker.add(person, 0);
  for (const person of against ?? []) checker.add(person, 1);
  return await checker.pairs({ across: against !== undefined });
}
