// One row of the grid, drawn again only when something of its own changes.
import { memo } from "react";
import type { GridRow } from "../../../shared/prelists/grid/contract.ts";
import { OUTCOME_COLUMN } from "../../../shared/prelists/grid/rules.ts";
import { useText } from "../../text/index.ts";
import { OutcomeBadge } from "../outcome-badge.tsx";
import { CellEditor, type Editing } from "./cell-editor.tsx";
import { FROZEN, NUMBER_REM, ROW_REM, widthOf, type GridColumn } from "./geometry.ts";
import { cellKey } from "./use-changes.ts";

export interface GridRowProps {
  readonly index: number;
  readonly row: GridRow | undefined;
  readonly columns: readonly GridColumn[];
  readonly edges: readonly number[];
  /** Columns in sight behind the frozen ones. */
  readonly from: number;
  readonly to: number;
  /** Chosen columns of this row, and the one in focus; -1: none. */
  readonly chosenFrom: number;
  readonly chosenTo: number;
  readonly focus: number;
  readonly editing: Editing | undefined;
  readonly pending: ReadonlyMap<string, string | null> | undefined;
}

export function cellId(index: number, column: number): string {
  return `kisi-${index}-${column}`;
}

export const GridRowView = memo(function GridRowView(props: GridRowProps) {
  const { index, row, columns, edges, from, to } = props;
  const shown = [...Array(Math.min(FROZEN, columns.length)).keys()];
  for (let at = from; at < to; at++) shown.push(at);
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      className="kisi-row"
      data-even={index % 2 === 0 || undefined}
      style={{ top: `${index * ROW_REM}rem`, width: `${edges.at(-1)!}rem` }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="kisi-number"
        style={{ width: `${NUMBER_REM}rem` }}
      >
        {row?.number ?? ""}
      </div>
      {shown.map((at) => (
        <Cell key={at} {...props} column={columns[at]!} at={at} />
      ))}
    </div>
  );
});

function Cell({
  index,
  row,
  column,
  at,
  edges,
  chosenFrom,
  chosenTo,
  focus,
  editing,
  pending,
}: GridRowProps & { readonly column: GridColumn; readonly at: number }) {
  const { round } = useText();
  const frozen = at < FROZEN;
  const isFocus = focus === at;
  const waiting = row && pending?.get(cellKey(row.entryId, column.key));
  const value = waiting === undefined ? (row?.cells[column.index] ?? null) : waiting;
  const hidden = row?.hidden.includes(column.index) ?? false;
  const edited = row?.edited.includes(column.index) ?? false;
  return (
    <div
      role="gridcell"
      id={cellId(index, at)}
      aria-colindex={at + 2}
      aria-selected={at >= chosenFrom && at <= chosenTo}
      {...(hidden || column.key === OUTCOME_COLUMN ? { "aria-readonly": true } : {})}
      className="kisi-cell"
      data-place={`${index},${at}`}
      data-frozen={frozen || undefined}
      data-focus={isFocus || undefined}
      data-edited={edited || undefined}
      style={
        frozen
          ? { position: "sticky", left: `${edges[at]!}rem`, width: `${widthOf(column)}rem` }
          : { position: "absolute", left: `${edges[at]!}rem`, width: `${widthOf(column)}rem` }
      }
      title={edited ? round.grid.edited : undefined}
    >
      {isFocus && editing ? (
        <CellEditor editing={editing} column={column} />
      ) : column.key === OUTCOME_COLUMN ? (
        row ? (
          <OutcomeBadge outcome={row.outcome} />
        ) : null
      ) : (
        <span className="kisi-text">{value}</span>
      )}
    </div>
  );
}
