// Search first: one box, results as you type, arrows and Enter; registering comes after looking.
import { Button, Combobox, Group, Text, TextInput, useCombobox } from "@mantine/core";
import { IconUserPlus, IconUsersGroup } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useScreenCommand } from "../app/commands.ts";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { useFirstFocus } from "../ui/first-focus.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { HitLine } from "./hit-line.tsx";
import { rememberTyped } from "./typed-before.ts";
import { usePeopleSearch } from "./use-people-search.ts";

const BOX = "orang-cari";

export function SearchPage() {
  const text = useText().people;
  const words = text.search;
  const [typed, setTyped] = useState("");
  const list = useCombobox({ opened: true });
  const search = usePeopleSearch(typed);
  const first = search.hits[0]?.personId;
  useFirstFocus(BOX);
  useEffect(() => {
    if (search.settled && first) list.selectFirstOption();
    else list.resetSelectedOption();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- list is a new object at every drawing
  }, [first, search.settled, search.hits.length]);

  function onRegister() {
    rememberTyped(typed);
    goTo("people.register");
  }
  useScreenCommand("orang.baru", onRegister);

  const none = search.enough && search.settled && search.hits.length === 0;
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
      <Combobox
        store={list}
        onOptionSubmit={(personId) => search.settled && goTo("people.person", { personId })}
      >
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
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              list.resetSelectedOption();
            }}
          />
        </Combobox.EventsTarget>
        <Group justify="space-between" gap="sm">
          <Text component="output" c="dimmed" size="sm" aria-live="polite">
            {search.enough
              ? search.settled
                ? words.count(search.hits.length, search.more)
                : text.picker.searching
              : text.picker.typeMore}
          </Text>
          {search.hits.length > 0 ? (
            <Text c="dimmed" size="sm">
              {words.keys}
            </Text>
          ) : null}
        </Group>
        <FailureAlert failure={search.failure} />
        {search.hits.length > 0 ? (
          <Sheet flush>
            <Combobox.Options aria-label={words.results}>
              {search.hits.map((hit) => (
                <Combobox.Option key={hit.personId} value={hit.personId} px="md">
                  <HitLine person={hit} why={text.matches[hit.match]} />
                </Combobox.Option>
              ))}
            </Combobox.Options>
          </Sheet>
        ) : (
          <Sheet>
            {none ? (
              <EmptyState
                title={words.noneTitle}
                body={words.noneBody}
                action={
                  <Button variant="default" onClick={onRegister}>
                    {words.registerNamed(typed.trim())}
                  </Button>
                }
              />
            ) : (
              <EmptyState title={words.startTitle} body={words.startBody} />
            )}
          </Sheet>
        )}
      </Combobox>
    </Page>
  );
}
