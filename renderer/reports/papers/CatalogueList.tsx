// The catalogue at the left of the printouts: groups of reports, one of them chosen. Arrow keys move along it.
import { NavLink, Stack, Text, Title } from "@mantine/core";
import { useRef, type KeyboardEvent } from "react";
import { useText } from "../../text/index.ts";
import { labelOf, type Printout, type PrintoutGroup } from "./catalogue.ts";

export interface CatalogueListProps {
  readonly groups: readonly PrintoutGroup[];
  readonly chosen: string;
  readonly onChoose: (one: Printout) => void;
}

export function CatalogueList({ groups, chosen, onChoose }: CatalogueListProps) {
  const text = useText();
  const words = text.reportPapers;
  const list = useRef<HTMLElement>(null);
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const all = [...(list.current?.querySelectorAll("button") ?? [])];
    const next = all[all.indexOf(event.target as HTMLButtonElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
  return (
    <Stack
      component="nav"
      gap="sm"
      aria-label={words.catalogue}
      ref={list as never}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ id, printouts }) => (
        <section key={id} aria-label={words.groups[id]}>
          <Title order={2} size="h3" c="dimmed" px="xs">
            {words.groups[id]}
          </Title>
          {printouts.length === 0 ? (
            <Text size="sm" c="dimmed" px="xs">
              {words.own.none}
            </Text>
          ) : null}
          {printouts.map((one) => (
            <NavLink
              key={one.id}
              component="button"
              type="button"
              label={labelOf(one, text)}
              active={one.id === chosen}
              aria-current={one.id === chosen ? "true" : undefined}
              variant="light"
              py={6}
              px="xs"
              onClick={() => onChoose(one)}
            />
          ))}
        </section>
      ))}
    </Stack>
  );
}
