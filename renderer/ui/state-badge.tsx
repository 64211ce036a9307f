// A state as word, shape and colour together, so that it survives a bad screen, a photocopy and colour blindness.
import {
  IconAlertTriangleFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconClockHour4,
  IconOctagonFilled,
  IconSquareFilled,
} from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import { token } from "./tokens.ts";
import type { Tone } from "./tokens.ts";

export type { Tone } from "./tokens.ts";

const SHAPES = {
  new: IconCircle,
  active: IconCircleHalf2,
  waiting: IconClockHour4,
  done: IconCircleCheckFilled,
  warning: IconAlertTriangleFilled,
  danger: IconOctagonFilled,
  stopped: IconSquareFilled,
} satisfies Record<Tone, ComponentType<{ size?: number }>>;

export function toneColor(tone: Tone): string {
  return token("tone", tone);
}

/** The shape alone, for timelines and tiles; always beside a word. */
export function ToneShape({ tone, size = 16 }: { readonly tone: Tone; readonly size?: number }) {
  const Shape = SHAPES[tone];
  return <Shape size={size} color={toneColor(tone)} aria-hidden />;
}

/** wraps: long words that may break inside a row of a table. */
export function StateBadge({
  tone,
  wraps = false,
  children,
}: {
  readonly tone: Tone;
  readonly wraps?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span
      className="loket-badge"
      style={{ color: toneColor(tone) }}
      data-tone={tone}
      data-wraps={wraps || undefined}
    >
      <ToneShape tone={tone} size={14} />
      {children}
    </span>
  );
}
