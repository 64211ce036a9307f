// Growing delay after wrong passwords, for each account by itself: never a permanent lock, since one angry colleague could then lock another out.
import fs from "node:fs";
import * as z from "zod";
import { DeskError } from "../../shared/errors.ts";
import { replaceFile } from "../database/folder.ts";

const FREE_TRIES = 5;
export const LONGEST_S = 60;

const Tries = z.record(
  z.string().max(60),
  z.object({ failures: z.number().int().min(0), until: z.number() }),
);
type Tries = z.infer<typeof Tries>;

/** What is counted by itself: an account by its user name, the recovery code, a backup; unknown names share one count. */
export const RECOVERY_TRIES = "pemulihan:";
const OTHER_TRIES = "lain:";

/**
 * Kept in a small file beside the database, so that closing the program shortens no wait. Whoever can delete that file also has the
 * database file: against them only the cost of the key derivation stands.
 */
export class Delay {
  readonly #file: string;
  #tries: Tries;

  constructor(file: string) {
    this.#file = file;
    this.#tries = readTries(file);
  }

  /** @throws DeskError 'tunggu_sebelum_mencoba' */
  check(now: Date, who = OTHER_TRIES): void {
    const { until } = this.#of(who);
    // A clock that was put back must not lengthen the wait.
    const wait = Math.min(LONGEST_S, Math.ceil((until - now.getTime()) / 1000));
    if (wait > 0) throw new DeskError("tunggu_sebelum_mencoba", { waitSeconds: wait });
  }

  /** Counts a failure; answers the seconds until the next try: none for four, then 1, 2, 4 ... 60. */
  fail(now: Date, who = OTHER_TRIES): number {
    const failures = this.#of(who).failures + 1;
    const wait = failures < FREE_TRIES ? 0 : Math.min(LONGEST_S, 2 ** (failures - FREE_TRIES));
    this.#tries = { ...this.#tries, [who]: { failures, until: now.getTime() + wait * 1000 } };
    this.#keep();
    return wait;
  }

  clear(who = OTHER_TRIES): void {
    if (!Object.hasOwn(this.#tries, who)) return;
    this.#tries = Object.fromEntries(Object.entries(this.#tries).filter(([key]) => key !== who));
    this.#keep();
  }

  #of(who: string): { failures: number; until: number } {
    return Object.hasOwn(this.#tries, who) ? this.#tries[who]! : { failures: 0, until: 0 };
  }

  /** A full or read-only disk keeps nobody from hearing that the password was wrong: the count then lives as long as the program. */
  #keep(): void {
    try {
      if (Object.keys(this.#tries).length === 0) fs.rmSync(this.#file, { force: true });
      else replaceFile(this.#file, JSON.stringify(this.#tries));
    } catch (error) {
      const known = ["disk_penuh", "folder_hanya_baca"];
      if (!(error instanceof DeskError && known.includes(error.code)) && !isMissing(error))
        throw error;
    }
  }
}

const isMissing = (error: unknown) => (error as { code?: unknown }).code === "ENOENT";

/** A damaged file is as good as none. */
function readTries(file: string): Tries {
  try {
    return Tries.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError || error instanceof z.ZodError) return {};
    throw error;
  }
}
