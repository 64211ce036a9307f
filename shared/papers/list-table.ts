// Tables of rows on paper: ruled, the header repeats on every page, a row is never split.
import { markup, nothing, type Html, type Part } from "./html.ts";

export interface ListColumn {
  readonly label: string;
  readonly align?: "left" | "right" | "centre";
  /** CSS width, constant text such as '22mm'. */
  readonly width?: string;
}

function cell(column: ListColumn | undefined, value: Part): Html {
  const align = column?.align ?? "left";
  return markup`<td class="${align}">
    ${value === "" || value === null || value === undefined ? "-" : value}
  </td>`;
}

/** A list. An empty cell prints "-" (a list is not filled in by hand); no rows print `empty`. `total` is the last row. */
export function listTable(
  columns: readonly ListColumn[],
  rows: readonly (readonly Part[])[],
  options: { empty?: string; total?: readonly Part[] } = {},
): Html {
  // The last rows stay with their sum: a sum alone on a page says nothing.
  const last = options.total ? rows.slice(-2) : [];
  const line = (row: readonly Part[]) =>
    markup`<tr>
      ${row.map((value, index) => cell(columns[index], value))}
    </tr>`;
  const body =
    rows.length === 0
      ? markup`<tr>
          <td class="centre" colspan="${columns.length}">${options.empty ?? "Tidak ada data."}</td>
        </tr>`
      : markup`${rows.slice(0, rows.length - last.length).map(line)}`;
  const total = options.total
    ? markup`<tbody class="together">
        ${last.map(line)}
        <tr class="sum">
          ${options.total.map((value, index) => cell(columns[index], value))}
        </tr>
      </tbody>`
    : nothing;
  return markup`<table class="list">
    <thead>
      <tr>
        ${columns.map(
          (column) =>
            markup`<th
              scope="col"
              ${column.width === undefined ? nothing : markup` style="width:${column.width}"`}
            >
              ${column.label}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
    ${total}
  </table>`;
}
