// Heads of the columns and the filters below them. Only the filter of the column in focus is a Tab stop; Ctrl+F and Alt+Down go to it.
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { OUTCOMES } from "../../../shared/prelists/outcomes.ts";
import { OUTCOME_COLUMN } from "../../../shared/prelists/grid/rules.ts";
import { useText } from "../../text/index.ts";
import { FROZEN, NUMBER_REM, widthOf, type GridColumn, type Window } from "./geometry.ts";

export interface Sort {
  readonly column: string;
  readonly direction: "naik" | "turun";
}

interface HeadProps {
  readonly columns: readonly GridColumn[];
  readonly edges: readonly number[];
  readonly sight: Window;
  readonly focus: number;
  readonly sort: Sort | null;
  readonly filters: Readonly<Record<string, string>>;
  readonly labelOf: (column: GridColumn) => string;
  readonly onSort: (key: string) => void;
  readonly onFilter: (key: string, text: string) => void;
  /** The filter is about to be typed into. */
  readonly onNear: (column: number) => void;
  readonly onBack: () => void;
}

export function filterId(column: number): string {
  return `kisi-saring-${column}`;
}

export function GridHead(props: HeadProps) {
  const { columns, edges, sight } = props;
  const { round } = useText();
  const shown = [...Array(Math.min(FROZEN, columns.length)).keys()];
  for (let at = sight.from; at < sight.to; at++) shown.push(at);
  const width = `${edges.at(-1)!}rem`;
  const place = (at: number) =>
    ({
      position: at < FROZEN ? "sticky" : "absolute",
      left: `${edges[at]!}rem`,
      width: `${widthOf(columns[at]!)}rem`,
    }) as const;
  return (
    <div role="rowgroup" className="kisi-head" style={{ width }}>
      <div role="row" aria-rowindex={1} className="kisi-heads">
        <div
          role="columnheader"
          aria-colindex={1}
          className="kisi-number"
          style={{ width: `${NUMBER_REM}rem` }}
        >
          {round.grid.number}
        </div>
        {shown.map((at) => (
          <div
            key={at}
            role="columnheader"
            aria-colindex={at + 2}
            className="kisi-title"
            data-frozen={at < FROZEN || undefined}
            style={place(at)}
            aria-sort={sortOf(props.sort, columns[at]!.key)}
          >
            <button
              type="button"
              tabIndex={-1}
              title={round.grid.sortBy(props.labelOf(columns[at]!))}
              onClick={() => props.onSort(columns[at]!.key)}
            >
              <span className="kisi-text">{props.labelOf(columns[at]!)}</span>
              {props.sort?.column !== columns[at]!.key ? null : props.sort.direction === "naik" ? (
                <IconArrowUp size={14} aria-hidden />
              ) : (
                <IconArrowDown size={14} aria-hidden />
              )}
            </button>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className="kisi-filters">
        <div
          role="rowheader"
          aria-colindex={1}
          className="kisi-number"
          style={{ width: `${NUMBER_REM}rem` }}
        >
          {round.grid.filterRow}
        </div>
        {shown.map((at) => (
          <div
            key={at}
            role="gridcell"
            aria-colindex={at + 2}
            className="kisi-filter"
            data-frozen={at < FROZEN || undefined}
            style={place(at)}
          >
            <Filter {...props} at={at} />
          </div>
        ))}
      </div>
    </div>
  );
}

function sortOf(sort: Sort | null, key: string) {
  if (sort?.column !== key) return "none" as const;
  return sort.direction === "naik" ? ("ascending" as const) : ("descending" as const);
}

function Filter({
  columns,
  at,
  focus,
  filters,
  labelOf,
  onFilter,
  onNear,
  onBack,
}: HeadProps & { readonly at: number }) {
  const { prelists, round } = useText();
  const column = columns[at]!;
  const common = {
    id: filterId(at),
    "aria-label": round.grid.filterOf(labelOf(column)),
    tabIndex: at === focus ? 0 : -1,
    "data-used": Boolean(filters[column.key]) || undefined,
    onFocus: () => onNear(at),
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === "Escape" && filters[column.key]) {
        event.preventDefault();
        return onFilter(column.key, "");
      }
      if (
        event.key !== "Enter" &&
        event.key !== "Escape" &&
        !(event.key === "ArrowDown" && column.key !== OUTCOME_COLUMN)
      )
        return;
      event.preventDefault();
      onBack();
    },
  };
  if (column.key === OUTCOME_COLUMN)
    return (
      <select
        {...common}
        value={filters[column.key] ?? ""}
        onChange={(event) => onFilter(column.key, event.currentTarget.value)}
      >
        <option value="">{prelists.entries.all}</option>
        {(["belum", ...OUTCOMES] as const).map((one) => (
          <option key={one} value={`=${one}`}>
            {prelists.outcomes[one]}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...common}
      value={filters[column.key] ?? ""}
      maxLength={100}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onFilter(column.key, event.currentTarget.value)}
    />
  );
}
