// What the walk-in form holds of facts, group and support; what is missing of it, and what is sent.
import * as z from "zod";
import { factForm, FactValues, readFacts } from "../../../shared/cases/facts.ts";
import type { Category, RegisterInput } from "../../../shared/cases/schemas.ts";
import { localDate } from "../../../shared/values/date.ts";
import { GROUP_IDS, GroupState, missingOfGroup, toGroup, type GroupField } from "./group-state.ts";
import {
  CompanionState,
  FasilitatorState,
  lacksCompanion,
  lacksFasilitator,
  NO_FASILITATOR,
  SUPPORT_IDS,
  toFasilitator,
} from "./support-state.ts";

/** Drafts of an older version have none of it. */
export const BesideState = z.object({
  facts: FactValues.default({}),
  group: GroupState.nullable().default(null),
  fasilitator: FasilitatorState.default(NO_FASILITATOR),
  companion: CompanionState.nullable().default(null),
});
type Beside = z.infer<typeof BesideState> & { readonly channel: RegisterInput["channel"] };
type Asked = Pick<Category, "factForm" | "groupKinds">;

export const BLANK_BESIDE: z.infer<typeof BesideState> = {
  facts: {},
  group: null,
  fasilitator: NO_FASILITATOR,
  companion: null,
};

export type BesideField = GroupField | "facts" | "fasilitator" | "companion";
export const BESIDE_IDS: Readonly<Record<BesideField, string>> = {
  ...GROUP_IDS,
  facts: "isian",
  ...SUPPORT_IDS,
};

/** The group as far as the category serves one of its kind. */
export function groupOfIntake({ group }: Pick<Beside, "group">, { groupKinds }: Asked) {
  const [kind] = groupKinds;
  if (!group || !kind) return null;
  return groupKinds.includes(group.kind) ? group : { ...group, kind };
}

export function wrongFacts({ facts }: Pick<Beside, "facts">, asked: Asked): readonly string[] {
  if (!asked.factForm) return [];
  // Answers to the form of another category are no fault of this one.
  const form = factForm(asked.factForm);
  return readFacts(form, facts, localDate(new Date())).wrong.filter((code) =>
    form.fields.some((field) => field.code === code),
  );
}

export function missingBeside(state: Beside, asked: Asked | undefined): BesideField[] {
  const group = asked && groupOfIntake(state, asked);
  const visited = state.channel === "kunjungan";
  return [
    ...(lacksCompanion(state.companion) ? (["companion"] as const) : []),
    ...(group ? missingOfGroup(group) : []),
    ...(asked && wrongFacts(state, asked).length > 0 ? (["facts"] as const) : []),
    ...(visited && lacksFasilitator(state.fasilitator) ? (["fasilitator"] as const) : []),
  ];
}

export function toBeside(
  state: Beside,
  asked: Asked,
): Pick<RegisterInput, "facts" | "group" | "support"> {
  const group = groupOfIntake(state, asked);
  const visitor = state.channel === "kunjungan" ? toFasilitator(state.fasilitator) : null;
  const { values } = asked.factForm
    ? readFacts(factForm(asked.factForm), state.facts, localDate(new Date()))
    : { values: {} };
  return {
    ...(Object.keys(values).length > 0 ? { facts: values } : {}),
    ...(group ? { group: toGroup(group) } : {}),
    ...(visitor || state.companion
      ? { support: { fasilitator: visitor, companion: state.companion } }
      : {}),
  };
}
