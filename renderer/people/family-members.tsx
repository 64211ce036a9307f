// The members of a family as a table; opening one opens the person.
import { Text } from "@mantine/core";
import type { MemberView } from "../../shared/people/views.ts";
import { formatShortDate } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { relationLabel } from "./person-state.ts";
import { ageToday } from "./today.ts";

export function FamilyMembers({
  label,
  members,
  former = false,
}: {
  readonly label: string;
  readonly members: readonly MemberView[];
  /** When and why they left, in place of the day they were recorded. */
  readonly former?: boolean;
}) {
  const text = useText().people;
  return (
    <DataTable
      label={label}
      rows={members}
      rowKey={(member) => `${member.personId}-${member.fromDate}`}
      onOpen={(member) => goTo("people.person", { personId: member.personId })}
      empty={<Text p="md">{text.person.noFamily}</Text>}
      columns={[
        { id: "name", header: text.form.name, cell: (member) => member.name },
        {
          id: "relation",
          header: text.form.relation,
          cell: (member) => relationLabel(member.relation),
        },
        {
          id: "sex",
          header: text.form.sex,
          cell: (member) => member.sex && text.sexes[member.sex],
        },
        {
          id: "age",
          header: text.person.age,
          align: "right",
          cell: (member) => (member.birthDate ? text.age(ageToday(member.birthDate) ?? 0) : null),
        },
        {
          id: "born",
          header: text.form.birthDate,
          cell: (member) => formatShortDate(member.birthDate),
        },
        { id: "nik", header: text.person.nik, cell: (member) => member.nikMasked ?? text.noNik },
        {
          id: "state",
          header: former ? text.surgery.conditions.period : text.surgery.life.sinceHeader,
          cell: (member) =>
            former ? (
              `${text.surgery.life.period(
                formatShortDate(member.fromDate),
                formatShortDate(member.toDate),
              )} (${member.endReason ? text.surgery.membershipEnds[member.endReason] : ""})`
            ) : member.state === "aktif" ? (
              formatShortDate(member.fromDate)
            ) : (
              <StateBadge tone="stopped">{text.states[member.state]}</StateBadge>
            ),
        },
      ]}
    />
  );
}
