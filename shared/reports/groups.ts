// Sorts the cases of a period by category, status, village, sex, age, desil, PPKS, officer or kind of contact.
import { stateLabel } from "../cases/rules.ts";
import { CONTACT_KINDS } from "../cases/codes.ts";
import { isSensitiveKind } from "../people/rules.ts";
import { findPpksKind } from "../people/ppks.ts";
import { ageOn } from "../values/date.ts";
import { AGE_GROUPS, SEXES, STATE_ORDER, UNKNOWN, UNKNOWN_LABEL, type Dimension } from "./codes.ts";
import { type Course } from "./rules.ts";

export interface CountedCase extends Course {
  readonly id: string;
  readonly contactKind: keyof typeof CONTACT_KINDS;
  readonly category: { readonly code: string; readonly name: string };
  readonly village: { readonly code: string; readonly name: string } | null;
  readonly officer: { readonly id: string; readonly name: string };
  readonly sex: keyof typeof SEXES | null;
  readonly birthDate: string | null;
  readonly desil: number | null;
  readonly ppks: readonly string[];
}

export interface Group {
  readonly key: string;
  readonly label: string;
  /** Groups stand in this order, then by label. */
  readonly order: number | string;
}

const unknown: Group = { key: UNKNOWN, label: UNKNOWN_LABEL, order: "~" };

function ageGroup(birthDate: string, on: string): Group {
  const age = ageOn(birthDate, on);
  const at = AGE_GROUPS.findLastIndex((group) => age >= group.from);
  const group = AGE_GROUPS[at];
  return group ? { key: group.key, label: group.label, order: at } : unknown;
}

/** The groups of a case in one dimension. */
export const GROUPS: Record<Dimension, (one: CountedCase) => readonly Group[]> = {
  kategori: ({ category }) => [
    { key: category.code, label: `${category.code} ${category.name}`, order: category.code },
  ],
  status: ({ state }) => [
    {
      key: state,
      label: stateLabel(state as Parameters<typeof stateLabel>[0]),
      order: STATE_ORDER.indexOf(state as (typeof STATE_ORDER)[number]),
    },
  ],
  desa: ({ village }) => [
    village ? { key: village.code, label: village.name, order: village.name } : unknown,
  ],
  jenis_kelamin: ({ sex }) => [sex ? { key: sex, label: SEXES[sex], order: sex } : unknown],
  umur: ({ birthDate, receivedOn }) => [birthDate ? ageGroup(birthDate, receivedOn) : unknown],
  desil: ({ desil }) => [
    desil === null ? unknown : { key: String(desil), label: `Desil ${desil}`, order: desil },
  ],
  ppks: ({ ppks }) =>
    ppks.map((code) => ({ key: code, label: findPpksKind(code)?.name ?? code, order: code })),
  petugas: ({ officer }) => [{ key: officer.id, label: officer.name, order: officer.name }],
  kontak: ({ contactKind }) => [
    { key: contactKind, label: CONTACT_KINDS[contactKind], order: CONTACT_KINDS[contactKind] },
  ],
};

/** The keys under which a case is counted: one, or as many PPKS kinds as the person has. */
export function groupKeys(one: CountedCase, by: Dimension): string[] {
  return GROUPS[by](one).map((group) => group.key);
}

/** True for a group whose very size says something about somebody. */
export function isSensitiveGroup(by: Dimension, key: string): boolean {
  return by === "ppks" && isSensitiveKind(key);
}
