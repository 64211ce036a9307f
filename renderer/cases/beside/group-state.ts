// What the form of a group holds: its blank state, what is missing, and what is sent.
import * as z from "zod";
import { keysOf } from "../../../shared/cases/codes.ts";
import {
  GROUP_KINDS,
  isPeopleCount,
  type GroupKind,
  type GroupOrder,
} from "../../../shared/cases/groups.ts";
import type { CaseContent } from "../../../shared/cases/schemas.ts";

export const GroupState = z.object({
  kind: z.enum(keysOf(GROUP_KINDS)),
  name: z.string(),
  areaCode: z.string(),
  place: z.string(),
  families: z.union([z.number(), z.literal("")]),
  people: z.union([z.number(), z.literal("")]),
  members: z.array(z.object({ personId: z.string(), name: z.string() })),
});
export type GroupState = z.infer<typeof GroupState>;

export function blankGroup(kind: GroupKind): GroupState {
  return { kind, name: "", areaCode: "", place: "", families: "", people: "", members: [] };
}

export function groupStateOf(group: NonNullable<z.infer<typeof CaseContent>["group"]>): GroupState {
  return {
    ...group,
    areaCode: group.areaCode ?? "",
    people: group.people ?? "",
    members: group.members.map(({ id, name }) => ({ personId: id, name })),
  };
}

export type GroupField = "groupName" | "groupFamilies" | "groupPeople";
export const GROUP_IDS: Readonly<Record<GroupField, string>> = {
  groupName: "kelompok-nama",
  groupFamilies: "kelompok-kk",
  groupPeople: "kelompok-jiwa",
};

/** What keeps the group from being saved, in the order of the form. */
export function missingOfGroup({ name, families, people }: GroupState): GroupField[] {
  const missing: GroupField[] = [];
  if (name.trim().length < 2) missing.push("groupName");
  if (families === "" || families < 1) missing.push("groupFamilies");
  else if (people !== "" && !isPeopleCount({ families, people })) missing.push("groupPeople");
  return missing;
}

/** What is sent; call only when nothing is missing. */
export function toGroup(state: GroupState): GroupOrder {
  const { members, ...group } = state;
  return {
    ...group,
    areaCode: group.areaCode === "" ? null : group.areaCode,
    families: group.families === "" ? 0 : group.families,
    people: group.people === "" ? null : group.people,
    memberIds: members.map(({ personId }) => personId),
  };
}
