// Dialogs are opened by id and close with an answer; the host draws them one over the other, above every screen.
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { useText } from "../text/index.ts";
import { defineDialog } from "./registry.ts";
import type { DialogControl, DialogEntry } from "./registry.ts";

interface Open {
  readonly key: number;
  readonly entry: DialogEntry;
  readonly props: object;
  readonly answer: (result: unknown) => void;
  /** What had the focus when it was asked for, and gets it back. */
  readonly opener: Element | null;
}

let entries: ReadonlyMap<string, DialogEntry> = new Map();
let stack: readonly Open[] = [];
let nextKey = 1;
const listeners = new Set<() => void>();

function show(next: readonly Open[]): void {
  stack = next;
  for (const tell of listeners) tell();
}

/** Called once by app/rooms.ts. */
export function setDialogs(list: readonly DialogEntry[]): void {
  entries = new Map(list.map((entry) => [entry.id, entry]));
}

/** Opens a dialog by id, or by its entry (then its props are checked by type). Answers what it closed with; undefined when it was dismissed. */
export function openDialog<P extends object, R>(
  dialog: DialogEntry<P, R>,
  props: P,
): Promise<R | undefined>;
export function openDialog(dialog: string, props?: object): Promise<unknown>;
export function openDialog(dialog: DialogEntry | string, props: object = {}): Promise<unknown> {
  const entry = typeof dialog === "string" ? entries.get(dialog) : dialog;
  if (!entry) return Promise.reject(new Error(`no dialog ${String(dialog)}`));
  const opener = document.activeElement;
  return new Promise((answer) =>
    show([...stack, { key: nextKey++, entry, props, answer, opener }]),
  );
}

function close(key: number, result: unknown): void {
  const open = stack.find((one) => one.key === key);
  if (!open) return;
  show(stack.filter((one) => one !== open));
  open.answer(result);
  // once it is gone from the page, and whoever waited for the answer has had a turn (to open the next one, to go elsewhere)
  requestAnimationFrame(() => requestAnimationFrame(() => returnFocus(open.opener)));
}

/** To the opener; where that is gone (a row that was deleted), to the dialog below or the screen. Never away from what has it. */
function returnFocus(opener: Element | null): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected)
    opener.focus();
  if (document.activeElement !== document.body) return;
  const below = [...document.querySelectorAll<HTMLElement>("[role=dialog]")].at(-1);
  (below ?? document.getElementById("isi"))?.focus();
}

export function dialogIsOpen(): boolean {
  return stack.length > 0;
}

/** At sign-out and switch of user. */
export function closeAllDialogs(): void {
  for (const open of stack) close(open.key, undefined);
}

export function DialogHost() {
  const text = useText();
  const open = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => stack,
  );
  return open.map(({ key, entry, props }) => {
    const Body = entry.component;
    const shut = (result?: unknown) => close(key, result);
    return (
      <Modal
        key={key}
        opened
        onClose={() => shut()}
        title={entry.title(text, props)}
        size={entry.size === "full" ? "96vw" : (entry.size ?? "md")}
        closeButtonProps={{ "aria-label": text.app.action.close }}
        closeOnEscape={key === open.at(-1)?.key} // one Esc closes one dialog, the topmost
        data-dialog={entry.id}
      >
        <Body {...props} close={shut} />
      </Modal>
    );
  });
}

export interface ConfirmProps {
  /** Names the thing and the count: "Hapus 3 lampiran?". */
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly body?: ReactNode;
  /** The bare verb on the button: "Hapus". */
  readonly action: string;
  readonly tone?: "danger" | "plain";
  readonly cancel?: string;
}

function ConfirmDialog({
  body,
  action,
  tone = "plain",
  cancel,
  close: shut,
}: ConfirmProps & DialogControl<boolean>) {
  const text = useText();
  return (
    <Stack gap="md">
      {body ? <div>{body}</div> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" data-autofocus onClick={() => shut(false)}>
          {cancel ?? text.app.action.cancel}
        </Button>
        <Button {...(tone === "danger" ? { color: "red" } : {})} onClick={() => shut(true)}>
          {action}
        </Button>
      </Group>
    </Stack>
  );
}

export const confirmDialog = defineDialog<ConfirmProps, boolean>({
  id: "app.confirm",
  title: (_text, props) => props.title,
  roles: "masuk",
  size: "md",
  component: ConfirmDialog,
  sample: async () => ({
    title: "Hapus 3 lampiran?",
    body: "Lampiran tidak dapat dikembalikan.",
    action: "Hapus",
    tone: "danger",
  }),
});

/** Asks before harm. Focus starts on "Batal". Resolves false when dismissed. */
export async function confirm(props: ConfirmProps): Promise<boolean> {
  return (await openDialog(confirmDialog, props)) ?? false;
}
