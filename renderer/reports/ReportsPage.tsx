// Reports: how the office stands today, the numbers of a period with the lists behind them, and the same on paper.
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { PaperSize } from "../../shared/papers/paper.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { goTo } from "../app/navigation.tsx";
import { useOffice } from "../app/session.tsx";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { PeriodFields } from "./period-fields.tsx";
import { RecapFacts } from "./recap-facts.tsx";
import { SensitiveNote } from "./SensitiveNote.tsx";
import { RecapGroups } from "./recap-groups.tsx";
import { StandingTiles } from "./standing-tiles.tsx";
import { usePeriod } from "./use-period.ts";

export function ReportsPage() {
  const {
    reports: { home },
    outputs,
    reportPapers,
  } = useText();
  const chosen = usePeriod();
  const { period } = chosen;
  const [size, setSize] = useState<PaperSize>(useOffice().paperSize);
  const recap = useCall(api.reports.recap, period, { keepPrevious: true });
  const { print, making, failure } = usePrint();
  const year = Number(period.from.slice(0, 4));
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
            <Button
              variant="default"
              onClick={() => void print(() => api.reports.letterRegister({ year, size }))}
            >
              {home.letters(year)}
            </Button>
            <Button
              leftSection={<IconPrinter size={18} aria-hidden />}
              rightSection={<KeyHint keys="F9" silent />}
              aria-keyshortcuts="F9"
              loading={making}
              onClick={onPrint}
            >
              {home.print}
            </Button>
          </>
        }
      />
      <FailureAlert failure={failure} />
      <StandingTiles />
      <PeriodFields chosen={chosen} size={size} onSize={setSize} />
      <FailureAlert failure={recap.failure} onRetry={recap.refetch} />
      {recap.data ? (
        <>
          <SensitiveNote recap={recap.data} />
          <RecapFacts recap={recap.data} />
          <RecapGroups recap={recap.data} />
        </>
      ) : null}
    </Page>
  );
}
