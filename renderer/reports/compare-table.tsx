// Numbers of one kind beneath each other: this period, the one before, and the difference in words.
import { Table } from "@mantine/core";
import type { Facts } from "../../shared/reports/schemas.ts";
import { useText } from "../text/index.ts";
import { Sheet } from "../ui/sheet.tsx";
import { Bar } from "../ui/bar.tsx";
import type { Behind } from "./behind-link.ts";
import { Change, CountLink } from "./count-link.tsx";

export interface Compared {
  readonly label: string;
  readonly of: Behind;
  readonly now: number;
  readonly before: number;
  /** Part of a whole: it gets a bar. */
  readonly whole?: number;
}

export function CompareTable({
  title,
  header,
  rows,
  facts,
}: {
  readonly title: string;
  /** Over the first column. */
  readonly header: string;
  readonly rows: readonly Compared[];
  readonly facts: Facts;
}) {
  const { columns } = useText().reportsDashboard;
  return (
    <Sheet flush title={title}>
      <Table className="loket-table" aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{header}</Table.Th>
            <Table.Th ta="right">{columns.now}</Table.Th>
            <Table.Th ta="right">{columns.before}</Table.Th>
            <Table.Th>{columns.change}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ label, of, now, before, whole }) => {
            const link = (
              <CountLink period={facts.period} of={of} label={`${label}:`} count={now} />
            );
            return (
              <tr key={label}>
                <td>{label}</td>
                <td data-align="right">
                  {whole === undefined ? (
                    link
                  ) : (
                    <Bar part={now} whole={whole}>
                      {link}
                    </Bar>
                  )}
                </td>
                <td data-align="right">
                  <CountLink
                    period={facts.before.period}
                    of={of}
                    label={`${label}, ${columns.before}:`}
                    count={before}
                  />
                </td>
                <td>
                  <Change now={now} before={before} />
                </td>
              </tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Sheet>
  );
}
