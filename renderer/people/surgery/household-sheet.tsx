// The household around a family: the families under one roof, in their order.
import type { HouseholdView } from "../../../shared/people/surgery-views.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Sheet } from "../../ui/sheet.tsx";

export function HouseholdSheet({ household }: { readonly household: HouseholdView }) {
  const text = useText().people;
  const words = text.surgery.household;
  return (
    <Sheet
      title={
        household.idbdtMasked
          ? `${words.title} (${words.idbdt} ${household.idbdtMasked})`
          : words.title
      }
      flush
    >
      <DataTable
        label={words.list}
        rows={household.families}
        rowKey={(row) => row.familyId}
        onOpen={(row) => goTo("people.family", { familyId: row.familyId })}
        empty={null}
        columns={[
          { id: "head", header: words.head, cell: (row) => row.headName ?? text.unknown },
          { id: "order", header: words.order, align: "right", cell: (row) => row.order },
          { id: "kk", header: text.person.kk, cell: (row) => row.kkMasked ?? text.noKk },
          { id: "count", header: words.count, align: "right", cell: (row) => row.members },
        ]}
      />
    </Sheet>
  );
}
