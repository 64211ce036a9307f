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

/** new: nothing done yet; active: in work; waiting: somebody else's turn; done: good end; warning: near its date; danger: late, urgent or broken; stopped: ended without result. */
export type Tone = "new" | "active" | "waiting" | "done" | "warning" | "danger" | "stopped";

const LOOKS = {
  new: { icon: IconCircle, color: "light-dark(#364fc7, #91a7ff)" },
  active: { icon: IconCircleHalf2, color: "light-dark(#1864ab, #74c0fc)" },
  waiting: { icon: IconClockHour4, color: "light-dark(#5f3dc4, #b197fc)" },
  done: { icon: IconCircleCheckFilled, color: "light-dark(#1b6e33, #69db7c)" },
  warning: { icon: IconAlertTriangleFilled, color: "light-dark(#8a4b00, #ffc078)" },
  danger: { icon: IconOctagonFilled, color: "light-dark(#b02525, #ff8787)" },
  stopped: { icon: IconSquareFilled, color: "light-dark(#495057, #adb5bd)" },
} satisfies Record<Tone, { icon: ComponentType<{ size?: number }>; color: string }>;

export function toneColor(tone: Tone): string {
  return LOOKS[tone].color;
}

/** The shape alone, for timelines and tiles; always beside a word. */
export function ToneShape({ tone, size = 16 }: { readonly tone: Tone; readonly size?: number }) {
  const { icon: Icon, color } = LOOKS[tone];
  return <Icon size={size} color={color} aria-hidden />;
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
  const { icon: Icon, color } = LOOKS[tone];
  return (
    <span
      className="loket-badge"
      style={{ color }}
      data-tone={tone}
      data-wraps={wraps || undefined}
    >
      <Icon size={14} aria-hidden />
      {children}
    </span>
  );
}
