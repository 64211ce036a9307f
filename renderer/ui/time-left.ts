// How long a task will still take, from how fast it went so far.
import { useEffect, useRef, useState } from "react";

/** Below this nothing honest can be said. */
const FIRST_MS = 2000;

/** Seconds that are left; undefined while too little was done to tell, and where the end is not known. */
export function timeLeft(
  elapsedMs: number,
  done: number | undefined,
  total: number | undefined,
): number | undefined {
  if (done === undefined || total === undefined || done <= 0 || total <= 0) return undefined;
  if (elapsedMs < FIRST_MS || done >= total) return undefined;
  return Math.max(1, Math.round((elapsedMs * (total - done)) / done / 1000));
}

/** Counts from the first drawing of each phase, as its label names it. */
export function useTimeLeft(
  label: string,
  done: number | undefined,
  total: number | undefined,
): number | undefined {
  const start = useRef<{ label: string; total: number | undefined; at: number; done: number }>(
    undefined,
  );
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    const now = performance.now();
    const before = start.current;
    if (!before || before.label !== label || before.total !== total || (done ?? 0) < before.done)
      start.current = { label, total, at: now, done: done ?? 0 };
    const from = start.current!;
    setLeft(
      timeLeft(
        now - from.at,
        done === undefined ? undefined : done - from.done,
        total === undefined ? undefined : total - from.done,
      ),
    );
  }, [label, done, total]);
  return left;
}
