// A number with a bar as long as its share of the largest, for columns that are compared by eye; the number is what is read.
import type { ReactNode } from "react";

/** part, whole: the bar is as wide as their quotient; nothing of nothing has none. */
export function Bar({
  part,
  whole,
  children,
}: {
  readonly part: number;
  readonly whole: number;
  readonly children: ReactNode;
}) {
  const share = whole > 0 ? Math.min(1, part / whole) : 0;
  return (
    <span className="loket-bar">
      <span aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span>{children}</span>
    </span>
  );
}
