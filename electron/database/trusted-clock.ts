// The time the office counts with: that of the PC, until the PC contradicts what was seen before. Then it goes on from the last time believed.

export type Doubt = "mundur" | "maju";

export interface Machine {
  /** Milliseconds since 1970 as the PC says. */
  readonly wall: () => number;
  /** Milliseconds that nobody can set: it only counts. */
  readonly steady: () => number;
}

/** The clock may be set back this far without a word: a PC corrects itself by the network. */
export const BACK_MS = 5 * 60_000;
/** While the office is in use the clock may not leap further than this. */
export const FORWARD_MS = 24 * 3_600_000;
/** A closed office may rest this long (weekends, Lebaran) before its next opening is doubted. */
export const CLOSED_MS = 31 * 24 * 3_600_000;

export interface ClockState {
  readonly trustedAt: number;
  readonly doubt: Doubt | null;
  readonly doubtSince: number | null;
}

export class TrustedClock {
  readonly #machine: Machine;
  /** The last time believed, and the steady count of that moment; undefined while no office is open. */
  #base: { trusted: number; steady: number } | undefined;
  #doubt: Doubt | null = null;
  #since: number | null = null;
  readonly #told: (doubt: Doubt | null) => void;

  /** @param told called when a doubt begins, and with null when it ends by itself */
  constructor(machine: Machine, told: (doubt: Doubt | null) => void) {
    this.#machine = machine;
    this.#told = told;
  }

  get doubt(): Doubt | null {
    return this.#doubt;
  }

  /** What the PC says, believed or not. */
  get machine(): Date {
    return new Date(this.#machine.wall());
  }

  /** An office is opened: `before` is what it remembers. Answers the doubt, without telling it. */
  open(before: ClockState | undefined): Doubt | null {
    const wall = this.#machine.wall();
    const last = before?.trustedAt ?? wall;
    const limit = before?.doubt ? FORWARD_MS : CLOSED_MS;
    this.#doubt = wall < last - BACK_MS ? "mundur" : wall > last + limit ? "maju" : null;
    this.#since = this.#doubt ? (before?.doubtSince ?? last) : null;
    this.#base = { trusted: this.#doubt ? last : wall, steady: this.#machine.steady() };
    return this.#doubt;
  }

  close(): void {
    this.#base = undefined;
    this.#doubt = null;
    this.#since = null;
  }

  /** Never earlier than what was believed before, but for the small corrections of a PC. */
  now(): Date {
    const wall = this.#machine.wall();
    if (!this.#base) return new Date(wall);
    const steady = this.#machine.steady();
    const expected = this.#base.trusted + (steady - this.#base.steady);
    const found =
      wall < expected - BACK_MS ? "mundur" : wall > expected + FORWARD_MS ? "maju" : null;
    const time = found ? expected : wall;
    this.#base = { trusted: time, steady };
    if (found !== this.#doubt) {
      this.#doubt = found;
      this.#since = found ? time : null;
      this.#told(found);
    }
    return new Date(time);
  }

  /** Somebody who may looked at a real clock and says that the PC is right. */
  confirm(): void {
    this.#doubt = null;
    this.#since = null;
    if (this.#base) this.#base = { trusted: this.#machine.wall(), steady: this.#machine.steady() };
  }

  state(): ClockState {
    return { trustedAt: this.now().getTime(), doubt: this.#doubt, doubtSince: this.#since };
  }
}
