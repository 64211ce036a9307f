// The keys that work now, beside the help; the same list can be printed and laid beside the screen.
import { Button, Group, Table, Title } from "@mantine/core";
import { useText } from "../text/index.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import type { Command } from "./commands.ts";

export interface KeyTableProps {
  readonly commands: readonly Command[];
  readonly onPrint?: () => void;
}

export function KeyTable({ commands, onPrint }: KeyTableProps) {
  const text = useText();
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{text.app.help.keys}</Title>
        {onPrint ? (
          <Button variant="default" onClick={onPrint}>
            {text.desk.help.printKeys}
          </Button>
        ) : null}
      </Group>
      <Table aria-label={text.app.help.keys}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.app.help.always}</Table.Th>
            <Table.Th>{text.app.help.action}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {commands.map((command) => (
            <Table.Tr key={command.id}>
              <Table.Td>
                <KeyHint keys={command.shortcut ?? ""} />
              </Table.Td>
              <Table.Td>{command.label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
