// The chart of what came and went. Loaded for this screen alone: its library is larger than everything else the screen needs.
import "@mantine/charts/styles.css";
import { BarChart } from "@mantine/charts";
import { colour } from "../ui/tokens.ts";

export interface ChartPoint {
  readonly at: string;
  readonly received: number;
  readonly closed: number;
}

export interface TrendChartProps {
  readonly points: readonly ChartPoint[];
  readonly received: string;
  readonly closed: string;
}

const HATCH = "loket-hatch";

/** Filled against hatched: told apart on a grey print as well. What it says stands in the table beside it. */
export function TrendChart({ points, received, closed }: TrendChartProps) {
  return (
    <BarChart
      h={260}
      data={points.map((point) => ({ ...point }))}
      dataKey="at"
      series={[
        { name: "received", label: received, color: colour("focus") },
        { name: "closed", label: closed, color: colour("edge") },
      ]}
      barProps={({ name }) =>
        name === "closed"
          ? { fill: `url(#${HATCH})`, stroke: colour("dimmed"), isAnimationActive: false }
          : { isAnimationActive: false }
      }
      barChartProps={{ accessibilityLayer: false, barGap: 1 }}
      yAxisProps={{ allowDecimals: false, width: 44 }}
      gridAxis="x"
      tickLine="none"
    >
      <defs>
        <pattern id={HATCH} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill={colour("sheet")} />
          <path d="M0 5 L5 0" stroke={colour("dimmed")} strokeWidth="1.75" />
        </pattern>
      </defs>
    </BarChart>
  );
}
