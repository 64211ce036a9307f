// One way of counting: a table whose lines each have a bar beside their number; a number opens its rows.
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
import { Bar } from "../../ui/bar.tsx";
import { useOneStop } from "../../ui/one-stop.ts";
import { Sheet } from "../../ui/sheet.tsx";

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
  const opens = ({ count }: Line) => count !== null && (entitled || !isSensitive(of));
  const open = lines.filter(opens);
  const one = useOneStop("button", open.length);
  return (
    <Sheet title={title}>
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{title}</Table.Th>
            <Table.Th ta="right" w="60%">
              {words.number}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody onKeyDown={one.onKeyDown}>
          {lines.map((line) => {
            const { key, count } = line;
            const shown = count === null ? words.few : formatNumber(count);
            // one Tab stop for the whole table: there are more than eighty numbers on the screen
            const number = opens(line) ? (
              <Anchor
                component="button"
                type="button"
                {...one.stop(open.indexOf(line))}
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
            );
            return (
              <Table.Tr key={key}>
                <Table.Td>{label(key)}</Table.Td>
                <Table.Td>
                  <Bar part={count ?? 0} whole={most}>
                    {number}
                  </Bar>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Sheet>
  );
}
