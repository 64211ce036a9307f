// What is late: cases past their due day and referrals without an answer, the longest wait first.
import { Button, Text } from "@mantine/core";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatNumber } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { summaryDialog } from "./SummaryDialog.tsx";
import { useCaseColumns, useReferralColumns } from "./late-columns.tsx";
import { PrintButton } from "./print-button.tsx";

/** Says so when the list is longer than what is shown. */
function CutNote({ shown, total }: { readonly shown: number; readonly total: number }) {
  const text = useText().reports.overdue;
  if (shown >= total) return null;
  return (
    <Text c="dimmed" size="sm" px="md" pb="sm">
      {text.cut(formatNumber(shown), formatNumber(total))}
    </Text>
  );
}

export function OverduePage() {
  const { overdue: text, summary } = useText().reports;
  const overdue = useCall(api.reports.overdue, undefined);
  const { print, making, failure } = usePrint();
  const onPrint = () => void print(() => api.reports.overduePaper({}));
  useScreenCommand("layar.cetak", onPrint);
  const { data } = overdue;
  const caseColumns = useCaseColumns();
  const referralColumns = useReferralColumns();
  return (
    <Page>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={<PrintButton label={text.print} making={making} onPrint={onPrint} />}
      />
      <FailureAlert failure={failure} />
      <Sheet flush title={text.cases(formatNumber(data?.totalCases ?? 0))}>
        <DataTable
          label={text.title}
          columns={caseColumns}
          rows={data?.cases}
          rowKey={(row) => row.id}
          failure={overdue.failure}
          onRetry={overdue.refetch}
          onOpen={(row) => goTo("cases.case", { caseId: row.id })}
          rowActionsLabel={summary.action}
          rowActions={(row) =>
            row.content ? (
              <Button
                variant="default"
                size="compact-md"
                aria-label={`${summary.action} ${row.number}`}
                onClick={() =>
                  void openDialog(summaryDialog, { caseId: row.id, number: row.number })
                }
              >
                {summary.action}
              </Button>
            ) : null
          }
          empty={<EmptyState title={text.emptyTitle} body={text.emptyBody} />}
        />
        <CutNote shown={data?.cases.length ?? 0} total={data?.totalCases ?? 0} />
      </Sheet>
      <Sheet flush title={text.referrals(formatNumber(data?.totalReferrals ?? 0))}>
        <DataTable
          label={text.referrals(formatNumber(data?.totalReferrals ?? 0))}
          columns={referralColumns}
          rows={data?.referrals}
          rowKey={(row) => row.id}
          onOpen={(row) => goTo("referrals.referral", { referralId: row.id })}
          empty={<EmptyState title={text.noReferralsTitle} body={text.noReferralsBody} />}
        />
        <CutNote shown={data?.referrals.length ?? 0} total={data?.totalReferrals ?? 0} />
      </Sheet>
    </Page>
  );
}
