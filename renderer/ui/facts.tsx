// Facts as pairs of term and value: identity bars, summaries, check-before-saving lists.
import type { ReactNode } from "react";
import { colour, token } from "./tokens.ts";

export interface Fact {
  readonly term: string;
  /** An empty value shows a dash. */
  readonly value: ReactNode;
  /** "Ubah" and such, at the right. */
  readonly action?: ReactNode;
}

/** columns: how many pairs stand side by side; 1 makes a reading list with terms at the left. */
export function Facts({
  facts,
  columns = 1,
}: {
  readonly facts: readonly Fact[];
  readonly columns?: 1 | 2 | 3 | 4;
}) {
  const wide = columns === 1;
  return (
    <dl
      style={{
        margin: 0,
        display: "grid",
        gap: wide ? "0.375rem 1rem" : "0.75rem 1.5rem",
        gridTemplateColumns: wide
          ? "1fr"
          : `repeat(auto-fill, minmax(min(100%, ${60 / columns}rem / 1.25), 1fr))`,
      }}
    >
      {facts.map(({ term, value, action }, at) => (
        <div
          key={`${at} ${term}`}
          style={
            wide
              ? {
                  display: "grid",
                  gridTemplateColumns: "minmax(8rem, 13rem) 1fr auto",
                  gap: "0 1rem",
                }
              : undefined
          }
        >
          <dt
            style={{
              color: colour("dimmed"),
              fontSize: token("text", "small"),
              lineHeight: "1.55rem",
            }}
          >
            {term}
          </dt>
          <dd style={{ margin: 0, overflowWrap: "anywhere" }}>
            {value === null || value === undefined || value === "" ? "–" : value}
            {action && !wide ? <> {action}</> : null}
          </dd>
          {action && wide ? <dd style={{ margin: 0 }}>{action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
