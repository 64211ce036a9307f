// The rows of "check your answers": what the walk-in form holds, in its order and in words.
import type { Category } from "../../shared/cases/schemas.ts";
import { formatDate } from "../app/format.ts";
import type { Text } from "../text/index.ts";
import type { CheckRow } from "./CheckDialog.tsx";
import { FIELD_IDS } from "./intake-part.ts";
import type { IntakeState } from "./intake-state.ts";

/** Ids of the fields that have no problem of their own to tell. */
export const CHECK_IDS = {
  documents: "intake-documents",
  kind: "intake-kind",
  promisedOn: "intake-promised",
  urgency: "intake-urgency",
} as const;

export function checkRows(
  state: IntakeState,
  category: Category & { readonly dueOn: string },
  { cases }: Text,
): readonly CheckRow[] {
  const words = cases.intake;
  const { person, applicant, held, contactKind, channel, urgency, promisedOn } = state;
  const brought = category.checklist
    .filter(({ code }) => (held[code] ?? "belum") !== "belum")
    .map(({ label }) => label);
  const row = (label: string, value: string | undefined, field: string): CheckRow[] =>
    value === undefined || value === "" ? [] : [{ label, value, field }];
  const sensitive = state.sensitive || category.sensitive;
  return [
    ...row(words.person, person?.name, FIELD_IDS.person),
    ...(state.otherApplicant
      ? row(
          words.applicant,
          applicant ? `${applicant.name} (${cases.relations[state.relation]})` : undefined,
          FIELD_IDS.applicant,
        )
      : []),
    ...row(words.category, `${category.code} ${category.name}`, FIELD_IDS.category),
    ...row(words.narrative, state.narrative.trim(), FIELD_IDS.narrative),
    ...(category.checklist.length > 0
      ? row(
          words.documents,
          brought.length > 0 ? brought.join("; ") : cases.held.belum,
          CHECK_IDS.documents,
        )
      : []),
    ...row(
      words.contactKind,
      `${cases.contactKinds[contactKind]}, ${cases.channels[channel]}`,
      CHECK_IDS.kind,
    ),
    ...row(words.promisedOn, formatDate(promisedOn ?? category.dueOn), CHECK_IDS.promisedOn),
    ...row(
      words.urgency,
      sensitive ? `${cases.urgencies[urgency]}. ${words.sensitive}` : cases.urgencies[urgency],
      CHECK_IDS.urgency,
    ),
  ];
}
