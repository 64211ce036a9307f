// All changes that imports propose and nobody has decided.
import { Text } from "@mantine/core";
import { api, useCall } from "../../app/client.ts";
import { formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { ProposalList } from "./proposal-list.tsx";

export function ProposalsPage() {
  const words = useText().people.provenance.proposals;
  const found = useCall(api.people.proposals, {});
  const shown = found.data?.rows.length ?? 0;
  return (
    <Page>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <FailureAlert failure={found.failure} onRetry={found.refetch} />
      {found.data && found.data.total > shown ? (
        <Text c="dimmed">{words.count(formatNumber(shown), formatNumber(found.data.total))}</Text>
      ) : null}
      <Sheet flush>
        <ProposalList rows={found.data?.rows} withNames />
      </Sheet>
    </Page>
  );
}
