// Rows behind a number of an import: row number, person, findings in words, and what changes.
import type * as z from "zod";
import type { CheckedRow } from "../../shared/prelists/fields.ts";
import { ROW_FINDINGS } from "../../shared/prelists/findings.ts";
import type { RowFindingCode } from "../../shared/prelists/findings.ts";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import type { Paging } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import type { Leave } from "./import-state.ts";
import type { DeskFailure } from "../app/failure.ts";
import { ToneShape } from "../ui/state-badge.tsx";

export type Checked = z.output<typeof CheckedRow>;
type Finding = Checked["findings"][number];

function isKnown(code: string): code is RowFindingCode {
  return code in ROW_FINDINGS;
}

/** Words of a finding, with its column and the row that it collides with. */
export function useFindingWords(): (finding: Pick<Finding, "code"> & Partial<Finding>) => string {
  const { prelists: text } = useText();
  return ({ code, column, other }) => {
    const words = isKnown(code) ? text.findings[code] : code;
    const at = [column, other === undefined ? null : `${text.rows.row} ${other}`].filter(Boolean);
    return at.length > 0 ? `${words} (${at.join(", ")})` : words;
  };
}

/** A finding with its shape: an error refuses the row, a warning does not. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  const words = useFindingWords();
  const tone =
    isKnown(finding.code) && ROW_FINDINGS[finding.code] === "galat" ? "danger" : "warning";
  return (
    <div style={{ display: "flex", gap: "0.375rem", alignItems: "baseline" }}>
      <ToneShape tone={tone} size={12} />
      <span>{words(finding)}</span>
    </div>
  );
}

export interface CheckedRowsProps {
  readonly label: string;
  readonly rows: readonly Checked[] | undefined;
  readonly failure?: DeskFailure | undefined;
  readonly paging?: Paging;
  /** Ticked rows are taken, the others are left out of the import. */
  readonly leave?: Leave;
  readonly onLeave?: (leave: Leave) => void;
}

export function CheckedRows({ label, rows, failure, paging, leave, onLeave }: CheckedRowsProps) {
  const { prelists, round } = useText();
  const words = prelists.rows;
  const changes = rows?.some((row) => row.changes.length > 0) ?? false;
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={(row) => String(row.row)}
      failure={failure}
      {...(paging ? { paging } : {})}
      {...(leave && onLeave
        ? {
            selection: {
              keys: new Set(
                (rows ?? [])
                  .filter(({ row }) => !leave.rows.includes(row))
                  .map(({ row }) => String(row)),
              ),
              onChange: (keys: ReadonlySet<string>) => {
                const here = new Set((rows ?? []).map(({ row }) => row));
                const left = [...here].filter((row) => !keys.has(String(row)));
                const others = leave.rows.filter((row) => !here.has(row));
                onLeave({ ...leave, rows: [...others, ...left] });
              },
              rowLabel: (row: string) => round.imports.takeRow(row),
            },
          }
        : {})}
      empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
      columns={[
        { id: "row", header: words.row, align: "right", width: "5rem", cell: (row) => row.row },
        { id: "name", header: words.name, cell: (row) => row.name ?? "–" },
        { id: "nik", header: words.nik, cell: (row) => row.nik ?? "–" },
        ...(changes
          ? [
              {
                id: "changes",
                header: words.changes,
                cell: (row: Checked) =>
                  row.changes.map((change) => (
                    <div key={change.column}>
                      {words.change(
                        change.column,
                        change.old ?? words.blank,
                        change.new ?? words.blank,
                      )}
                    </div>
                  )),
              },
            ]
          : []),
        {
          id: "why",
          header: words.why,
          cell: (row) =>
            row.findings.length === 0
              ? "–"
              : row.findings.map((finding) => (
                  <FindingLine key={`${finding.code} ${finding.column}`} finding={finding} />
                )),
        },
      ]}
    />
  );
}
