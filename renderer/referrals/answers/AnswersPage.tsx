// Lists of answers on record, newest first.
import { Button } from "@mantine/core";
import type { AnswerListLine } from "../../../shared/referrals/answers/contract.ts";
import { api, useCall } from "../../app/client.ts";
import { formatDateTime, formatNumber } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { DataTable, type Column } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";

export function AnswersPage() {
  const text = useText().referrals.answers;
  const lists = useCall(api.referrals.answerLists, undefined);
  const columns: Column<AnswerListLine>[] = [
    { id: "at", header: text.columns.at, cell: (row) => formatDateTime(row.at) },
    { id: "source", header: text.columns.source, cell: (row) => row.answeredBy },
    { id: "way", header: text.columns.way, cell: (row) => text.ways[row.via] },
    {
      id: "rows",
      header: text.columns.rows,
      align: "right",
      cell: (row) => formatNumber(row.rows),
    },
    {
      id: "undone",
      header: text.columns.undone,
      align: "right",
      cell: (row) => (row.undone === 0 ? "–" : formatNumber(row.undone)),
    },
    { id: "by", header: text.columns.by, cell: (row) => row.by },
  ];
  return (
    <Page>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={
          <Button data-autofocus onClick={() => goTo("referrals.answersNew")}>
            {text.begin}
          </Button>
        }
      />
      <Sheet flush>
        <DataTable
          label={text.title}
          columns={columns}
          rows={lists.data?.rows}
          rowKey={(row) => row.id}
          failure={lists.failure}
          onRetry={lists.refetch}
          onOpen={(row) => goTo("referrals.answerList", { listId: row.id })}
          empty={<EmptyState title={text.empty} body={text.emptyBody} />}
        />
      </Sheet>
    </Page>
  );
}
