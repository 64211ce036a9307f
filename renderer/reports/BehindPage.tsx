// The cases or referrals that one number of the dashboard counts; each row opens its own.
import { Button } from "@mantine/core";
import { BALANCE_PARTS } from "../../shared/reports/codes.ts";
import { monthPeriod } from "../../shared/reports/period.ts";
import { localDate } from "../../shared/values/date.ts";
import { goTo, useScreenSearch, type Search } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { BehindCases, BehindReferrals } from "./behind-lists.tsx";
import { SummariesButton } from "./summaries-button.tsx";
import { readBehind, type Behind } from "./behind-link.ts";
import { readPeriod, writePeriod } from "./period.ts";

function thisMonth() {
  const today = localDate(new Date());
  return monthPeriod(Number(today.slice(0, 4)), Number(today.slice(5, 7)));
}

/** What the number counts, in words. */
function useWords(of: Behind, search: Search): string {
  const { reports, reportsDashboard } = useText();
  const { behind } = reportsDashboard;
  const name = search.nama ?? "";
  switch (of.kind) {
    case "neraca":
      return reports.balance[BALANCE_PARTS.find((part) => part === of.part) ?? "diterima"];
    case "hasil":
      return behind.results[of.result];
    case "kelompok": {
      const group = `${reports.dimensions[of.by]}: ${name || of.key}`;
      return of.course ? behind.place(behind.courses[of.course], group) : group;
    }
    case "rujukan":
      return name ? behind.place(name, behind.referrals[of.list]) : behind.referrals[of.list];
    default:
      return of satisfies never;
  }
}

export function BehindPage() {
  const { reports, reportsDashboard } = useText();
  const [search, change] = useScreenSearch();
  const period = readPeriod(search.periode) ?? thisMonth();
  const of = readBehind(search);
  const words = useWords(of, search);
  const page = Math.max(1, Number(search.halaman ?? 1) || 1);
  const paging = { page, onPage: (next: number) => change({ halaman: String(next) }) };
  return (
    <Page>
      <PageHeader
        title={reports.behind.title}
        subtitle={reports.behind.of(words, reportsDashboard.periodName(period))}
        actions={
          <>
            {of.kind === "rujukan" ? null : <SummariesButton period={period} of={of} />}
            <Button
              variant="default"
              onClick={() => goTo("reports.home", {}, { periode: writePeriod(period) })}
            >
              {reports.behind.back}
            </Button>
          </>
        }
      />
      <Sheet flush>
        {of.kind === "rujukan" ? (
          <BehindReferrals period={period} of={of} {...paging} />
        ) : (
          <BehindCases period={period} of={of} {...paging} />
        )}
      </Sheet>
    </Page>
  );
}
