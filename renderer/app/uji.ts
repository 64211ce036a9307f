// With ?uji=1 (the switch --uji of the app) end-to-end tests may list and open every screen and dialog. Absent otherwise.
import type { Role } from "../../shared/call.ts";
import { atTest } from "./at-test.ts";
import { commandsFor, runCommand } from "./commands.ts";
import { closeAllDialogs, openDialog } from "./dialogs.tsx";
import { goTo, setLeaveGuard } from "./navigation.tsx";
import { isAllowed } from "./registry.ts";
import type { Params } from "./registry.ts";
import { dialogs, screens } from "./rooms.ts";

export interface LoketRegistry {
  readonly screens: readonly { id: string; path: string; allowed: boolean; needsSample: boolean }[];
  readonly dialogs: readonly { id: string; allowed: boolean; hasSample: boolean }[];
  readonly commands: readonly { id: string; label: string; shortcut: string | undefined }[];
  /** Goes there, with sample parameters where the path needs some. false: there is no record to show yet. */
  openScreen(id: string): Promise<boolean>;
  /** Opens it with its sample. false: it has none now. */
  openDialog(id: string): Promise<boolean>;
  closeDialogs(): void;
  run(commandId: string): boolean;
}

export interface LoketLook {
  /** Every word a third longer, or as it was. */
  stretch(on: boolean): void;
  /** From now on every call but these ('people.search' ...) fails, as if the disk were full; undefined: all work again. */
  refuseAllBut(calls: readonly string[] | undefined): void;
}

declare global {
  interface Window {
    loketLook?: LoketLook;
    loketRegistry?: LoketRegistry;
  }
}

export function exposeForTests(roles: readonly Role[]): void {
  if (!atTest()) return;
  window.loketRegistry = {
    screens: screens.map(({ id, path, roles: needed }) => ({
      id,
      path,
      allowed: isAllowed(needed, roles),
      needsSample: path.includes("$"),
    })),
    dialogs: dialogs.map(({ id, roles: needed, sample }) => ({
      id,
      allowed: isAllowed(needed, roles),
      hasSample: sample !== undefined,
    })),
    get commands() {
      return commandsFor(roles).map(({ id, label, shortcut }) => ({ id, label, shortcut }));
    },
    async openScreen(id) {
      const screen = screens.find((one) => one.id === id);
      if (!screen) throw new Error(`no screen ${id}`);
      const params: Params | undefined = screen.sample
        ? await screen.sample()
        : screen.path.includes("$")
          ? undefined
          : {};
      if (!params) return false;
      setLeaveGuard(undefined); // a form that a test emptied does not ask whether it may be left
      goTo(id, params);
      return true;
    },
    async openDialog(id) {
      const entry = dialogs.find((one) => one.id === id);
      if (!entry) throw new Error(`no dialog ${id}`);
      const props: object | undefined = entry.sample ? await entry.sample() : undefined;
      if (!props) return false;
      void openDialog(id, props);
      return true;
    },
    closeDialogs: closeAllDialogs,
    run: (commandId) => runCommand(commandId, roles),
  };
}
