// Families that a person belonged to, with the period and why it ended; opening one opens the family.
import type { PersonLife } from "../../../shared/people/surgery-views.ts";
import { formatShortDate } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { relationLabel } from "../person-state.ts";

/** Nothing when there are none. A change of relation inside one family is not a family left. */
export function FormerFamilies({ life }: { readonly life: PersonLife }) {
  const text = useText().people;
  const words = text.surgery.life;
  const rows = life.families.filter(
    (row) => row.toDate !== null && row.endReason !== "ubah_hubungan",
  );
  if (rows.length === 0) return null;
  return (
    <Sheet title={words.families} flush>
      <DataTable
        label={words.familiesList}
        rows={rows}
        rowKey={(row) => `${row.familyId}-${row.fromDate}-${row.toDate}`}
        onOpen={(row) => goTo("people.family", { familyId: row.familyId })}
        empty={null}
        columns={[
          {
            id: "head",
            header: text.person.head,
            cell: (row) => row.headName ?? row.kkMasked ?? text.unknown,
          },
          {
            id: "relation",
            header: text.form.relation,
            cell: (row) => relationLabel(row.relation),
          },
          {
            id: "period",
            header: text.surgery.conditions.period,
            cell: (row) => words.period(formatShortDate(row.fromDate), formatShortDate(row.toDate)),
          },
          {
            id: "why",
            header: words.why,
            cell: (row) => row.endReason && text.surgery.membershipEnds[row.endReason],
          },
        ]}
      />
    </Sheet>
  );
}
