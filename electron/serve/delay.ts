// Growing delay after wrong passwords: never a permanent lock, since one angry colleague could then lock the office out.
import { DeskError } from "../../shared/errors.ts";

const FREE_TRIES = 5;
const LONGEST_S = 60;

export class Delay {
  #failures = 0;
  #until = 0;

  /** @throws DeskError 'tunggu_sebelum_mencoba' */
  check(now: Date): void {
    const wait = Math.ceil((this.#until - now.getTime()) / 1000);
    if (wait > 0) throw new DeskError("tunggu_sebelum_mencoba", { waitSeconds: wait });
  }

  /** Counts a failure; answers the seconds until the next try. */
  fail(now: Date): number {
    this.#failures++;
    const wait =
      this.#failures < FREE_TRIES ? 0 : Math.min(LONGEST_S, 2 ** (this.#failures - FREE_TRIES));
    this.#until = now.getTime() + wait * 1000;
    return wait;
  }

  clear(): void {
    this.#failures = 0;
    this.#until = 0;
  }
}
