// Villages of a checked file; one that is not the office's is unticked and all its rows are left out.
import { Checkbox, Table, Text } from "@mantine/core";
import { formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { Sheet } from "../../ui/sheet.tsx";
import type { CheckResult, Leave } from "../import-state.ts";

export interface AreasTableProps {
  readonly areas: CheckResult["areas"];
  readonly leave: Leave;
  readonly onLeave: (leave: Leave) => void;
}

export function AreasTable({ areas, leave, onLeave }: AreasTableProps) {
  const words = useText().round.imports;
  if (areas.length < 2) return null;
  return (
    <Sheet title={words.areas} flush>
      <Text c="dimmed" p="sm">
        {words.areasHint}
      </Text>
      <Table aria-label={words.areas}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.areaTaken}</Table.Th>
            <Table.Th>{words.areaName}</Table.Th>
            <Table.Th ta="right">{words.clearingRows}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {areas.slice(0, 100).map(({ code, name, rows }) => (
            <Table.Tr key={code}>
              <Table.Td>
                <Checkbox
                  aria-label={words.takeArea(name ?? code)}
                  checked={!leave.areas.includes(code)}
                  onChange={(event) =>
                    onLeave({
                      ...leave,
                      areas: event.currentTarget.checked
                        ? leave.areas.filter((one) => one !== code)
                        : [...leave.areas, code],
                    })
                  }
                />
              </Table.Td>
              <Table.Td>{name === null ? code : `${name} (${code})`}</Table.Td>
              <Table.Td ta="right">{formatNumber(rows)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Sheet>
  );
}
