// One list of answers: what it recorded, and taking it back whole or row by row.
import { Button, List, Text } from "@mantine/core";
import { useState } from "react";
import type { AnswerListRow } from "../../../shared/referrals/answers/contract.ts";
import { api, useCall } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatDate, formatDateTime, formatNumber } from "../../app/format.ts";
import { goTo, useScreenParams } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { DataTable, type Column } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { undoAnswersDialog, type Undone } from "./UndoAnswersDialog.tsx";

const PAGE = 50;

export function AnswerListPage() {
  const { referrals } = useText();
  const text = referrals.answers;
  const { listId } = useScreenParams<"listId">();
  const page = useCall(api.referrals.answerList, { listId });
  const [at, setAt] = useState(1);
  const [done, setDone] = useState<Undone>();
  if (page.failure) return <FailureAlert failure={page.failure} onRetry={page.refetch} />;
  if (!page.data) return null;
  const { list, rows, mayUndo } = page.data;
  const columns: Column<AnswerListRow>[] = [
    { id: "letter", header: text.listColumns.letter, cell: (row) => row.letterNumber },
    {
      id: "row",
      header: text.listColumns.row,
      align: "right",
      cell: (row) => formatNumber(row.row),
    },
    {
      id: "person",
      header: text.listColumns.person,
      cell: (row) => row.personName ?? referrals.restricted,
    },
    { id: "answer", header: text.listColumns.answer, cell: (row) => referrals.states[row.to] },
    {
      id: "state",
      header: text.listColumns.state,
      cell: (row) =>
        row.undone ? text.undone : row.kept ? text.kept(text.keptWhys[row.kept]) : text.recorded,
    },
  ];
  async function onUndo(eventId?: string) {
    const undone = await openDialog(undoAnswersDialog, {
      listId,
      ...(eventId === undefined ? {} : { eventId }),
    });
    if (undone) setDone(undone);
  }
  return (
    <Page>
      <PageHeader
        title={text.listTitle(list.answeredBy)}
        subtitle={[
          formatDate(list.answeredOn),
          text.ways[list.via],
          list.fileName,
          list.destination ?? text.allDestinations,
          `${list.by}, ${formatDateTime(list.at)}`,
        ]
          .filter((part) => part !== "")
          .join(" · ")}
        actions={
          mayUndo && list.undone < list.rows ? (
            <Button variant="default" onClick={() => void onUndo()}>
              {text.undoAll}
            </Button>
          ) : null
        }
      />
      {done ? (
        <Sheet>
          <Text role="status" fw={600}>
            {text.undoneLine(formatNumber(done.undone))}
          </Text>
          <List>
            {done.left.map(({ row, why }) => (
              <List.Item key={row}>{text.leftRow(row, text.keptWhys[why])}</List.Item>
            ))}
          </List>
        </Sheet>
      ) : null}
      <Sheet flush>
        <DataTable
          label={text.listTitle(list.answeredBy)}
          columns={columns}
          rows={rows.slice((at - 1) * PAGE, at * PAGE)}
          rowKey={(row) => row.eventId}
          onOpen={(row) => goTo("referrals.referral", { referralId: row.referralId })}
          empty={<EmptyState title={text.noRows} />}
          paging={{ page: at, pageSize: PAGE, total: rows.length, onPage: setAt }}
          rowActionsLabel={text.actions}
          rowActions={(row) =>
            mayUndo && !row.undone && row.kept === null ? (
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={text.undoOneOf(row.row)}
                onClick={() => void onUndo(row.eventId)}
              >
                {text.undoOne}
              </Button>
            ) : null
          }
        />
      </Sheet>
    </Page>
  );
}
