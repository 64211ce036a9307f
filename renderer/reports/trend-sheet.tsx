// What came and went in a period: a chart, and beside it the table with the same numbers, each of which opens its list.
import { Table } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { Facts } from "../../shared/reports/schemas.ts";
import { api, useCall } from "../app/client.ts";
import { formatNumber, formatShortDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { colour } from "../ui/tokens.ts";
import { CountLink } from "./count-link.tsx";

const TrendChart = lazy(async () => ({
  default: (await import("./trend-chart.tsx")).TrendChart,
}));

/** The same two looks as the bars. */
function Legend({ received, closed }: { readonly received: string; readonly closed: string }) {
  const swatch = (background: string) => (
    <span
      style={{
        display: "inline-block",
        width: "0.875rem",
        height: "0.875rem",
        marginRight: "0.375rem",
        verticalAlign: "-2px",
        border: `1px solid ${colour("dimmed")}`,
        background,
      }}
    />
  );
  const hatch = `repeating-linear-gradient(-45deg, ${colour("sheet")} 0 2px, ${colour("dimmed")} 2px 3px)`;
  return (
    <div style={{ display: "flex", gap: "1.25rem", justifyContent: "flex-end" }}>
      <span>
        {swatch(colour("focus"))}
        {received}
      </span>
      <span>
        {swatch(hatch)}
        {closed}
      </span>
    </div>
  );
}

export function TrendSheet({ facts }: { readonly facts: Facts }) {
  const { app, reportsDashboard: text } = useText();
  const { data, failure, refetch } = useCall(api.reports.trend, facts.period, {
    keepPrevious: true,
  });
  if (failure) return <FailureAlert failure={failure} onRetry={refetch} />;
  if (!data || data.points.length < 2) return null;
  const title = text.trend.title[data.unit];
  const at = (point: { readonly from: string; readonly to: string }) =>
    data.unit === "hari"
      ? formatShortDate(point.from)
      : text.periodName({ from: point.from, to: point.to });
  const short = (from: string) =>
    data.unit === "hari" ? String(Number(from.slice(8))) : from.slice(5, 7);
  const sums = [facts.balance.diterima, facts.balance.ditutup].map(formatNumber);
  return (
    <Sheet title={title} actions={<Legend received={text.received} closed={text.closed} />}>
      <div
        style={{
          display: "grid",
          gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 22rem), 1fr))",
          gap: "1rem",
        }}
      >
        <div
          role="img"
          aria-label={text.trend.chart(sums[0]!, sums[1]!)}
          style={{ minHeight: 260 }}
        >
          <Suspense fallback={<span>{text.trend.loading}</span>}>
            <TrendChart
              points={data.points.map((point) => ({
                at: short(point.from),
                received: point.received,
                closed: point.closed,
              }))}
              received={text.received}
              closed={text.closed}
            />
          </Suspense>
        </div>
        <section
          aria-label={app.table.scroll(title)}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls is reached by keyboard
          tabIndex={0}
          style={{ maxHeight: 260, overflowY: "auto" }}
        >
          <Table className="loket-table" aria-label={title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text.trend.unit[data.unit]}</Table.Th>
                <Table.Th ta="right">{text.received}</Table.Th>
                <Table.Th ta="right">{text.closed}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.points.map((point) => {
                const period = { from: point.from, to: point.to };
                return (
                  <tr key={point.from}>
                    <td>{at(point)}</td>
                    <td data-align="right">
                      <CountLink
                        period={period}
                        of={{ kind: "neraca", part: "diterima" }}
                        label={`${at(point)}, ${text.received}:`}
                        count={point.received}
                      />
                    </td>
                    <td data-align="right">
                      <CountLink
                        period={period}
                        of={{ kind: "neraca", part: "ditutup" }}
                        label={`${at(point)}, ${text.closed}:`}
                        count={point.closed}
                      />
                    </td>
                  </tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </section>
      </div>
    </Sheet>
  );
}
