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
  const body =
    rows.length === 0
      ? markup`<tr>
          <td class="centre" colspan="${columns.length}">${options.empty ?? "Tidak ada data."}</td>
        </tr>`
      : markup`${rows.map(
          (row) =>
            markup`<tr>
              ${row.map((value, index) => cell(columns[index], value))}
            </tr>`,
        )}`;
  const total = options.total
    ? markup`<tfoot>
        <tr>
          ${options.total.map((value, index) => cell(columns[index], value))}
        </tr>
      </tfoot>`
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
