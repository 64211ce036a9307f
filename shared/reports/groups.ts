// The groups of a recap: what each is called, in which order they stand, and which of them say something about somebody.
import { stateLabel } from "../cases/rules.ts";
import { CONTACT_KINDS } from "../cases/codes.ts";
import { isSensitiveKind } from "../people/rules.ts";
import { findPpksKind } from "../people/ppks.ts";
import { AGE_GROUPS, SEXES, STATE_ORDER, UNKNOWN, UNKNOWN_LABEL, type Dimension } from "./codes.ts";
import type { GroupRow, Recap } from "./schemas.ts";

/** What was counted under one key: cases, what became of them, and the calendar days of the closed ones together. */
export interface GroupCount {
  readonly by: Dimension;
  readonly key: string;
  readonly count: number;
  readonly done: number;
  readonly refused: number;
  readonly cancelled: number;
  readonly closed: number;
  readonly days: number;
}

/** Names that only the office knows, by key. */
export type Names = Readonly<
  Record<"kategori" | "desa" | "petugas", (key: string) => string | undefined>
>;

export interface Group {
  readonly label: string;
  /** Groups stand in this order, then by label. */
  readonly order: number | string;
}

const unknown: Group = { label: UNKNOWN_LABEL, order: "~" };

/** How a group is called and where it stands. */
export function groupOf(by: Dimension, key: string, names: Names): Group {
  if (key === UNKNOWN) return unknown;
  const named = (label: string): Group => ({ label, order: label });
  switch (by) {
    case "kategori":
      return { label: `${key} ${names.kategori(key) ?? ""}`.trim(), order: key };
    case "status":
      return {
        label: stateLabel(key as Parameters<typeof stateLabel>[0]),
        order: STATE_ORDER.indexOf(key as (typeof STATE_ORDER)[number]),
      };
    case "desa":
      return named(names.desa(key) ?? key);
    case "jenis_kelamin":
      return { label: SEXES[key as keyof typeof SEXES], order: key };
    case "umur": {
      const at = AGE_GROUPS.findIndex((group) => group.key === key);
      return { label: AGE_GROUPS[at]?.label ?? key, order: at };
    }
    case "desil":
      return { label: `Desil ${key}`, order: Number(key) };
    case "ppks":
      return { label: findPpksKind(key)?.name ?? key, order: key };
    case "petugas":
      return named(names.petugas(key) ?? "");
    case "kontak":
      return named(CONTACT_KINDS[key as keyof typeof CONTACT_KINDS]);
    default:
      return by satisfies never;
  }
}

/** True for a group whose very size says something about somebody. */
export function isSensitiveGroup(by: Dimension, key: string): boolean {
  return by === "ppks" && isSensitiveKind(key);
}

/** The groups of what was received in the period; those that only the period before knows are left out. */
export function received(recap: Pick<Recap, "groups">, by: Dimension): GroupRow[] {
  return recap.groups[by].filter(({ count }) => count !== 0);
}
