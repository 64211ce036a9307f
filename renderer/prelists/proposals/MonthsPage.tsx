// Months of proposals: what is in work and until when, and the months before.
import { Alert, Button } from "@mantine/core";
import { IconCalendarDue } from "@tabler/icons-react";
import { api, useCall } from "../../app/client.ts";
import { formatDate, formatNumber } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { useMayWork } from "../list-page.tsx";
import { BATCH_TONES, countdownWords, monthWords } from "./words.ts";

export function MonthsPage() {
  const text = useText().round.proposals;
  const words = text.months;
  const may = useMayWork();
  const found = useCall(api.prelists.proposalMonths, {});
  const inWork = found.data?.rows.find((row) => row.period === found.data?.inWork);
  const allOf = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <>
            {may ? (
              <Button variant="default" onClick={() => goTo("prelists.objections")}>
                {words.objections}
              </Button>
            ) : null}
            {inWork ? (
              <Button onClick={() => goTo("prelists.proposals.month", { period: inWork.period })}>
                {words.inWork(monthWords(inWork.period))}
              </Button>
            ) : null}
          </>
        }
      />
      {inWork ? (
        <Alert
          color={inWork.deadline.workingDays <= 1 ? "yellow" : "blue"}
          variant="light"
          icon={<IconCalendarDue aria-hidden />}
        >
          {countdownWords(inWork.deadline)}
        </Alert>
      ) : null}
      <Sheet flush>
        <DataTable
          label={words.label}
          rows={found.data?.rows}
          rowKey={(row) => row.period}
          failure={found.failure}
          onRetry={found.refetch}
          onOpen={(row) => goTo("prelists.proposals.month", { period: row.period })}
          empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
          columns={[
            { id: "period", header: words.period, cell: (row) => monthWords(row.period) },
            {
              id: "state",
              header: words.state,
              cell: (row) => (
                <StateBadge tone={BATCH_TONES[row.state]}>{text.states[row.state]}</StateBadge>
              ),
            },
            ...(["baru", "perbaikan", "hapus"] as const).map((kind) => ({
              id: kind,
              header: text.kinds[kind],
              align: "right" as const,
              cell: (row: { counts: Record<typeof kind, number> }) =>
                formatNumber(row.counts[kind]),
            })),
            {
              id: "ready",
              header: words.ready,
              align: "right",
              cell: (row) =>
                words.readyOf(formatNumber(row.ready), formatNumber(allOf(row.counts))),
            },
            {
              id: "answers",
              header: words.answers,
              cell: (row) =>
                row.accepted + row.refused === 0
                  ? "–"
                  : words.accepted(formatNumber(row.accepted), formatNumber(row.refused)),
            },
            { id: "deadline", header: words.deadline, cell: (row) => formatDate(row.deadline.on) },
          ]}
        />
      </Sheet>
    </Page>
  );
}
