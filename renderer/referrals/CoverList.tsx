// On the page of a referral under a shared letter: all who stand in its list, each with a code and a state of its own.
import { api, useCall } from "../app/client.ts";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { ReferralBadge } from "./badges.tsx";

export function CoverList({ referralId }: { readonly referralId: string }) {
  const { referrals } = useText();
  const { covers: text } = referrals;
  const list = useCall(api.referrals.coverList, { id: referralId });
  const rows = list.data?.rows.map((row, index) => ({ ...row, no: index + 1 }));
  const title = text.listTitle(rows?.length ?? 0);
  return (
    <Sheet title={title} flush>
      <DataTable
        label={title}
        rows={rows}
        rowKey={(row) => row.id}
        failure={list.failure}
        onRetry={list.refetch}
        empty={null}
        onOpen={(row) => goTo("referrals.referral", { referralId: row.id })}
        columns={[
          { id: "no", header: text.columns.no, cell: (row) => String(row.no), width: "4rem" },
          {
            id: "person",
            header: text.columns.person,
            cell: (row) => row.content?.personName ?? referrals.restricted,
          },
          { id: "code", header: text.columns.code, cell: (row) => row.code },
          { id: "state", header: text.columns.state, cell: (row) => <ReferralBadge {...row} /> },
        ]}
      />
    </Sheet>
  );
}
