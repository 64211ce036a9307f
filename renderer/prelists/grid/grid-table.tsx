// The grid itself: one Tab stop, the place in focus told by aria-activedescendant, only what is in sight drawn.
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from "react";
import type { GridRow } from "../../../shared/prelists/grid/contract.ts";
import { useFontScale } from "../../app/preferences.ts";
import type { Editing } from "./cell-editor.tsx";
import {
  columnsInSight,
  edgesOf,
  FROZEN,
  HEAD_REM,
  ROW_REM,
  rowsInSight,
  type GridColumn,
  type Window,
} from "./geometry.ts";
import { cellId, GridRowView } from "./grid-row.tsx";
import type { Place, Range } from "./keys.ts";

export interface Sight {
  readonly rows: Window;
  readonly columns: Window;
  readonly pageRows: number;
}

export interface GridTableProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly total: number;
  readonly rowAt: (index: number) => GridRow | undefined;
  readonly focus: Place;
  readonly range: Range;
  readonly editing: Editing | undefined;
  readonly pending: ReadonlyMap<string, string | null>;
  readonly head: (edges: readonly number[], sight: Window) => ReactNode;
  readonly onSight: (rows: Window, pageRows: number) => void;
  readonly onPoint: (place: Place, extend: boolean) => void;
  readonly onOpen: (place: Place) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Names what the drawn rows answer to; set when all in sight are there. */
  readonly answers: string | undefined;
  /** Raised when the focus was moved by a key: then it is scrolled into sight. */
  readonly follow: number;
}

export function GridTable(props: GridTableProps) {
  const { columns, total, focus, range, editing, pending, onSight, follow } = props;
  const box = useRef<HTMLDivElement>(null);
  const rem = (16 * useFontScale()) / 100;
  const edges = useMemo(() => edgesOf(columns), [columns]);
  const [at, setAt] = useState({ top: 0, left: 0, height: 40, width: 80 });
  const rows = rowsInSight(at.top, at.height - HEAD_REM, total);
  const sight = columnsInSight(at.left, at.width, edges);
  const frame = useRef(0);
  const look = useCallback(() => {
    frame.current = 0;
    const element = box.current;
    if (!element) return;
    setAt({
      top: element.scrollTop / rem,
      left: element.scrollLeft / rem,
      height: element.clientHeight / rem,
      width: element.clientWidth / rem,
    });
  }, [rem]);
  const lookSoon = () => {
    frame.current ||= requestAnimationFrame(look);
  };
  useLayoutEffect(() => {
    look();
    const watch = new ResizeObserver(look);
    watch.observe(box.current!);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [look]);
  const pageRows = Math.max(1, Math.floor((at.height - HEAD_REM) / ROW_REM) - 1);
  useLayoutEffect(() => {
    onSight({ from: rows.from, to: rows.to }, pageRows);
  }, [onSight, rows.from, rows.to, pageRows]);

  // Without a text selection these events go to the page, not to what has the focus.
  const { onCopy, onPaste } = props;
  useEffect(() => {
    const here = () => document.activeElement === box.current;
    const copy = (event: ClipboardEvent) => {
      if (here()) onCopy(event);
    };
    const paste = (event: ClipboardEvent) => {
      if (here()) onPaste(event);
    };
    document.addEventListener("copy", copy);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("paste", paste);
    };
  }, [onCopy, onPaste]);

  // A moved focus is brought into sight; so is the first column behind the frozen ones.
  const seen = useRef(follow);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || seen.current === follow) return;
    seen.current = follow;
    const top = focus.row * ROW_REM * rem;
    const bottom = top + ROW_REM * rem;
    const room = element.clientHeight - HEAD_REM * rem;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + room) element.scrollTop = bottom - room;
    if (focus.column >= FROZEN) {
      const left = edges[focus.column]! * rem;
      const right = edges[focus.column + 1]! * rem;
      const hiddenLeft = edges[FROZEN]! * rem;
      if (left < element.scrollLeft + hiddenLeft) element.scrollLeft = left - hiddenLeft;
      else if (right > element.scrollLeft + element.clientWidth)
        element.scrollLeft = right - element.clientWidth;
    }
  }, [follow, focus, edges, rem]);

  const placeOf = (event: MouseEvent): Place | undefined => {
    const cell = event.target instanceof Element ? event.target.closest("[data-place]") : null;
    const [row, column] = (cell?.getAttribute("data-place") ?? "").split(",").map(Number);
    return row === undefined || column === undefined ? undefined : { row, column };
  };
  const drawn: number[] = [];
  for (let index = rows.from; index < rows.to; index++) drawn.push(index);
  const focusDrawn = focus.row >= rows.from && focus.row < rows.to;
  return (
    <div
      ref={box}
      className="kisi"
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 2}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-busy={props.answers === undefined}
      tabIndex={0}
      {...(focusDrawn && !editing
        ? { "aria-activedescendant": cellId(focus.row, focus.column) }
        : {})}
      data-answers={props.answers}
      onScroll={lookSoon}
      onKeyDown={props.onKeyDown}
      onMouseDown={(event) => {
        const place = placeOf(event);
        if (place && event.button === 0 && !(event.target instanceof HTMLInputElement))
          props.onPoint(place, event.shiftKey);
      }}
      onMouseMove={(event) => {
        if (event.buttons !== 1 || editing) return;
        const place = placeOf(event);
        if (place && (place.row !== focus.row || place.column !== focus.column))
          props.onPoint(place, true);
      }}
      onDoubleClick={(event) => {
        const place = placeOf(event);
        if (place) props.onOpen(place);
      }}
    >
      {props.head(edges, sight)}
      <div
        role="rowgroup"
        className="kisi-body"
        style={{ height: `${total * ROW_REM}rem`, width: `${edges.at(-1)!}rem` }}
      >
        {drawn.map((index) => {
          const chosen = index >= range.top && index <= range.bottom;
          const isFocus = index === focus.row;
          return (
            <GridRowView
              key={index}
              index={index}
              row={props.rowAt(index)}
              columns={columns}
              edges={edges}
              from={sight.from}
              to={sight.to}
              chosenFrom={chosen ? range.left : -1}
              chosenTo={chosen ? range.right : -2}
              focus={isFocus ? focus.column : -1}
              editing={isFocus ? editing : undefined}
              pending={pending.size > 0 ? pending : undefined}
            />
          );
        })}
      </div>
    </div>
  );
}
