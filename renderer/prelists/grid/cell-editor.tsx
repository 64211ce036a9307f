// The field in a cell while it is edited.
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useText } from "../../text/index.ts";
import type { GridColumn } from "./geometry.ts";

export interface Editing {
  readonly text: string;
  /** 'ketik': typing began it, so arrows leave the cell as in Excel; 'ubah': F2, arrows move inside. */
  readonly mode: "ketik" | "ubah";
  /** The key that ended it, or null when the field was left by mouse. */
  readonly onCommit: (text: string, key: string | null, shift: boolean) => void;
  readonly onCancel: () => void;
}

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

export function CellEditor({
  editing,
  column,
}: {
  readonly editing: Editing;
  readonly column: GridColumn;
}) {
  const { round } = useText();
  const [text, setText] = useState(editing.text);
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    const input = field.current!;
    input.focus({ preventScroll: true });
    input.setSelectionRange(input.value.length, input.value.length);
  }, []);
  function end(work: () => void) {
    if (ended.current) return;
    ended.current = true;
    work();
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const leaves =
      event.key === "Enter" ||
      event.key === "Tab" ||
      (editing.mode === "ketik" && ARROWS.includes(event.key));
    if (event.key === "Escape") end(editing.onCancel);
    else if (leaves) end(() => editing.onCommit(text, event.key, event.shiftKey));
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <input
      ref={field}
      className="kisi-input"
      aria-label={round.grid.editing(column.key)}
      value={text}
      maxLength={2000}
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(() => editing.onCommit(text, null, false))}
    />
  );
}
