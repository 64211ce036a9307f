// A list of at most 100 rows, paged on the ground floor. One Tab stop: arrows move between rows, Enter opens.
import {
  Button,
  Checkbox,
  Group,
  Table,
  Text,
  UnstyledButton,
  VisuallyHidden,
} from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconArrowsSort,
  IconChevronLeft,
  IconChevronRight,
} from "@tabler/icons-react";
import type { KeyboardEvent, ReactNode } from "react";
import type { DeskFailure } from "../app/failure.ts";
import { formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "./failure-alert.tsx";
import { useOneStop } from "./one-stop.ts";

export interface Column<R> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  readonly align?: "left" | "right" | "center";
  /** '8rem', '20%' ... */
  readonly width?: string;
  /** Its header is a button that asks for this order. */
  readonly sortable?: boolean;
}

/** By number (page, pageSize, total, onPage) or by key (onPrevious, onNext; undefined when there is none). */
export type Paging =
  | {
      readonly page: number;
      readonly pageSize: number;
      readonly total: number;
      readonly onPage: (page: number) => void;
    }
  | {
      readonly onPrevious?: (() => void) | undefined;
      readonly onNext?: (() => void) | undefined;
      readonly note?: string;
    };

export interface Sorting {
  readonly by: string;
  readonly direction: "naik" | "turun";
  readonly onSort: (by: string, direction: "naik" | "turun") => void;
}

export interface DataTableProps<R> {
  /** What the list is, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<R>[];
  /** undefined: still loading. */
  readonly rows: readonly R[] | undefined;
  readonly rowKey: (row: R) => string;
  /** Makes the first cell a button and the whole row clickable. */
  readonly onOpen?: (row: R) => void;
  /** Shown instead of an empty table: an EmptyState. */
  readonly empty: ReactNode;
  readonly failure?: DeskFailure | undefined;
  readonly onRetry?: () => void;
  readonly paging?: Paging;
  readonly sorting?: Sorting;
  /** Buttons of a row (menus, edit), in a last column; they are ordinary Tab stops. */
  readonly rowActions?: (row: R) => ReactNode;
  readonly rowActionsLabel?: string;
  /** Boxes before the rows; Space on a row ticks it too. */
  readonly selection?: Selection;
}

/** Keys of the ticked rows, and what to do when a row or all of the page is ticked or unticked. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
  /** What the box of a row says to a screen reader. */
  readonly rowLabel: (key: string) => string;
}

