// The cases of a person, for those who work on cases.
import { Text as Line } from "@mantine/core";
import { api, useCall } from "../../app/client.ts";
import { formatShortDate } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { CaseStateBadge } from "../../cases/badges.tsx";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Sheet } from "../../ui/sheet.tsx";

export function PersonCases({ personId }: { readonly personId: string }) {
  const words = useText().people.surgery.cases;
  const list = useCall(api.cases.list, { view: "semua", personId, limit: 20 });
  const rows = list.data?.rows;
  const some = rows !== undefined && rows.length > 0;
  return (
    <Sheet title={words.title} flush={some}>
      {some || list.failure ? (
        <DataTable
          label={words.list}
          rows={rows}
          rowKey={(row) => row.id}
          failure={list.failure}
          onRetry={list.refetch}
          onOpen={(row) => goTo("cases.case", { caseId: row.id })}
          empty={null}
          columns={[
            { id: "number", header: words.number, cell: (row) => row.number },
            {
              id: "category",
              header: words.category,
              cell: (row) => row.content?.categoryName ?? words.restricted,
            },
            {
              id: "state",
              header: words.state,
              cell: (row) => <CaseStateBadge state={row.state} />,
            },
            {
              id: "received",
              header: words.received,
              cell: (row) => formatShortDate(row.receivedAt),
            },
          ]}
        />
      ) : (
        <Line c="dimmed">{words.none}</Line>
      )}
    </Sheet>
  );
}
