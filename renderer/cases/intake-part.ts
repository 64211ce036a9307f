// What every part of the walk-in form is handed, and the ids that take the focus to a field.
import type { Category } from "../../shared/cases/schemas.ts";
import { BESIDE_IDS } from "./beside/intake-beside-state.ts";
import type { IntakeField, IntakeState } from "./intake-state.ts";

export interface IntakePart {
  readonly state: IntakeState;
  /** The chosen category, with the day its target ends. */
  readonly category: (Category & { readonly dueOn: string }) | undefined;
  readonly change: (part: Partial<IntakeState>) => void;
  /** The sentence of a field that keeps the form from being saved. */
  readonly problem: (field: IntakeField) => string | undefined;
}

export const FIELD_IDS: Readonly<Record<IntakeField, string>> = {
  person: "intake-person",
  applicant: "intake-applicant",
  category: "intake-category",
  narrative: "intake-narrative",
  ...BESIDE_IDS,
  safeContact: "intake-safe-contact",
};

/** After the next drawing, when the field may only just have come to be. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
