// One list of commands: the data of shared/commands.ts joined with what runs them. Palette, keys, sheet and menu read it.
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Role } from "../../shared/call.ts";
import { COMMANDS } from "../../shared/commands.ts";
import type { CommandData } from "../../shared/commands.ts";
import type { OfficeView } from "../../shared/office/contract.ts";
import { currentLanguage, currentText, type Text } from "../text/index.ts";
import { goTo } from "./navigation.tsx";
import { isAllowed } from "./registry.ts";
import type { Allowed, CommandEntry, Screen } from "./registry.ts";

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: CommandData["group"];
  readonly shortcut: string | undefined;
  readonly roles: Allowed;
  readonly always: boolean;
  readonly here: boolean;
  readonly outside: boolean;
  readonly run: (() => void) | undefined;
}

let ofRooms: readonly CommandEntry[] = [];
const ofFrame = new Map<string, () => void>();
const ofScreen = new Map<string, () => void>();
let screens: readonly Screen[] = [];
let office: OfficeView | undefined;
let version = 0;
const listeners = new Set<() => void>();

function changed(): void {
  version++;
  for (const tell of listeners) tell();
}

/** Called once with the rooms' commands and the screens that exist. */
export function setRoomCommands(list: readonly CommandEntry[], existing: readonly Screen[]): void {
  ofRooms = list;
  screens = existing;
}

/** Screens that this office does not see in the rail are not offered here either. */
export function setCommandOffice(next: OfficeView): void {
  office = next;
}

/** The section of a screen, or of the first screen of a room; undefined where neither exists. */
export function sectionOf(name: string): Screen["section"] {
  return screens.find(({ id }) => id === name || id.startsWith(`${name}.`))?.section;
}

/** What the frame itself does: palette, lock, sign out ... */
export function setFrameCommands(list: Readonly<Record<string, () => void>>): void {
  for (const [id, run] of Object.entries(list)) ofFrame.set(id, run);
  changed();
}

/** The open screen answers a command ('layar.simpan', 'layar.cetak', 'layar.saring', or any id) for as long as it is mounted. */
export function useScreenCommand(id: string, run: (() => void) | undefined): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const on = run !== undefined;
  useEffect(() => {
    if (!on) return;
    const mine = () => latest.current?.();
    const before = ofScreen.get(id);
    ofScreen.set(id, mine);
    changed();
    return () => {
      if (ofScreen.get(id) !== mine) return;
      if (before) ofScreen.set(id, before);
      else ofScreen.delete(id);
      changed();
    };
  }, [id, on]);
}

/** All commands that somebody with these roles may use now, in the order of the data. Those without a doer are left out. */
export function commandsFor(roles: readonly Role[]): readonly Command[] {
  const text = currentText();
  const language = currentLanguage();
  const known = COMMANDS.map((data): Command => {
    const room = ofRooms.find((entry) => entry.id === data.id);
    const opener = screens.some((one) => one.id === data.screen)
      ? () => goTo(data.screen!)
      : undefined;
    return {
      id: data.id,
      label: room?.label?.(text) ?? data.label[language],
      group: data.group,
      shortcut: room?.shortcut ?? data.shortcut,
      roles: data.roles,
      always: data.always ?? false,
      here: data.here ?? false,
      outside: data.outside ?? false,
      run: ofScreen.get(data.id) ?? room?.run ?? ofFrame.get(data.id) ?? opener,
    };
  });
  const extra = ofRooms
    .filter((entry) => !COMMANDS.some((data) => data.id === entry.id) && entry.label)
    .map((entry): Command => ({
      id: entry.id,
      label: entry.label?.(text) ?? entry.id,
      group: "umum",
      shortcut: entry.shortcut,
      roles: entry.roles ?? "masuk",
      always: false,
      here: false,
      outside: false,
      run: entry.run,
    }));
  return [...known, ...extra, ...screensLeft(text)].filter(
    (command) => command.run && isAllowed(command.roles, roles),
  );
}

/** Every screen that opens without a record is a command, also where nobody has written one: named as the screen. */
function screensLeft(text: Text): readonly Command[] {
  return screens
    .filter((screen) => !screen.path.includes("$"))
    .filter((screen) => !office || (screen.shown?.(office) ?? true))
    .filter((screen) => !COMMANDS.some((data) => data.screen === screen.id))
    .filter((screen) => !ofRooms.some((entry) => entry.id === screen.id))
    .map((screen) => ({
      id: screen.id,
      label: screen.title(text),
      group: screen.section ?? "umum",
      shortcut: undefined,
      roles: screen.roles,
      always: false,
      here: false,
      outside: false,
      run: () => goTo(screen.id),
    }));
}

/** The same for a component: drawn again when the frame or the open screen offers other commands. */
export function useCommands(roles: readonly Role[]): readonly Command[] {
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => version,
  );
  return commandsFor(roles);
}

/** Runs one by id, as the menu and tests do. Answers whether somebody took it. */
export function runCommand(id: string, roles: readonly Role[]): boolean {
  const command = commandsFor(roles).find((one) => one.id === id);
  command?.run?.();
  return command !== undefined;
}

/** 'Ctrl+Shift+K' for a pressed key, in the spelling of shared/commands.ts. */
export function spellKey(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && (event.key.length > 1 || /[A-Z]/i.test(event.key));
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shift ? "Shift+" : ""}${key === "+" ? "=" : key}`;
}
