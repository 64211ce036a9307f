// The grid of one list: every column of the sender and the result, with the keys of a spreadsheet.
import { useCallback, useMemo, useState } from "react";
import { OUTCOME_COLUMN } from "../../../shared/prelists/grid/rules.ts";
import { api, useCall } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { useScreenParams } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { ListTabs, useOpenList } from "../list-tabs.tsx";
import { FamilyPanel } from "./family-panel.tsx";
import type { GridColumn, Window } from "./geometry.ts";
import { filterId, GridHead } from "./grid-head.tsx";
import { GridNotes } from "./grid-notes.tsx";
import { GridTable } from "./grid-table.tsx";
import { GridTools } from "./grid-tools.tsx";
import { useGridKeys } from "./use-grid-keys.ts";
import { useGridRows, type Asked } from "./use-rows.ts";
import { useChanges } from "./use-changes.ts";

/** Columns put aside, by list, for as long as the window is open. */
const putAside = new Map<string, ReadonlySet<string>>();

function useColumns(prelistId: string) {
  const answer = useCall(api.prelists.gridColumns, { prelistId });
  const [aside, setAside] = useState(putAside.get(prelistId) ?? new Set<string>());
  const { data } = answer;
  const all = useMemo(() => {
    const found: GridColumn[] = (data?.columns ?? []).map((column, index) => ({
      ...column,
      index,
    }));
    // The name stands first and stays in sight; the result stands last.
    const name = found.find((column) => column.field === "nama") ?? found[0];
    return [
      ...(name ? [name] : []),
      ...found.filter((column) => column !== name),
      { key: OUTCOME_COLUMN, field: null, kind: "hasil", index: -1, codes: [] },
    ];
  }, [data]);
  const shown = useMemo(
    () => all.filter((column, at) => at === 0 || !aside.has(column.key)),
    [all, aside],
  );
  return {
    all,
    shown,
    aside,
    onAside: (next: ReadonlySet<string>) => {
      putAside.set(prelistId, next);
      setAside(next);
    },
    failure: answer.failure,
    ready: data !== undefined,
  };
}

export function GridPage() {
  const { prelists, round } = useText();
  const words = round.grid;
  const { prelistId } = useScreenParams<"prelistId">();
  const list = useOpenList();
  const columns = useColumns(prelistId);
  const [asked, setAsked] = useState<Asked>({ prelistId, filters: [], sort: null, stamp: 0 });
  const [whole, setWhole] = useState(false);
  const [family, setFamily] = useState(false);
  const [sight, setSight] = useState({ rows: { from: 0, to: 40 }, page: 20 });
  const onSight = useCallback((next: Window, page: number) => {
    setSight({ rows: next, page });
  }, []);
  const rows = useGridRows(asked, whole, sight.rows);
  const changes = useChanges(prelistId);
  const labelOf = (column: GridColumn) =>
    column.key === OUTCOME_COLUMN ? prelists.entries.outcome : column.key;
  const grid = useGridKeys({
    columns: columns.shown,
    rows,
    page: sight.page,
    changes,
    unit: list?.unit ?? "anggota",
    onFamily: () => setFamily((on) => !on),
  });
  const narrow = (change: Partial<Asked>) => {
    setAsked((now) => ({ ...now, ...change, stamp: now.stamp + 1 }));
    grid.toTop();
  };
  const toFilter = () => document.getElementById(filterId(grid.focus.column))?.focus();
  useScreenCommand("layar.saring", toFilter);
  const filters = Object.fromEntries(asked.filters.map((one) => [one.column, one.text]));
  const row = rows.at(grid.focus.row);
  return (
    <Page wide>
      <PageHeader title={list?.name ?? prelists.title} />
      <ListTabs />
      <GridTools
        columns={columns.all}
        aside={columns.aside}
        onAside={columns.onAside}
        labelOf={labelOf}
        whole={whole}
        onWhole={setWhole}
        family={family}
        onFamily={setFamily}
        changes={changes}
        narrowed={asked.filters.length > 0 || asked.sort !== null}
        onAll={() => narrow({ filters: [], sort: null })}
        onAgain={() => narrow({})}
        total={rows.total}
      />
      <FailureAlert failure={columns.failure ?? rows.failure} onRetry={rows.retry} />
      <GridNotes changes={changes} refusal={grid.refusal} labelOf={labelOf} columns={columns.all} />
      <div className="kisi-beside">
        {columns.ready ? (
          <GridTable
            label={words.label}
            columns={columns.shown}
            total={rows.total}
            rowAt={rows.at}
            focus={grid.focus}
            range={grid.range}
            editing={grid.editing}
            pending={changes.pending}
            follow={grid.follow}
            answers={rows.ready ? JSON.stringify(asked) : undefined}
            onSight={onSight}
            onPoint={grid.point}
            onOpen={grid.open}
            onKeyDown={(event) => {
              if (event.key === "ArrowDown" && event.altKey) {
                event.preventDefault();
                toFilter();
              } else grid.onKeyDown(event);
            }}
            onCopy={grid.onCopy}
            onPaste={grid.onPaste}
            head={(edges, columnsInSight) => (
              <GridHead
                columns={columns.shown}
                edges={edges}
                sight={columnsInSight}
                focus={grid.focus.column}
                sort={asked.sort}
                filters={filters}
                labelOf={labelOf}
                onSort={(column) =>
                  narrow({
                    sort:
                      asked.sort?.column !== column
                        ? { column, direction: "naik" }
                        : asked.sort.direction === "naik"
                          ? { column, direction: "turun" }
                          : null,
                  })
                }
                onFilter={(column, text) =>
                  narrow({
                    filters: [
                      ...asked.filters.filter((one) => one.column !== column),
                      ...(text === "" ? [] : [{ column, text }]),
                    ],
                  })
                }
                onNear={(at) => {
                  grid.toColumn(at);
                  void api.prelists.gridWarm({ prelistId, column: columns.shown[at]!.key });
                }}
                onBack={grid.toGrid}
              />
            )}
          />
        ) : null}
        {family ? <FamilyPanel prelistId={prelistId} entryId={row?.entryId} /> : null}
      </div>
      <p className="kisi-status" role="status">
        {grid.status(labelOf)}
      </p>
    </Page>
  );
}
