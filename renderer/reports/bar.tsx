// A number with a bar as long as its share of the largest, for columns that are compared by eye; the number is what is read.
import type { ReactNode } from "react";
import { colour } from "../ui/tokens.ts";

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
    <span
      style={{
        display: "grid",
        gridTemplateColumns: "minmax(3rem, 1fr) minmax(2.5rem, auto)",
        alignItems: "center",
        gap: "0.5rem",
      }}
    >
      <span aria-hidden style={{ display: "flex" }}>
        <span
          style={{
            width: `${share * 100}%`,
            height: "0.75rem",
            background: colour("focus"),
            opacity: 0.75,
          }}
        />
      </span>
      <span>{children}</span>
    </span>
  );
}
