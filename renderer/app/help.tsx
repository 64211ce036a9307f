// F1: what the open screen is for, beside the sheet of keys that work now.
import { Button, Grid, Group, Table, Title } from "@mantine/core";
import { useState } from "react";
import type { Role } from "../../shared/call.ts";
import { useText } from "../text/index.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { useCommands } from "./commands.ts";
import { Markdown } from "./markdown.tsx";
import { defineDialog } from "./registry.ts";
import type { DialogControl } from "./registry.ts";

const files = import.meta.glob<string>("../../resources/help/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The help of a screen, else of its room, else undefined. */
export function helpFor(screenId: string): string | undefined {
  const named = (name: string) => files[`../../resources/help/${name}.md`];
  return named(screenId) ?? named(screenId.split(".")[0] ?? "");
}

/** The page about safety and backups, from every screen. */
const SAFETY = "keamanan";

export interface HelpProps {
  readonly screenId: string;
  readonly roles: readonly Role[];
}

function HelpDialog({ screenId, roles, close }: HelpProps & DialogControl) {
  const text = useText();
  const [safety, setSafety] = useState(false);
  const source = helpFor(safety ? SAFETY : screenId);
  const keyed = useCommands(roles).filter((command) => command.shortcut);
  return (
    <>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 7 }}>
          {source ? <Markdown source={source} /> : text.app.help.none}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Title order={2}>{text.app.help.keys}</Title>
          <Table aria-label={text.app.help.keys}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text.app.help.always}</Table.Th>
                <Table.Th>{text.app.help.action}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {keyed.map((command) => (
                <Table.Tr key={command.id}>
                  <Table.Td>
                    <KeyHint keys={command.shortcut ?? ""} />
                  </Table.Td>
                  <Table.Td>{command.label}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Grid.Col>
      </Grid>
      <Group justify="space-between" mt="md">
        <Button variant="subtle" onClick={() => setSafety(!safety)}>
          {safety ? text.app.help.screen : text.health.safety}
        </Button>
        <Button data-autofocus onClick={() => close()}>
          {text.app.help.close}
        </Button>
      </Group>
    </>
  );
}

export const helpDialog = defineDialog<HelpProps>({
  id: "app.help",
  title: (text) => text.app.help.title,
  roles: "masuk",
  size: "xl",
  component: HelpDialog,
  sample: async () => ({ screenId: "cases.queue", roles: ["petugas"] }),
});
