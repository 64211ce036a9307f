// What keys, mouse and clipboard do in the grid: focus, range, editing, copying, pasting, filling, undoing.
import { useRef, useState, type KeyboardEvent } from "react";
import { OUTCOME_COLUMN } from "../../../shared/prelists/grid/rules.ts";
import type { PrelistUnit } from "../../../shared/prelists/profiles.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { useMayVerify, verifyDialog } from "../verify-dialog.tsx";
import type { Editing } from "./cell-editor.tsx";
import {
  cleared,
  copied,
  filledDown,
  mayCopy,
  pasted,
  type Answer,
  type Refusal,
} from "./clipboard.ts";
import type { GridColumn } from "./geometry.ts";
import { cellsIn, isSign, moved, rangeOf, type Place } from "./keys.ts";
import { pasteDialog } from "./paste-dialog.tsx";
import type { CellChange, useChanges } from "./use-changes.ts";
import type { GridRows } from "./use-rows.ts";

interface Input {
  readonly columns: readonly GridColumn[];
  readonly rows: GridRows;
  readonly page: number;
  readonly changes: ReturnType<typeof useChanges>;
  readonly unit: PrelistUnit;
  readonly onFamily: () => void;
}

/** Cells from the clipboard that are shown before they change; a few are seen where they stand, and Ctrl+Z takes them back. */
const PREVIEW_FROM = 20;

const START: Place = { row: 0, column: 0 };

