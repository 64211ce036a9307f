// Excel's keys as movements over a grid. Pure.

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows of one page up or down. */
  readonly page: number;
}

/** Where a key leads; undefined when it moves nothing. Ctrl goes to the edge. */
export function moved(at: Place, key: string, ctrl: boolean, size: Size): Place | undefined {
  const last = { row: Math.max(0, size.rows - 1), column: Math.max(0, size.columns - 1) };
  const to = (row: number, column: number): Place => ({
    row: Math.min(Math.max(row, 0), last.row),
    column: Math.min(Math.max(column, 0), last.column),
  });
  switch (key) {
    case "ArrowDown":
      return ctrl ? to(last.row, at.column) : to(at.row + 1, at.column);
    case "ArrowUp":
      return ctrl ? to(0, at.column) : to(at.row - 1, at.column);
    case "ArrowRight":
      return ctrl ? to(at.row, last.column) : to(at.row, at.column + 1);
    case "ArrowLeft":
      return ctrl ? to(at.row, 0) : to(at.row, at.column - 1);
    case "Home":
      return ctrl ? to(0, 0) : to(at.row, 0);
    case "End":
      return ctrl ? to(last.row, last.column) : to(at.row, last.column);
    case "PageDown":
      return to(at.row + size.page, at.column);
    case "PageUp":
      return to(at.row - size.page, at.column);
    default:
      return undefined;
  }
}

export function rangeOf(a: Place, b: Place): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function cellsIn(range: Range): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/** A key that writes a sign, so that typing begins to edit. */
export function isSign(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): boolean {
  return [...event.key].length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
}

/** Cells that a pasted range would fill from the corner of a selection. One value fills the whole selection; a shape that fits it several times is repeated, as in Excel. */
export function pasteTarget(
  selection: Range,
  pasted: { readonly rows: number; readonly columns: number },
): Range {
  const rows = selection.bottom - selection.top + 1;
  const columns = selection.right - selection.left + 1;
  const fits = rows % pasted.rows === 0 && columns % pasted.columns === 0;
  return fits
    ? selection
    : {
        top: selection.top,
        left: selection.left,
        bottom: selection.top + pasted.rows - 1,
        right: selection.left + pasted.columns - 1,
      };
}
