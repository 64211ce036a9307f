// What the merge dialog has chosen: which record stays, each differing value, the family, the new head.
import { HEAD } from "../../../shared/people/codes.ts";
import type { MergeField } from "../../../shared/people/merge-fields.ts";
import type { Comparison } from "../../../shared/people/merge-views.ts";
import type { PersonView } from "../../../shared/people/views.ts";

export type Side = "a" | "b";
export const otherSide = (side: Side): Side => (side === "a" ? "b" : "a");

export interface MergeChoices {
  readonly stays: Side;
  /** Only for fields that differ. */
  readonly values: Readonly<Partial<Record<MergeField, Side>>>;
  /** Whose family stays; undefined while it is asked. */
  readonly family: Side | undefined;
  /** Person who becomes head where the other family is left without. */
  readonly head: string;
}

/** Everything that only one says is taken; what both say comes from the record that stays. */
export function firstChoices(comparison: Comparison, stays: Side = comparison.stays): MergeChoices {
  const values: Partial<Record<MergeField, Side>> = {};
  for (const { field, stand } of comparison.fields) {
    if (stand === "sama") continue;
    values[field] = stand === "hanya_a" ? "a" : stand === "hanya_b" ? "b" : stays;
  }
  // A note explains the number it was written for.
  if (values.nik && values.nik_note) values.nik_note = values.nik;
  return { stays, values, family: familiesToChoose(comparison) ? stays : undefined, head: "" };
}

/** Both are in a present family. */
export function familiesToChoose({ a, b }: Comparison): boolean {
  return a.person.familyId !== null && b.person.familyId !== null;
}

/** Members who may become head of the family whose head's membership ends; empty when nobody is asked for. */
export function headCandidates(
  comparison: Comparison,
  family: Side | undefined,
): readonly { readonly personId: string; readonly name: string }[] {
  if (family === undefined) return [];
  const leaves = comparison[otherSide(family)].person;
  if (leaves.relation !== HEAD || !leaves.family) return [];
  return leaves.family.members.filter((member) => member.personId !== leaves.personId);
}

/** As the call takes it. */
export function mergeInput(comparison: Comparison, choices: MergeChoices, note: string) {
  const survivor: PersonView = comparison[choices.stays].person;
  const loser: PersonView = comparison[otherSide(choices.stays)].person;
  const leaving =
    choices.family === undefined ? undefined : comparison[otherSide(choices.family)].person;
  return {
    survivorId: survivor.personId,
    loserId: loser.personId,
    survivorVersion: survivor.version,
    loserVersion: loser.version,
    take: (Object.keys(choices.values) as MergeField[]).filter(
      (field) => choices.values[field] !== choices.stays,
    ),
    ...(choices.family === undefined
      ? {}
      : {
          family: choices.family === choices.stays ? ("survivor" as const) : ("loser" as const),
        }),
    heads:
      choices.head !== "" && leaving?.familyId
        ? [{ familyId: leaving.familyId, personId: choices.head }]
        : [],
    note,
  };
}
