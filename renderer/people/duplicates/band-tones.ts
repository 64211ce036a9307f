// The colour and shape of each band of likeness, the same wherever pairs are shown.
import type { Band } from "../../../shared/people/linkage/fields.ts";
import type { Tone } from "../../ui/state-badge.tsx";

export const BAND_TONES = {
  certain: "danger",
  likely: "warning",
  possible: "new",
} as const satisfies Record<Band, Tone>;
