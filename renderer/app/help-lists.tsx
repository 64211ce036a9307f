// Two ways to a page of the help: the contents by section, and the lines that hold the words searched for.
import { Button, Stack, Text as Words, Title } from "@mantine/core";
import { SECTIONS } from "../../shared/commands.ts";
import { useText } from "../text/index.ts";
import { sectionOf } from "./commands.ts";
import type { HelpHit, HelpPage } from "./help-pages.ts";

interface Opens {
  readonly onOpen: (name: string) => void;
}

function PageButton({ page, onOpen }: { readonly page: HelpPage } & Opens) {
  return (
    <Button variant="subtle" justify="flex-start" onClick={() => onOpen(page.name)}>
      {page.title}
    </Button>
  );
}

/** A page stands under the section of its screen; one without a screen comes last. */
export function HelpContents({ pages, onOpen }: { readonly pages: readonly HelpPage[] } & Opens) {
  const text = useText();
  return (
    <Stack gap="xs">
      {[...SECTIONS, undefined].map((section) => {
        const mine = pages
          .filter((page) => sectionOf(page.also[0] ?? page.name) === section)
          .toSorted((a, b) => a.name.localeCompare(b.name));
        if (mine.length === 0) return null;
        return (
          <div key={section ?? ""}>
            <Title order={3}>{section ? text.app.sections[section] : text.app.commonGroup}</Title>
            <Stack gap={0} align="flex-start">
              {mine.map((page) => (
                <PageButton key={page.name} page={page} onOpen={onOpen} />
              ))}
            </Stack>
          </div>
        );
      })}
    </Stack>
  );
}

export function HelpHits({ hits, onOpen }: { readonly hits: readonly HelpHit[] } & Opens) {
  const { help } = useText().desk;
  return (
    <Stack gap="xs" align="flex-start">
      <output>{hits.length === 0 ? help.nothing : help.found(hits.length)}</output>
      {hits.map(({ page, line }) => (
        <div key={`${page.name} ${line}`}>
          <PageButton page={page} onOpen={onOpen} />
          <Words px="md">{line}</Words>
        </div>
      ))}
    </Stack>
  );
}