export function DataTable<R>(props: DataTableProps<R>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    onOpen,
    empty,
    failure,
    onRetry,
    paging,
    sorting,
    rowActions,
    rowActionsLabel,
    selection,
  } = props;
  const text = useText();
  const one = useOneStop(".loket-row", rows?.length ?? 0);
  if (failure) return <FailureAlert failure={failure} {...(onRetry ? { onRetry } : {})} />;
  if (!rows)
    return (
      <Text component="output" display="block" c="dimmed" p="md">
        {text.app.table.loading}
      </Text>
    );
  if (rows.length === 0 && !(paging && "page" in paging && paging.page > 1)) return <>{empty}</>;
  function tick(key: string) {
    const keys = new Set(selection?.keys);
    if (!keys.delete(key)) keys.add(key);
    selection?.onChange(keys);
  }
  const ticked = selection ? rows.filter((row) => selection.keys.has(rowKey(row))).length : 0;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (
      event.key === " " &&
      selection &&
      event.target instanceof HTMLElement &&
      event.target.classList.contains("loket-row")
    ) {
      event.preventDefault();
      return tick(rowKey(rows![one.current]!));
    }
    one.onKeyDown(event);
  }

  return (
    <div>
      <Table.ScrollContainer
        minWidth={480}
        type="native"
        {...(onOpen
          ? {}
          : { tabIndex: 0, role: "region", "aria-label": text.app.table.scroll(label) })}
      >
        <Table className="loket-table" aria-label={label} highlightOnHover={false}>
          <Table.Thead>
            <Table.Tr>
              {selection ? (
                <Table.Th style={{ width: "2.75rem" }}>
                  <Checkbox
                    aria-label={text.app.table.all}
                    checked={ticked === rows.length}
                    indeterminate={ticked > 0 && ticked < rows.length}
                    onChange={() =>
                      selection.onChange(
                        new Set(ticked === rows.length ? [] : rows.map((row) => rowKey(row))),
                      )
                    }
                  />
                </Table.Th>
              ) : null}
              {columns.map((column) => (
                <HeadCell key={column.id} column={column} sorting={sorting} />
              ))}
              {rowActions ? (
                <Table.Th>
                  <VisuallyHidden>{rowActionsLabel}</VisuallyHidden>
                </Table.Th>
              ) : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody onKeyDown={onKeyDown}>
            {/* Plain cells: hundreds of Mantine ones cost a third of the time until the rows are painted. */}
            {rows.map((row, index) => (
              <tr
                key={rowKey(row)}
                data-open={onOpen ? true : undefined}
                onClick={onOpen ? (event) => isPlainClick(event.target) && onOpen(row) : undefined}
              >
                {selection ? (
                  <td>
                    <Checkbox
                      tabIndex={-1}
                      aria-label={selection.rowLabel(rowKey(row))}
                      checked={selection.keys.has(rowKey(row))}
                      onChange={() => tick(rowKey(row))}
                    />
                  </td>
                ) : null}
                {columns.map((column, i) => (
                  <td key={column.id} data-align={column.align}>
                    {i === 0 && onOpen ? (
                      <button
                        type="button"
                        className="loket-row"
                        {...one.stop(index)}
                        onClick={() => onOpen(row)}
                      >
                        {column.cell(row)}
                      </button>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                ))}
                {rowActions ? (
                  <td data-align="right" data-actions>
                    {rowActions(row)}
                  </td>
                ) : null}
              </tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {paging ? <Pager paging={paging} count={rows.length} /> : null}
    </div>
  );
}

/** A click on a button, link or field inside a row belongs to that control; selecting text opens nothing. */
function isPlainClick(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    !target.closest('button, a, input, label, [role="menuitem"]') &&
    (getSelection()?.toString() ?? "") === ""
  );
}

function HeadCell<R>({
  column,
  sorting,
}: {
  readonly column: Column<R>;
  readonly sorting: Sorting | undefined;
}) {
  const text = useText();
  const on = sorting?.by === column.id;
  const style = { width: column.width, textAlign: column.align ?? "left" } as const;
  if (!column.sortable || !sorting) return <Table.Th style={style}>{column.header}</Table.Th>;
  const Icon = !on ? IconArrowsSort : sorting.direction === "naik" ? IconArrowUp : IconArrowDown;
  return (
    <Table.Th
      style={style}
      aria-sort={!on ? "none" : sorting.direction === "naik" ? "ascending" : "descending"}
    >
      <UnstyledButton
        fw={600}
        fz="inherit"
        mih={24}
        title={text.app.table.sortBy(column.header)}
        onClick={() =>
          sorting.onSort(column.id, on && sorting.direction === "naik" ? "turun" : "naik")
        }
      >
        {column.header} <Icon size={14} aria-hidden style={{ verticalAlign: "-2px" }} />
      </UnstyledButton>
    </Table.Th>
  );
}

function Pager({ paging, count }: { readonly paging: Paging; readonly count: number }) {
  const text = useText().app.table;
  const numbered = "page" in paging;
  const from = numbered ? (paging.page - 1) * paging.pageSize + 1 : 0;
  const previous = numbered
    ? paging.page > 1
      ? () => paging.onPage(paging.page - 1)
      : undefined
    : paging.onPrevious;
  const next = numbered
    ? from + count <= paging.total
      ? () => paging.onPage(paging.page + 1)
      : undefined
    : paging.onNext;
  const words = numbered
    ? count > 0
      ? text.page(from, from + count - 1, formatNumber(paging.total))
      : text.rows(0)
    : (paging.note ?? text.rows(count));
  return (
    <Group
      justify="space-between"
      px="sm"
      py={6}
      style={{ borderTop: "1px solid var(--loket-line)" }}
    >
      <Text component="output" c="dimmed" size="sm">
        {words}
      </Text>
      {previous || next ? (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            disabled={!previous}
            onClick={previous}
            leftSection={<IconChevronLeft size={16} aria-hidden />}
          >
            {text.previous}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={!next}
            onClick={next}
            rightSection={<IconChevronRight size={16} aria-hidden />}
          >
            {text.next}
          </Button>
        </Group>
      ) : null}
    </Group>
  );
}
