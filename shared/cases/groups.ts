// A case that serves a group: a KAT location, a Rutilahu group, people hit by a disaster. The person served is its representative (wakil).
import * as z from "zod";
import { AreaCodeText } from "../areas/contract.ts";
import { keysOf } from "./codes.ts";

export const GROUP_KINDS = {
  kat: "Lokasi KAT",
  rutilahu: "Kelompok Rutilahu",
  bencana: "Korban bencana",
  lainnya: "Kelompok lain",
} as const;
export type GroupKind = keyof typeof GROUP_KINDS;

/** Before its name, unless the name begins so already. */
const NOUNS: Readonly<Record<GroupKind, string>> = { ...GROUP_KINDS, lainnya: "Kelompok" };
/** How many families such a group usually has; only pointed out (RS-Rutilahu: groups of 5 to 15 KK, field notes 6). */
const USUAL_FAMILIES: Partial<Record<GroupKind, readonly [from: number, to: number]>> = {
  rutilahu: [5, 15],
};
/** Most people that are listed by name in one group. */
export const MEMBER_LIMIT = 300;

export const GroupInput = z.object({
  kind: z.enum(keysOf(GROUP_KINDS)),
  name: z.string().trim().min(2).max(120),
  areaCode: AreaCodeText.nullable(),
  /** Where in that region: hamlet, river, coordinates. */
  place: z.string().trim().max(200),
  /** KK */
  families: z.number().int().min(1).max(100_000),
  /** Null: not counted. */
  people: z.number().int().min(1).max(1_000_000).nullable(),
});
export type GroupInput = z.infer<typeof GroupInput>;
/** The group as it shall stand, with everybody who is listed by name. */
export const GroupOrder = GroupInput.extend({ memberIds: z.array(z.uuid()).max(MEMBER_LIMIT) });
export type GroupOrder = z.infer<typeof GroupOrder>;
export const GroupBrief = GroupInput.pick({ kind: true, name: true, families: true });
export type GroupBrief = z.infer<typeof GroupBrief>;

/** A family has at least one person. */
export function isPeopleCount({ families, people }: Pick<GroupInput, "families" | "people">) {
  return people === null || people >= families;
}

/** The usual number of families when this group has another one; undefined when it fits or none is known. */
export function unusualSize({ kind, families }: Pick<GroupInput, "kind" | "families">) {
  const usual = USUAL_FAMILIES[kind];
  return usual && (families < usual[0] || families > usual[1]) ? usual : undefined;
}

/** 'Lokasi KAT Kampung Cibungur' */
export function groupTitle({ kind, name }: Pick<GroupInput, "kind" | "name">): string {
  const noun = NOUNS[kind];
  return name.toLowerCase().startsWith(noun.toLowerCase()) ? name : `${noun} ${name}`;
}

/** 'Lokasi KAT Kampung Cibungur (12 KK), wakil: Siti Aminah': how lists and papers name whom the case serves. */
export function servedName(person: string, group: GroupBrief | null): string {
  return group ? `${groupTitle(group)} (${group.families} KK), wakil: ${person}` : person;
}

/** Rows for papers. @param area the region in words */
export function groupRows(group: GroupInput, area: string | undefined): [string, string][] {
  const people = group.people === null ? "" : `, ${group.people} jiwa`;
  return [
    ["Kelompok", groupTitle(group)],
    ["Lokasi", [group.place, area].filter(Boolean).join(", ")],
    ["Jumlah", `${group.families} KK${people}`],
  ];
}
