// How often each finding occurs in a checked file; its number opens the rows.
import { Anchor, Table } from "@mantine/core";
import { formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { useFindingWords } from "../checked-rows.tsx";
import type { CheckResult } from "../import-state.ts";

export interface FindingsTableProps {
  readonly findings: CheckResult["findings"];
  readonly onOpen: (code: string) => void;
}

export function FindingsTable({ findings, onOpen }: FindingsTableProps) {
  const { prelists, round } = useText();
  const words = prelists.import;
  const inWords = useFindingWords();
  if (findings.length === 0) return null;
  return (
    <Sheet title={words.findings} flush>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.findings}</Table.Th>
            <Table.Th ta="right">{words.findingRows}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {findings.map((finding) => (
            <Table.Tr key={finding.code}>
              <Table.Td>{inWords(finding)}</Table.Td>
              <Table.Td ta="right">
                <Anchor
                  component="button"
                  type="button"
                  aria-label={round.imports.openFinding(
                    inWords(finding),
                    formatNumber(finding.rows),
                  )}
                  onClick={() => onOpen(finding.code)}
                >
                  {formatNumber(finding.rows)}
                </Anchor>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Sheet>
  );
}
