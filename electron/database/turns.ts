// Whose turn it is to write, between the main thread and the worker of a task. SQLite lets a waiting writer knock at growing intervals;
// a worker that commits a hundred times a second would hardly ever be found away. So the main thread says that it waits, and the worker
// stands aside before its next transaction.

/** Around every transaction of one connection. */
export interface Turn {
  before(): void;
  after(): void;
}

/** Longest time that a worker stands aside for one transaction: a desk that stands still must not stop it for good. */
const LONGEST_MS = 500;

export function newTurns(): SharedArrayBuffer {
  return new SharedArrayBuffer(4);
}

/** For the one writer of the main thread. */
export function goesFirst(turns: SharedArrayBuffer): Turn {
  const waiting = new Int32Array(turns);
  return {
    before: () => void Atomics.store(waiting, 0, 1),
    after() {
      Atomics.store(waiting, 0, 0);
      Atomics.notify(waiting, 0);
    },
  };
}

/** For the worker. */
export function givesWay(turns: SharedArrayBuffer): Turn {
  const waiting = new Int32Array(turns);
  return { before: () => void Atomics.wait(waiting, 0, 1, LONGEST_MS), after: () => undefined };
}
