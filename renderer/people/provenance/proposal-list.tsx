// Proposals of imports with a decision beside each row, and one for all.
import { Button, Group } from "@mantine/core";
import type { Proposal } from "../../../shared/people/provenance/contract.ts";
import { api, useCommand } from "../../app/client.ts";
import { confirm } from "../../app/dialogs.tsx";
import { formatNumber } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { fieldName, fieldValue } from "./field-value.ts";
import { fileWords } from "./field-origins.tsx";

export interface ProposalListProps {
  readonly rows: readonly Proposal[] | undefined;
  /** Names the person in each row; the page of a person needs no name. */
  readonly withNames: boolean;
}

export function ProposalList({ rows, withNames }: ProposalListProps) {
  const text = useText();
  const words = text.people.provenance.proposals;
  const decide = useCommand(api.people.decideProposals);
  async function settle(proposalIds: string[], decision: "terima" | "tolak") {
    const done = await decide.run({ proposalIds, decision });
    if (!done) return;
    const n = formatNumber(done.decided);
    notice(decision === "terima" ? words.accepted(n) : words.refused(n));
  }
  const all = rows?.map((row) => row.id) ?? [];
  const count = formatNumber(all.length);
  /** Many values at once, mostly of many people: asked before. */
  async function settleAll(decision: "terima" | "tolak") {
    const persons = formatNumber(new Set(rows?.map((row) => row.personId)).size);
    const sure = await confirm(
      decision === "terima"
        ? {
            title: words.acceptAllTitle(count),
            body: words.acceptAllBody(count, persons),
            action: words.accept,
          }
        : {
            title: words.refuseAllTitle(count),
            body: words.refuseAllBody(count, persons),
            action: words.refuse,
          },
    );
    if (sure) await settle(all, decision);
  }
  return (
    <>
      <FailureAlert failure={decide.failure} />
      {all.length > 1 ? (
        <Group p="sm">
          <Button
            variant="default"
            disabled={decide.running}
            onClick={() => void settleAll("terima")}
          >
            {words.acceptAll(count)}
          </Button>
          <Button
            variant="default"
            disabled={decide.running}
            onClick={() => void settleAll("tolak")}
          >
            {words.refuseAll(count)}
          </Button>
        </Group>
      ) : null}
      <DataTable
        label={words.label}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
        {...(withNames
          ? { onOpen: (row: Proposal) => goTo("people.person", { personId: row.personId }) }
          : {})}
        columns={[
          ...(withNames
            ? [{ id: "person", header: words.person, cell: (row: Proposal) => row.name }]
            : []),
          { id: "field", header: words.field, cell: (row) => fieldName(text, row.field) },
          { id: "kept", header: words.kept, cell: (row) => fieldValue(text, row.field, row.kept) },
          {
            id: "proposed",
            header: words.proposed,
            cell: (row) => fieldValue(text, row.field, row.proposed),
          },
          { id: "file", header: words.file, cell: (row) => fileWords(text, row.broughtBy) },
        ]}
        rowActionsLabel={words.title}
        rowActions={(row) => {
          const field = fieldName(text, row.field);
          return (
            <Group gap="xs" wrap="nowrap">
              <Button
                size="compact-sm"
                variant="light"
                disabled={decide.running}
                aria-label={words.acceptOf(field, row.name)}
                onClick={() => void settle([row.id], "terima")}
              >
                {words.accept}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                disabled={decide.running}
                aria-label={words.refuseOf(field, row.name)}
                onClick={() => void settle([row.id], "tolak")}
              >
                {words.refuse}
              </Button>
            </Group>
          );
        }}
      />
    </>
  );
}
