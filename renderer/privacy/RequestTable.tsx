// Requests of subjects with their clock: answered and printed from the row.
import { Button } from "@mantine/core";
import type { SubjectRequest } from "../../shared/privacy/schemas.ts";
import type { DeskFailure } from "../app/failure.ts";
import { api } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatShortDate, formatTime } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { useHasRole } from "../app/session.tsx";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { answerDialog } from "./AnswerDialog.tsx";
import { ClockBadge } from "./clock-badge.tsx";

export function RequestTable({
  rows,
  failure,
  names,
}: {
  readonly rows: readonly SubjectRequest[] | undefined;
  readonly failure?: DeskFailure | undefined;
  /** Whose they are; left out on the page of one person. */
  readonly names: boolean;
}) {
  const text = useText().privacy;
  const answers = useHasRole("supervisor");
  const { print, failure: notPrinted } = usePrint();
  return (
    <>
      <FailureAlert failure={notPrinted} />
      <DataTable
        label={text.request.title}
        rows={rows}
        failure={failure}
        rowKey={({ id }) => id}
        {...(names && answers
          ? { onOpen: ({ personId }: SubjectRequest) => goTo("privacy.person", { personId }) }
          : {})}
        empty={<EmptyState title={text.empty.title} body={text.empty.requests} />}
        columns={[
          { id: "number", header: text.columns.number, cell: ({ number }) => number },
          ...(names
            ? [
                {
                  id: "person",
                  header: text.columns.person,
                  cell: ({ personName }: SubjectRequest) => personName,
                },
              ]
            : []),
          { id: "kind", header: text.columns.kind, cell: ({ kind }) => text.codes.kinds[kind] },
          {
            id: "asked",
            header: text.columns.asked,
            cell: ({ askedAt }) => `${formatShortDate(askedAt)}, ${formatTime(askedAt)}`,
          },
          {
            id: "clock",
            header: text.columns.clock,
            cell: ({ state, clock, inTime }) =>
              state === "diterima" ? (
                <ClockBadge clock={clock} />
              ) : inTime ? (
                text.inTime.yes
              ) : (
                text.inTime.no
              ),
          },
          {
            id: "state",
            header: text.columns.state,
            cell: ({ state }) => (
              <StateBadge tone={state === "diterima" ? "waiting" : "done"}>
                {text.codes.states[state]}
              </StateBadge>
            ),
          },
        ]}
        rowActionsLabel={text.papers.letter}
        rowActions={(row) => (
          <>
            {answers && row.state === "diterima" ? (
              <Button
                size="compact-md"
                variant="default"
                aria-label={`${text.request.answer} ${row.number}`}
                onClick={() => void openDialog(answerDialog, { request: row })}
              >
                {text.request.answer}
              </Button>
            ) : null}
            <Button
              size="compact-md"
              variant="default"
              aria-label={`${row.state === "diterima" ? text.papers.receipt : text.papers.letter} ${row.number}`}
              onClick={() => void print(() => api.privacy.requestPaper({ id: row.id }))}
            >
              {row.state === "diterima" ? text.papers.receipt : text.papers.letter}
            </Button>
          </>
        )}
      />
    </>
  );
}
