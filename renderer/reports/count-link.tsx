// A number that opens the list it counts, and how it moved since the period before, in words.
import { VisuallyHidden } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight, IconEqual } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Period } from "../../shared/reports/schemas.ts";
import { formatNumber } from "../app/format.ts";
import { ScreenLink } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { colour } from "../ui/tokens.ts";
import { behindSearch, type Behind } from "./behind-link.ts";

export interface CountLinkProps {
  readonly period: Period;
  readonly of: Behind;
  /** What is counted, for a screen reader that jumps from link to link. */
  readonly label: string;
  /** What the group or destination is called, for the heading of the list. */
  readonly name?: string;
  /** What stands there; null: nothing to tell. */
  readonly count: number | null;
  /** Written otherwise than as a count: "6,5 hari". */
  readonly children?: ReactNode;
}

export function CountLink({ period, of, label, name, count, children }: CountLinkProps) {
  if (count === null) return <>–</>;
  // Nothing lies behind nothing.
  if (count === 0 && !children) return <span style={{ color: colour("dimmed") }}>0</span>;
  return (
    <ScreenLink to="reports.behind" search={behindSearch(period, of, name)} inherit>
      <VisuallyHidden>{label} </VisuallyHidden>
      {children ?? formatNumber(count)}
    </ScreenLink>
  );
}

type Way = "up" | "down" | "same";
const SHAPES = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconEqual } as const;

function wayOf(now: number, before: number): Way {
  return now > before ? "up" : now < before ? "down" : "same";
}

export interface ChangeProps {
  readonly now: number | null;
  readonly before: number | null;
  /** How the difference is written; counts as they are. */
  readonly write?: (n: number) => string;
  /** The number before as a link; then the words lead up to it: "naik 3 dari 12". */
  readonly children?: ReactNode;
}

/** Words and a shape, never a colour: more is not always better. */
export function Change({ now, before, write = formatNumber, children }: ChangeProps) {
  const text = useText().reportsDashboard;
  if (now === null || before === null) return <>–</>;
  const way = wayOf(now, before);
  const Shape = SHAPES[way];
  const by = write(Math.abs(now - before));
  const words = children
    ? { up: text.up(by), down: text.down(by), same: text.same }[way]
    : { up: text.rose(by), down: text.fell(by), same: text.stayed }[way];
  return (
    <span style={{ color: colour("dimmed"), whiteSpace: "nowrap" }}>
      <Shape size={16} aria-hidden style={{ verticalAlign: "-3px" }} /> {words} {children}
    </span>
  );
}
