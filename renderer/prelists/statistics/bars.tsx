// One way of counting: a bar chart, and beside it the table with the same numbers; a number opens its rows.
import { Anchor, Table } from "@mantine/core";
import {
  isSensitive,
  type CountUnit,
  type Line,
  type Statistic,
} from "../../../shared/prelists/statistics/count.ts";
import { formatNumber } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { Sheet } from "../../ui/sheet.tsx";

const BAR = 18;
const GAP = 8;
const WIDTH = 320;
/** Bars of one chart; the table beside has every line. */
const BARS = 24;

export interface BarsProps {
  readonly prelistId: string;
  readonly of: Statistic;
  readonly lines: readonly Line[];
  readonly unit: CountUnit;
  /** May open sensitive cases, and so the rows of sensitive kinds. */
  readonly entitled: boolean;
}

/** A line of a statistic as the screen calls it. */
export function useKeyLabel(): (of: Statistic, key: string) => string {
  const { round, prelists } = useText();
  const words = round.statistics;
  return (of, key) => {
    if (key === "") return words.untold;
    if (of === "kelamin") return key === "L" ? words.male : words.female;
    if (of === "umur") return words.years(key);
    if (of === "hasil") return prelists.outcomes[key as keyof typeof prelists.outcomes] ?? key;
    return key;
  };
}

export function Bars({ prelistId, of, lines, unit, entitled }: BarsProps) {
  const words = useText().round.statistics;
  const labelOf = useKeyLabel();
  const title = words.of[of];
  const label = (key: string): string => labelOf(of, key);
  const most = Math.max(1, ...lines.map(({ count }) => count ?? 0));
  const bars = lines.slice(0, BARS);
  return (
    <Sheet title={title}>
      <div
        style={{
          display: "grid",
          gridTemplateColumns: "minmax(6rem, 14rem) minmax(0, 1fr)",
          gap: "1rem",
          alignItems: "start",
        }}
      >
        <svg
          role="img"
          aria-label={words.chart(title)}
          viewBox={`0 0 ${WIDTH} ${bars.length * (BAR + GAP)}`}
          width="100%"
          style={{ maxWidth: WIDTH }}
        >
          {bars.map(({ key, count }, at) => (
            <g key={key} transform={`translate(0 ${at * (BAR + GAP)})`}>
              <rect width={WIDTH} height={BAR} rx={3} fill="var(--loket-line)" opacity={0.35} />
              <rect
                width={Math.max(2, ((count ?? 0) / most) * WIDTH)}
                height={BAR}
                rx={3}
                fill="var(--mantine-primary-color-filled)"
              />
            </g>
          ))}
        </svg>
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{title}</Table.Th>
              <Table.Th ta="right">{words.number}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ key, count }) => {
              const opens = count !== null && (entitled || !isSensitive(of));
              const shown = count === null ? words.few : formatNumber(count);
              return (
                <Table.Tr key={key}>
                  <Table.Td>{label(key)}</Table.Td>
                  <Table.Td ta="right">
                    {opens ? (
                      <Anchor
                        component="button"
                        type="button"
                        aria-label={words.open(label(key), shown)}
                        onClick={() =>
                          goTo(
                            "prelists.statisticsRows",
                            { prelistId },
                            { menurut: of, nilai: key, satuan: unit },
                          )
                        }
                      >
                        {shown}
                      </Anchor>
                    ) : (
                      shown
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
    </Sheet>
  );
}
