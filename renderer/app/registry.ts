// What a room may put on screen: screens, dialogs and commands. Rooms export these from screens.tsx; app/rooms.ts collects them.
import type { ComponentType } from "react";
import type { Role } from "../../shared/call.ts";
import type { Section } from "../../shared/commands.ts";
import type { OfficeView } from "../../shared/office/contract.ts";
import type { Text } from "../text/index.ts";

/** Whoever is signed in, or holders of one of these roles. The ground floor checks again. */
export type Allowed = "masuk" | readonly Role[];

export type Params = Readonly<Record<string, string>>;

export interface Screen {
  /** Unique, '<room>.<name>': 'people.search'. Also the name of its help text in resources/help (else the room has one). */
  readonly id: string;
  /** '/orang' or '/orang/$personId'; read parameters with useScreenParams(). */
  readonly path: string;
  readonly title: (text: Text) => string;
  /** Which section of the frame is marked while it is open. With `home: true` it is the section's first screen. */
  readonly section?: Section;
  readonly home?: true;
  /** Whether this office sees it in the rail; always, when not given. */
  readonly shown?: (office: OfficeView) => boolean;
  readonly roles: Allowed;
  readonly component: ComponentType;
  /** Parameters of one real record, so that tests can visit it (asks `api`); undefined when there is none yet. */
  readonly sample?: () => Promise<Params | undefined>;
}

/** Given to every dialog beside its own props. close(result) answers the promise of openDialog. */
export interface DialogControl<R = unknown> {
  close(result?: R): void;
}

// oxlint-disable-next-line typescript/no-explicit-any -- a list holds dialogs whose props differ
export interface DialogEntry<P extends object = any, R = any> {
  /** Unique, '<room>.<name>': 'people.merge'. */
  readonly id: string;
  readonly title: (text: Text, props: P) => string;
  readonly roles: Allowed;
  readonly size?: "sm" | "md" | "lg" | "xl" | "full";
  readonly component: ComponentType<P & DialogControl<R>>;
  readonly sample?: () => Promise<P | undefined>;
}

/** Keeps the types of a dialog together and hands it back for the room's list. */
export function defineDialog<P extends object, R = unknown>(
  entry: DialogEntry<P, R>,
): DialogEntry<P, R> {
  return entry;
}

export interface CommandEntry {
  /** An id of shared/commands.ts (then label, shortcut and roles come from there), or a new '<room>.<name>'. */
  readonly id: string;
  readonly label?: (text: Text) => string;
  /** 'F2', 'Ctrl+Shift+R' ... */
  readonly shortcut?: string;
  readonly roles?: Allowed;
  readonly run: () => void;
}

/** May somebody with these roles use it? */
export function isAllowed(allowed: Allowed, roles: readonly Role[]): boolean {
  return allowed === "masuk" || allowed.some((role) => roles.includes(role));
}
