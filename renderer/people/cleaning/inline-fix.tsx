// The fields that put a row right without leaving the list: mother's name, birth date, RT and RW.
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { CleaningRow, FixPerson } from "../../../shared/people/cleaning-contract.ts";
import { isBlank } from "../../../shared/values/text.ts";
import { api, useCommand } from "../../app/client.ts";
import { formatDate } from "../../app/format.ts";
import { sentence, useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DateField } from "../../ui/date-field.tsx";

interface InlineFixProps {
  readonly row: CleaningRow;
  readonly field: FixPerson["fix"]["field"];
}

/** Enter saves; the row goes away by itself. */
export function InlineFix({ row, field }: InlineFixProps) {
  const words = useText().people.cleaning;
  const [typed, setTyped] = useState("");
  const [rw, setRw] = useState("");
  const fix = useCommand(api.people.fixPerson);
  const name = row.person?.name ?? "";

  const form = useRef<HTMLFormElement>(null);

  async function save(value: FixPerson["fix"]) {
    if (fix.running || row.version === null) return;
    // This row goes away: the next one is typed into without reaching for it.
    const next = form.current?.closest("tr")?.nextElementSibling?.querySelector("input");
    const done = await fix.run({ personId: row.subjectId, version: row.version, fix: value });
    if (!done) return;
    notice(words.saved);
    next?.focus();
  }
  function onSave() {
    if (isBlank(typed)) return;
    if (field === "ibu") void save({ field, motherName: typed });
    else if (field === "lahir") void save({ field, birthDate: typed });
    else void save({ field, rt: typed, rw });
  }

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Group gap={6} wrap="nowrap" justify="flex-end" align="center">
        {field === "ibu" ? (
          <TextInput
            size="sm"
            w="15rem"
            aria-label={words.motherOf(name)}
            placeholder={words.motherHint}
            autoComplete="off"
            spellCheck={false}
            maxLength={150}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        ) : field === "lahir" ? (
          <>
            {row.offered ? (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => void save({ field: "lahir", birthDate: row.offered! })}
              >
                {words.fromNik(formatDate(row.offered))}
              </Button>
            ) : null}
            <DateField
              size="sm"
              w="9rem"
              aria-label={words.birthOf(name)}
              value={typed}
              onChange={setTyped}
            />
          </>
        ) : (
          <>
            <TextInput
              size="sm"
              w="4.5rem"
              aria-label={words.rtOf(name)}
              placeholder={words.rt}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <TextInput
              size="sm"
              w="4.5rem"
              aria-label={words.rwOf(name)}
              placeholder={words.rw}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={rw}
              onChange={(event) => setRw(event.currentTarget.value)}
            />
          </>
        )}
        <Button type="submit" variant="default" loading={fix.running}>
          {words.save}
        </Button>
      </Group>
      {fix.failure ? (
        <Text c="red" size="sm" role="alert">
          {sentence(fix.failure.code, fix.failure.details)}
        </Text>
      ) : null}
    </form>
  );
}
