// F1: what the open screen is for, beside the keys that work now; every other page of the help by search or by contents.
import { Button, Grid, Group, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { Role } from "../../shared/call.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { api } from "./client.ts";
import { useCommands } from "./commands.ts";
import { HelpContents, HelpHits } from "./help-lists.tsx";
import { helpPages } from "./help-files.ts";
import { pageFor, searchHelp } from "./help-pages.ts";
import { KeyTable } from "./key-table.tsx";
import { Markdown } from "./markdown.tsx";
import { defineDialog } from "./registry.ts";
import type { DialogControl } from "./registry.ts";
import { usePrint } from "./use-print.ts";

/** The page about safety and backups, and the glossary: one press away from every screen. */
const SAFETY = "keamanan";
const GLOSSARY = "istilah";

export interface HelpProps {
  readonly screenId: string;
  readonly roles: readonly Role[];
}

function HelpDialog({ screenId, roles, close }: HelpProps & DialogControl) {
  const text = useText();
  const words = text.desk.help;
  const pages = helpPages(words.glossary);
  const ofScreen = pageFor(screenId, pages);
  /** undefined: the page of the screen; null: the contents. */
  const [name, setName] = useState<string | null>();
  const [query, setQuery] = useState("");
  const page = name === undefined ? ofScreen : pages.find((one) => one.name === name);
  const printing = usePrint();
  const keyed = useCommands(roles).filter((command) => command.shortcut);
  function open(next: string | null | undefined) {
    setName(next);
    setQuery("");
  }
  const tab = (label: string, to: string | null | undefined) => (
    <Button
      variant={name === to && query === "" ? "light" : "subtle"}
      aria-pressed={name === to && query === ""}
      onClick={() => open(to)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <TextInput
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <Group gap="xs" my="sm">
        {tab(text.app.help.screen, undefined)}
        {tab(words.contents, null)}
        {tab(words.glossary, GLOSSARY)}
        {tab(text.health.safety, SAFETY)}
      </Group>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 7 }}>
          {query.trim() !== "" ? (
            <HelpHits hits={searchHelp(query, pages)} onOpen={open} />
          ) : name === null ? (
            <HelpContents pages={pages} onOpen={open} />
          ) : page ? (
            <Markdown source={page.source} />
          ) : (
            text.app.help.none
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <KeyTable
            commands={keyed}
            onPrint={() => void printing.print(() => api.desk.keysPaper({}))}
          />
          <FailureAlert failure={printing.failure} />
        </Grid.Col>
      </Grid>
      <Group justify="flex-end" mt="md">
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
