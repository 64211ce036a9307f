// What imports propose for one person; nothing is shown when nothing waits.
import { api, useCall } from "../../app/client.ts";
import { useText } from "../../text/index.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { ProposalList } from "./proposal-list.tsx";

export function PersonProposals({ personId }: { readonly personId: string }) {
  const words = useText().people.provenance.proposals;
  const found = useCall(api.people.proposals, { personId });
  if (!found.data || found.data.total === 0) return null;
  return (
    <Sheet title={words.title} flush>
      <ProposalList rows={found.data.rows} withNames={false} />
    </Sheet>
  );
}