export function useGridKeys({ columns, rows, page, changes, unit, onFamily }: Input) {
  const { prelists, round } = useText();
  const mayWrite = useMayVerify();
  const [wanted, setPlaces] = useState({ focus: START, anchor: START, follow: 0 });
  const [editing, setEditing] = useState<Editing>();
  const [refusal, setRefusal] = useState<Refusal>();
  const ready = useRef<string>(undefined);
  const size = { rows: rows.total, columns: columns.length, page };
  // A narrower view may hold fewer rows than where the focus stood.
  const inside = (place: Place): Place => ({
    row: Math.max(0, Math.min(place.row, size.rows - 1)),
    column: Math.max(0, Math.min(place.column, size.columns - 1)),
  });
  const focus = inside(wanted.focus);
  const range = rangeOf(focus, inside(wanted.anchor));

  const go = (to: Place, extend: boolean) =>
    setPlaces((now) => ({
      focus: to,
      anchor: extend ? now.anchor : to,
      follow: now.follow + 1,
    }));
  const toGrid = () => document.querySelector<HTMLElement>(".kisi")?.focus({ preventScroll: true });

  function edit(text: string | undefined) {
    const column = columns[focus.column];
    const row = rows.at(focus.row);
    if (!row || !column || !mayWrite || changes.running) return;
    setRefusal(undefined);
    if (column.key === OUTCOME_COLUMN) return verify();
    if (row.hidden.includes(column.index)) return setRefusal("tersamar");
    const before = row.cells[column.index] ?? "";
    setPlaces((now) => ({ ...now, focus, anchor: focus }));
    setEditing({
      text: text ?? before,
      mode: text === undefined ? "ubah" : "ketik",
      onCancel: () => {
        setEditing(undefined);
        toGrid();
      },
      onCommit: (value, key, shift) => {
        setEditing(undefined);
        if (key !== null) {
          toGrid();
          const step =
            key === "Enter"
              ? shift
                ? "ArrowUp"
                : "ArrowDown"
              : key === "Tab"
                ? shift
                  ? "ArrowLeft"
                  : "ArrowRight"
                : key;
          go(moved(focus, step, false, size) ?? focus, false);
        }
        if (value.trim() !== before.trim())
          void changes.apply([
            {
              entryId: row.entryId,
              number: row.number,
              column: column.key,
              value: value === "" ? null : value,
            },
          ]);
      },
    });
  }

  async function verify() {
    const first =
      range.left === focus.column && range.right === focus.column ? range : rangeOf(focus, focus);
    const chosen = await rows.between(first.top, Math.min(first.bottom, first.top + 59));
    const name =
      chosen.length === 1
        ? (chosen[0]!.name ?? prelists.entry.unnamed)
        : round.grid.rowsChosen(formatNumber(chosen.length));
    await openDialog(verifyDialog, { entryIds: chosen.map((row) => row.entryId), unit, name });
    toGrid();
  }

  async function write(make: Promise<Answer<CellChange[]>>, asksFrom = Infinity) {
    if (!mayWrite || changes.running) return;
    const answer = await make;
    if ("refusal" in answer) return setRefusal(answer.refusal);
    setRefusal(undefined);
    if (answer.value.length >= asksFrom) {
      const yes = await openDialog(pasteDialog, { changes: answer.value });
      toGrid();
      if (!yes) return;
    }
    await changes.apply(answer.value);
  }

  async function back(turn: () => Promise<number | undefined>) {
    const left = await turn();
    if (left) notice(round.grid.leftAlone(formatNumber(left)));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || editing || event.target !== event.currentTarget) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const done = () => event.preventDefault();
    const to = event.altKey ? undefined : moved(focus, event.key, ctrl, size);
    if (to) {
      done();
      return go(to, event.shiftKey);
    }
    const key = ctrl ? `Ctrl+${event.key.toLowerCase()}` : event.key;
    switch (key) {
      case "Enter":
        done();
        if (columns[focus.column]?.key === OUTCOME_COLUMN && !event.shiftKey) return void verify();
        return go(moved(focus, event.shiftKey ? "ArrowUp" : "ArrowDown", false, size)!, false);
      case "Tab": {
        // At the edge of the row Tab leaves the grid, so that nobody is caught in it.
        const next = moved(focus, event.shiftKey ? "ArrowLeft" : "ArrowRight", false, size)!;
        if (next.column === focus.column) return;
        done();
        return go(next, false);
      }
      case "F2":
        done();
        return edit(undefined);
      case "F6":
        done();
        return onFamily();
      case "Escape":
        setRefusal(undefined);
        changes.forget();
        return setPlaces((now) => ({ ...now, focus, anchor: focus }));
      case "Delete":
      case "Backspace":
        done();
        return void write(cleared(rows.between, columns, range));
      case "Ctrl+d":
        done();
        return void write(filledDown(rows.between, columns, range));
      case "Ctrl+z":
        done();
        return void back(changes.undo);
      case "Ctrl+y":
        done();
        return void back(changes.redo);
      case "Ctrl+a":
        done();
        return setPlaces((now) => ({
          ...now,
          anchor: START,
          focus: { row: size.rows - 1, column: size.columns - 1 },
        }));
      default:
        if (isSign(event)) {
          done();
          edit(event.key);
        }
    }
  }

  async function onCopy(event: ClipboardEvent) {
    if (editing) return;
    event.preventDefault();
    if (ready.current !== undefined) {
      event.clipboardData?.setData("text/plain", ready.current);
      return;
    }
    if (!mayCopy(range)) return setRefusal("terlalu_banyak");
    const word = (row: { outcome: keyof typeof prelists.outcomes }) =>
      prelists.outcomes[row.outcome];
    const near = Array.from({ length: range.bottom - range.top + 1 }, (_, at) =>
      rows.at(range.top + at),
    );
    const here = near.every((row) => row !== undefined);
    const answer = copied(
      here ? near : await rows.between(range.top, range.bottom),
      columns,
      range,
      word,
    );
    if ("refusal" in answer) return setRefusal(answer.refusal);
    setRefusal(undefined);
    if (here) event.clipboardData?.setData("text/plain", answer.value);
    else {
      // The event is over once rows had to be fetched: it is called forth again, with the text at hand.
      ready.current = answer.value;
      document.execCommand("copy");
      ready.current = undefined;
    }
    notice(round.grid.copied(formatNumber(cellsIn(range))));
  }

  function onPaste(event: ClipboardEvent) {
    if (editing) return;
    event.preventDefault();
    void write(
      pasted(rows.between, columns, range, size, event.clipboardData?.getData("text/plain") ?? ""),
      PREVIEW_FROM,
    );
  }

  /** What stands in the focus, in full and with the word of its code. */
  function status(labelOf: (column: GridColumn) => string): string {
    const column = columns[focus.column];
    const row = rows.at(focus.row);
    if (!column || !row) return "";
    if (cellsIn(range) > 1) return round.grid.chosen(formatNumber(cellsIn(range)));
    const value =
      column.key === OUTCOME_COLUMN
        ? prelists.outcomes[row.outcome]
        : (row.cells[column.index] ?? "");
    const bare = value.replace(/^0+(?=\d)/, "");
    const code = column.codes.find((one) => one.code.replace(/^0+(?=\d)/, "") === bare);
    const codes = column.codes.slice(0, 14).map((one) => `${one.code} ${one.label}`);
    return [
      `${labelOf(column)}: ${value || round.grid.blank}${code ? ` = ${code.label}` : ""}`,
      ...(codes.length > 0 ? [round.grid.codes(codes.join(", "))] : []),
    ].join("  ·  ");
  }

  return {
    focus,
    range,
    follow: wanted.follow,
    editing,
    refusal,
    onKeyDown,
    onCopy: (event: ClipboardEvent) => void onCopy(event),
    onPaste,
    status,
    toGrid,
    toTop: () =>
      setPlaces((now) => ({
        focus: { row: 0, column: now.focus.column },
        anchor: { row: 0, column: now.focus.column },
        follow: now.follow + 1,
      })),
    toColumn: (column: number) =>
      setPlaces((now) => ({ ...now, focus: { ...focus, column }, anchor: { ...focus, column } })),
    point: (place: Place, extend: boolean) => {
      setPlaces((now) => ({ ...now, focus: place, anchor: extend ? now.anchor : place }));
    },
    open: (place: Place) => {
      setPlaces((now) => ({ ...now, focus: place, anchor: place }));
      edit(undefined);
    },
  };
}
