// Proposed and finished erasures: carried out by a second person, with their minutes.
import { Button } from "@mantine/core";
import { api, useCall, useCommand } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatShortDate } from "../app/format.ts";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { eraseDialog } from "./EraseDialog.tsx";

const TONES = {
  diusulkan: "waiting",
  dihapus: "warning",
  tuntas: "done",
  ditolak: "stopped",
} as const;

export function ErasureList() {
  const text = useText().privacy;
  const list = useCall(api.privacy.erasures, undefined);
  const decline = useCommand(api.privacy.declineErasure);
  const { print, failure } = usePrint();
  return (
    <Sheet flush title={text.lists.penghapusan}>
      <FailureAlert failure={decline.failure ?? failure} />
      <DataTable
        label={text.lists.penghapusan}
        rows={list.data?.rows}
        failure={list.failure}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text.empty.title} body={text.empty.erasures} />}
        columns={[
          { id: "number", header: text.columns.number, cell: ({ number }) => number },
          {
            id: "person",
            header: text.columns.person,
            cell: ({ personName }) => personName ?? text.erasure.nobody,
          },
          {
            id: "ground",
            header: text.columns.ground,
            cell: ({ ground }) => text.codes.grounds[ground],
          },
          {
            id: "by",
            header: text.columns.by,
            cell: ({ proposedBy, proposedAt }) => `${proposedBy}, ${formatShortDate(proposedAt)}`,
          },
          {
            id: "state",
            header: text.columns.state,
            cell: ({ state }) => (
              <StateBadge wraps tone={TONES[state]}>
                {text.codes.erasures[state]}
              </StateBadge>
            ),
          },
        ]}
        rowActionsLabel={text.erasure.title}
        rowActions={(row) =>
          row.state === "diusulkan" || row.state === "dihapus" ? (
            <>
              {row.mayCarryOut || row.state === "dihapus" ? (
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={`${text.erasure.carryOut} ${row.number}`}
                  onClick={() => void openDialog(eraseDialog, { id: row.id, number: row.number })}
                >
                  {text.erasure.carryOut}
                </Button>
              ) : (
                text.erasure.second
              )}
              {row.state === "diusulkan" ? (
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={`${text.erasure.decline} ${row.number}`}
                  onClick={() => void decline.run({ id: row.id })}
                >
                  {text.erasure.decline}
                </Button>
              ) : null}
            </>
          ) : row.state === "tuntas" ? (
            <Button
              size="compact-md"
              variant="default"
              aria-label={`${text.papers.minutes} ${row.number}`}
              onClick={() => void print(() => api.privacy.erasurePaper({ id: row.id }))}
            >
              {text.papers.minutes}
            </Button>
          ) : null
        }
      />
    </Sheet>
  );
}
