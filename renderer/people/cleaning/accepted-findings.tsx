// What was accepted as right for this kind, with the way back; closed until somebody looks.
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import type { CleaningKindName } from "../../../shared/people/cleaning-kinds.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { formatDate } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { Sheet } from "../../ui/sheet.tsx";

export function AcceptedFindings({ kind }: { readonly kind: CleaningKindName }) {
  const text = useText();
  const words = text.people.cleaning;
  const [open, setOpen] = useState(false);
  const found = useCall(api.people.acceptedFindings, { kind }, { enabled: open });
  const reopen = useCommand(api.people.reopenFinding);
  return (
    <Sheet
      flush
      title={words.accepted}
      actions={
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? text.app.action.hide : text.app.action.reveal}
        </Button>
      }
    >
      <FailureAlert failure={reopen.failure} />
      {open ? (
        <DataTable
          label={words.accepted}
          rows={found.data?.rows}
          rowKey={(row) => row.subjectId}
          failure={found.failure}
          onRetry={found.refetch}
          empty={
            <Text c="dimmed" px="md" pb="md">
              {words.acceptedNone}
            </Text>
          }
          columns={[
            { id: "name", header: words.person, cell: (row) => row.name },
            { id: "note", header: words.acceptNote, cell: (row) => row.note },
            {
              id: "at",
              header: words.accepted,
              cell: (row) => words.acceptedBy(formatDate(row.at), row.by),
            },
          ]}
          rowActionsLabel={words.reopen}
          rowActions={(row) => (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`${words.reopen}: ${row.name}`}
              onClick={() => void reopen.run({ kind, subjectId: row.subjectId })}
            >
              {words.reopen}
            </Button>
          )}
        />
      ) : null}
    </Sheet>
  );
}
