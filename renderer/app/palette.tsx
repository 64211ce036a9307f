// Ctrl+K: people and commands in one list; each command shows its key, so that people move on to the key.
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useId, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Role } from "../../shared/call.ts";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import { isCodeShaped } from "../../shared/referrals/tracking-code.ts";
import { useText, type Text } from "../text/index.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { actionsHere, type ActionHere } from "./actions-here.ts";
import { useCommands } from "./commands.ts";
import { useFoundPeople } from "./find-people.ts";
import { useFoundOthers, useRecent } from "./find-others.ts";
import { goTo } from "./navigation.tsx";
import type { PaletteRow } from "./palette-row.ts";
import { defineDialog, isAllowed } from "./registry.ts";
import type { DialogControl } from "./registry.ts";

export interface PaletteProps {
  readonly roles: readonly Role[];
  readonly query?: string;
}

/** The code of a slip, typed or scanned, opens its reply: first, so that the scanner's Enter takes it. */
function codeRow(query: string, roles: readonly Role[], text: Text): PaletteRow[] {
  if (!isCodeShaped(query) || !isAllowed(REFERRAL_ROLES, roles)) return [];
  const code = query.trim().toUpperCase();
  return [
    {
      id: "kode",
      group: text.app.palette.codes,
      label: text.app.palette.openCode(code),
      run: () => goTo("referrals.reply", {}, { kode: code }),
    },
  ];
}

/** Buttons of the screen under the palette, while something is typed: without a word they would only repeat what one sees. */
function rowsHere(here: readonly ActionHere[], words: readonly string[], text: Text): PaletteRow[] {
  if (words.length === 0) return [];
  return here
    .filter((one) => words.every((word) => one.label.toLowerCase().includes(word)))
    .map((one) => ({
      id: `di-sini ${one.label}`,
      group: text.desk.palette.here,
      label: one.label,
      run: one.run,
    }));
}

const byWork = (a: PaletteRow, b: PaletteRow) =>
  Number(a.id.startsWith("umum.")) - Number(b.id.startsWith("umum."));

function useRows(
  query: string,
  roles: readonly Role[],
  here: readonly ActionHere[],
): readonly PaletteRow[] {
  const text = useText();
  const people = useFoundPeople(query, roles);
  const others = useFoundOthers(query);
  const recent = useRecent(query === "");
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const commands = useCommands(roles)
    .filter((command) => command.id !== "umum.palet")
    .filter((command) => words.every((word) => command.label.toLowerCase().includes(word)))
    .map((command): PaletteRow => ({
      id: command.id,
      group: text.app.palette.commands,
      label: command.label,
      shortcut: command.shortcut,
      run: () => command.run?.(),
    }));
  const found = people.map((person): PaletteRow => ({
    id: person.id,
    group: text.app.palette.people,
    label: person.name,
    detail: person.detail,
    why: person.why,
    run: person.open,
  }));
  // Two words that begin a command mean it, however many names they resemble.
  const typed = words.join(" ");
  const begins = (row: PaletteRow) => row.label.toLowerCase().startsWith(typed);
  const meant = (row: PaletteRow) => words.length > 1 && begins(row);
  // The running number of a case, as people say it: 00321 of REG/3204052001/2026/00321.
  const runs = (row: PaletteRow) => /^\d{5}$/.test(typed) && row.label.endsWith(`/${typed}`);
  const numbered = (row: PaletteRow) => begins(row) || runs(row);
  // Before anything is typed the desk's own work comes first, the frame's commands (text size, leaving) last.
  const ordered = query === "" ? commands.toSorted(byWork) : commands;
  return [
    ...codeRow(query, roles, text),
    ...commands.filter(meant),
    ...recent,
    // a number that was typed means its case or letter, before the person who has it too
    ...others.filter(numbered),
    ...found,
    ...others.filter((row) => !numbered(row)),
    ...rowsHere(here, words, text),
    ...ordered.filter((row) => !meant(row)),
  ];
}

function PaletteDialog({ roles, query: start = "", close }: PaletteProps & DialogControl) {
  const text = useText();
  const list = useId();
  const [query, setQuery] = useState(start);
  const [at, setAt] = useState(0);
  const [here] = useState(actionsHere);
  const rows = useRows(query, roles, here);
  const current = Math.min(at, rows.length - 1);
  useEffect(() => {
    document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [list, current]);
  function choose(row: PaletteRow | undefined) {
    if (!row) return;
    close();
    // after the dialog has given the focus back, so that the next screen may take it
    setTimeout(row.run, 0);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) setAt(Math.max(0, Math.min(current + step, rows.length - 1)));
    else if (event.key === "Enter") choose(rows[current]);
    else return;
    event.preventDefault();
  }
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={text.app.search}
        description={text.app.palette.hint}
        placeholder={text.app.searchPlaceholder}
        leftSection={<IconSearch size={18} aria-hidden />}
        size="md"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(rows.length > 0 ? { "aria-activedescendant": `${list}-${current}` } : {})}
      />
      {rows.length === 0 ? <output>{text.app.palette.nothing}</output> : null}
      <div id={list} role="listbox" aria-label={text.app.palette.label} className="loket-choices">
        {rows.map((row, i) => (
          <div
            key={row.id}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === current}
            tabIndex={-1}
            onClick={() => choose(row)}
            onMouseMove={() => setAt(i)}
            onKeyDown={onKeyDown}
          >
            <span style={{ flex: 1 }}>
              {row.label} {row.detail ? <small>{row.detail}</small> : null}
            </span>
            <small>{[row.why, row.group].filter(Boolean).join(" · ")}</small>
            {row.shortcut ? <KeyHint keys={row.shortcut} /> : null}
          </div>
        ))}
      </div>
    </>
  );
}

export const paletteDialog = defineDialog<PaletteProps>({
  id: "app.palette",
  title: (text) => text.app.palette.label,
  roles: "masuk",
  size: "lg",
  component: PaletteDialog,
  sample: async () => ({ roles: ["petugas", "admin"] }),
});
