// Lets calls in while the office stands as it is, and keeps them waiting while its files are exchanged.
export class Gate {
  #inside = 0;
  #closed: Promise<void> | undefined;
  #emptied: (() => void) | undefined;

  /** Waits while somebody works alone; the answer is called on leaving. */
  async enter(): Promise<() => void> {
    while (this.#closed) await this.#closed;
    this.#inside++;
    return () => {
      this.#inside--;
      if (this.#inside === 0) this.#emptied?.();
    };
  }

  /** Waits while somebody works alone, without going in. */
  async free(): Promise<void> {
    while (this.#closed) await this.#closed;
  }

  /** Runs `work` when everybody has left; whoever comes meanwhile waits. Never from inside. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    await this.free();
    let open!: () => void;
    this.#closed = new Promise((resolve) => (open = resolve));
    try {
      if (this.#inside > 0) await new Promise<void>((resolve) => (this.#emptied = resolve));
      return await work();
    } finally {
      this.#emptied = undefined;
      this.#closed = undefined;
      open();
    }
  }
}
