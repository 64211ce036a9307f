// Rows behind a number of an import into the register: person, findings in words, changes and proposals.
import { REGISTER_FINDINGS } from "../../../shared/prelists/register/findings.ts";
import type { RegisterFindingCode } from "../../../shared/prelists/register/findings.ts";
import type { DeskFailure } from "../../app/failure.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { DataTable, type Paging } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ToneShape, type Tone } from "../../ui/state-badge.tsx";
import { fieldName, fieldValue } from "../../people/provenance/field-value.ts";
import type { CheckedRow } from "./state.ts";

const TONES = {
  galat: "danger",
  lewat: "stopped",
  peringatan: "warning",
} as const satisfies Record<string, Tone>;

function isKnown(code: string): code is RegisterFindingCode {
  return Object.hasOwn(REGISTER_FINDINGS, code);
}

/** Words of a finding, with its column and the row that it collides with. */
export function useRegisterFindingWords(): (finding: {
  readonly code: string;
  readonly column?: string | null;
  readonly other?: number | undefined;
}) => string {
  const { register } = useText().prelists;
  return ({ code, column, other }) => {
    const words = isKnown(code) ? register.findingWords[code] : code;
    const at = [column, other === undefined ? null : `${register.row} ${other}`].filter(Boolean);
    return at.length > 0 ? `${words} (${at.join(", ")})` : words;
  };
}

export interface RegisterRowsProps {
  readonly label: string;
  readonly rows: readonly CheckedRow[] | undefined;
  readonly failure?: DeskFailure | undefined;
  readonly paging?: Paging;
}

export function RegisterRows({ label, rows, failure, paging }: RegisterRowsProps) {
  const text = useText();
  const words = text.prelists.register;
  const changes = rows?.some((row) => row.changes.length > 0) ?? false;
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={(row) => String(row.row)}
      failure={failure}
      {...(paging ? { paging } : {})}
      {...(rows?.some((row) => row.personId !== null)
        ? {
            onOpen: (row: CheckedRow) => {
              if (row.personId !== null) goTo("people.person", { personId: row.personId });
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
                cell: (row: CheckedRow) =>
                  row.changes.map((change) => (
                    <div key={`${change.field} ${change.proposed}`}>
                      {(change.proposed ? words.proposal : words.change)(
                        fieldName(text, change.field),
                        fieldValue(text, change.field, change.old),
                        fieldValue(text, change.field, change.new),
                      )}
                    </div>
                  )),
              },
            ]
          : []),
        { id: "why", header: words.why, cell: (row) => <Why row={row} /> },
      ]}
    />
  );
}

function Why({ row }: { readonly row: CheckedRow }) {
  const words = useRegisterFindingWords();
  const { batch } = useText().prelists.register;
  const kept =
    row.undone === "tetap" && row.undoneReason ? batch.keptReasons[row.undoneReason] : undefined;
  if (row.findings.length === 0 && !kept) return "–";
  return (
    <>
      {kept ? <div>{kept}</div> : null}
      {row.findings.map((finding) => (
        <div
          key={`${finding.code} ${finding.column}`}
          style={{ display: "flex", gap: "0.375rem", alignItems: "baseline" }}
        >
          <ToneShape
            tone={isKnown(finding.code) ? TONES[REGISTER_FINDINGS[finding.code]] : "warning"}
            size={12}
          />
          <span>{words(finding)}</span>
        </div>
      ))}
    </>
  );
}
