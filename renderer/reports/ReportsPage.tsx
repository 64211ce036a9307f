// Reports: how the office stands today, the numbers of a period with the lists behind them, and the same on paper.
import { Button } from "@mantine/core";
import { useState } from "react";
import type { PaperSize } from "../../shared/papers/paper.ts";
import type { Facts } from "../../shared/reports/schemas.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { goTo } from "../app/navigation.tsx";
import { useOffice } from "../app/session.tsx";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Figures } from "./figures.tsx";
import { PeriodFields } from "./period-fields.tsx";
import { PeriodNote } from "./period-note.tsx";
import { PreparedNotice } from "./prepared-notice.tsx";
import { RecapFacts } from "./recap-facts.tsx";
import { SensitiveNote } from "./SensitiveNote.tsx";
import { RecapGroups } from "./recap-groups.tsx";
import { StandingTiles } from "./standing-tiles.tsx";
import { TrendSheet } from "./trend-sheet.tsx";
import { usePeriod } from "./use-period.ts";
import { PrintButton } from "./print-button.tsx";

export function ReportsPage() {
  const {
    reports: { home },
    outputs,
    reportPapers,
  } = useText();
  const chosen = usePeriod();
  const { period } = chosen;
  const [size, setSize] = useState<PaperSize>(useOffice().paperSize);
  const facts = useCall(api.reports.dashboard, period, { keepPrevious: true });
  const { print, making, failure } = usePrint();
  const onPrint = () => void print(() => api.reports.recapPaper({ ...period, size }));
  useScreenCommand("layar.cetak", onPrint);
  return (
    <Page>
      <PageHeader
        title={home.title}
        subtitle={home.subtitle}
        actions={
          <>
            <Button variant="default" onClick={() => goTo("reports.papers")}>
              {reportPapers.open}
            </Button>
            <Button variant="default" onClick={() => goTo("reports.outputs")}>
              {outputs.open}
            </Button>
            <PrintButton label={home.print} making={making} onPrint={onPrint} />
          </>
        }
      />
      <FailureAlert failure={failure} />
      <PreparedNotice size={size} />
      <StandingTiles />
      <PeriodFields chosen={chosen} size={size} onSize={setSize} />
      <FailureAlert failure={facts.failure} onRetry={facts.refetch} />
      {facts.data ? <PeriodSheets facts={facts.data} /> : null}
    </Page>
  );
}

/** A period in which nothing happened gets a sentence instead of empty frames. */
function PeriodSheets({ facts }: { readonly facts: Facts }) {
  const text = useText().reportsDashboard;
  const { balance, referrals, before } = facts;
  const all = [balance.awal, balance.diterima, referrals.issued];
  const earlier = [before.balance.awal, before.balance.diterima, before.referrals.issued];
  const silent = [...all, ...earlier].every((count) => count === 0);
  if (silent)
    return (
      <Sheet>
        <EmptyState title={text.emptyTitle(text.periodName(facts.period))} body={text.emptyBody} />
      </Sheet>
    );
  return (
    <>
      <Figures facts={facts} />
      <PeriodNote facts={facts} />
      <SensitiveNote facts={facts} />
      <TrendSheet facts={facts} />
      <RecapFacts facts={facts} />
      <RecapGroups facts={facts} />
    </>
  );
}
