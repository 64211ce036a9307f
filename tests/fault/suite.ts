// What a suite of the fault catalogue is, and where the suites are found.
import fs from "node:fs";
import path from "node:path";

/** One line of the table: a promise, what was measured, and what it must be. */
export interface Outcome {
  readonly promise: string;
  readonly figure: string;
  readonly target: string;
  /** Whether the figure meets the target. */
  readonly ok: boolean;
  /** Why this part did not run; it is then neither met nor missed. */
  readonly skipped?: string;
}

export interface Order {
  /** The catalogue's full numbers; else the small share that stands in `npm test`. */
  readonly full: boolean;
  readonly seed: number;
  /** Tells what is going on, in long runs. */
  readonly say: (text: string) => void;
}

export interface Suite {
  readonly title: string;
  readonly run: (order: Order) => Promise<readonly Outcome[]>;
}

/** Ids of the suites that are there ("t1", "t2", ...), by number. */
export function suiteIds(): string[] {
  return fs
    .readdirSync(import.meta.dirname)
    .flatMap((name) => /^(t\d+)\.ts$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

/** @throws when the file of the suite lacks its title or its run */
export async function loadSuite(id: string): Promise<Suite> {
  const suite = (await import(path.join(import.meta.dirname, `${id}.ts`))) as Suite;
  if (typeof suite.title !== "string" || typeof suite.run !== "function")
    throw new Error(`${id} has no title or no run`);
  return suite;
}

/** How an outcome counts; a skipped part is never counted as met. */
export function verdict({ ok, skipped }: Outcome): "met" | "MISSED" | "skipped" {
  if (skipped !== undefined) return "skipped";
  return ok ? "met" : "MISSED";
}
