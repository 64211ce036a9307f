// Search first: one box, results as you type, arrows and Enter; registering comes after looking.
import { Button, Combobox, Group, Text, TextInput, useCombobox } from "@mantine/core";
import { IconUserPlus, IconUsersGroup } from "@tabler/icons-react";
import { useEffect, useState, type KeyboardEvent } from "react";
import type { PersonGlance } from "../../shared/people/views.ts";
import { useCommands, useScreenCommand } from "../app/commands.ts";
import { goTo } from "../app/navigation.tsx";
import { useSession } from "../app/session.tsx";
import { whyFound } from "../app/why-found.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { useFirstFocus } from "../ui/first-focus.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { HitLine } from "./hit-line.tsx";
import { rememberOpened, useOpened } from "./recent-people.ts";
import { SearchNothing } from "./search-nothing.tsx";
import { rememberTyped } from "./typed-before.ts";
import { usePeopleSearch } from "./use-people-search.ts";

const BOX = "orang-cari";
/** Opens the walk-in form; the room of cases answers it, so it may be missing here. */
const WALK_IN = "kasus.baru";

export function SearchPage() {
  const text = useText().people;
  const words = text.search;
  const { accountId, roles } = useSession();
  const [typed, setTyped] = useState("");
  const list = useCombobox({ opened: true });
  const search = usePeopleSearch(typed);
  const opened = useOpened(accountId);
  const recent = typed.trim() === "" ? opened : [];
  const shown: readonly PersonGlance[] = recent.length > 0 ? recent : search.hits;
  const settled = recent.length > 0 || search.settled;
  const walksIn = useCommands(roles).some((command) => command.id === WALK_IN);
  const first = shown[0]?.personId;
  useFirstFocus(BOX);
  useEffect(() => {
    if (settled && first) list.selectFirstOption();
    else list.resetSelectedOption();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- list is a new object at every drawing
  }, [first, settled, shown.length]);

  function onRegister() {
    rememberTyped(typed);
    goTo("people.register");
  }
  useScreenCommand("orang.baru", onRegister);

  function onOpen(personId: string) {
    const person = shown.find((one) => one.personId === personId);
    if (!settled || !person) return;
    rememberOpened(accountId, person);
    goTo("people.person", { personId });
  }

  function onKeyDown(event: KeyboardEvent) {
    const person = shown[list.getSelectedOptionIndex()];
    if (event.key !== "Enter" || !event.ctrlKey || !walksIn || !settled || !person) return;
    event.preventDefault();
    rememberOpened(accountId, person);
    goTo("cases.intake", {}, { orang: person.personId });
  }

  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconUsersGroup size={18} aria-hidden />}
              onClick={() => goTo("people.registerFamily")}
            >
              {words.registerFamily}
            </Button>
            <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={onRegister}>
              {words.registerNew}
            </Button>
          </>
        }
      />
      <Combobox store={list} onOptionSubmit={onOpen}>
        <Combobox.EventsTarget>
          <TextInput
            id={BOX}
            size="lg"
            label={words.label}
            description={words.hint}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={typed}
            onKeyDownCapture={onKeyDown}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              list.resetSelectedOption();
            }}
          />
        </Combobox.EventsTarget>
        <Group justify="space-between" gap="sm">
          <Text
            component="output"
            c="dimmed"
            size="sm"
            aria-live="polite"
            data-answers={search.enough && search.settled ? typed.trim() : undefined}
          >
            {recent.length > 0
              ? words.opened
              : search.enough
                ? search.settled
                  ? words.count(search.hits.length, search.more)
                  : text.picker.searching
                : text.picker.typeMore}
          </Text>
          {shown.length > 0 ? (
            <Text c="dimmed" size="sm">
              {walksIn ? words.keysWalkIn : words.keys}
            </Text>
          ) : null}
        </Group>
        <FailureAlert failure={search.failure} />
        {shown.length > 0 ? (
          <Sheet flush>
            <Combobox.Options aria-label={recent.length > 0 ? words.recent : words.results}>
              {recent.length > 0
                ? recent.map((person) => (
                    <Combobox.Option key={person.personId} value={person.personId} px="md">
                      <HitLine person={person} why="" />
                    </Combobox.Option>
                  ))
                : search.hits.map((hit) => (
                    <Combobox.Option key={hit.personId} value={hit.personId} px="md">
                      <HitLine person={hit} why={whyFound(hit, words)} marks={hit.marks} />
                    </Combobox.Option>
                  ))}
            </Combobox.Options>
          </Sheet>
        ) : (
          <SearchNothing
            typed={search.enough && search.settled ? typed.trim() : ""}
            onRegister={onRegister}
          />
        )}
      </Combobox>
    </Page>
  );
}
