// Before many cases are handed over: each with the officer it has and the one it gets, or why it would stay. The same rule as the handler.
import { ScrollArea, Table } from "@mantine/core";
import { whyNotAssigned } from "../../shared/cases/assign.ts";
import type { CaseRow } from "../../shared/cases/schemas.ts";
import { ruleOf } from "../../shared/cases/states.ts";
import { useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";

export type AssignRow = Pick<
  CaseRow,
  "id" | "version" | "number" | "state" | "restricted" | "officer"
>;

export interface AssignPreviewProps {
  readonly cases: readonly AssignRow[];
  readonly receiver: { readonly id: string; readonly name: string } | undefined;
}

export function AssignPreview({ cases, receiver }: AssignPreviewProps) {
  const words = useText().cases.assign;
  const session = useSession();
  const after = (row: AssignRow): string => {
    if (!receiver) return "–";
    const why = whyNotAssigned(
      // whether the receiver may open a sensitive case, the ground floor knows
      {
        open: ruleOf(row.state).open,
        restricted: row.restricted,
        sensitive: false,
        officerId: row.officer.id,
      },
      session,
      { id: receiver.id, holdsSensitive: true },
    );
    return why ? words.stays(words.why[why]) : receiver.name;
  };
  return (
    <ScrollArea.Autosize
      mah="14rem"
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": words.preview }}
    >
      <Table aria-label={words.preview} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.number}</Table.Th>
            <Table.Th>{words.before}</Table.Th>
            <Table.Th>{words.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cases.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{row.number}</Table.Td>
              <Table.Td>{row.officer.name}</Table.Td>
              <Table.Td>{after(row)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
