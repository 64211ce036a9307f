// The rows of a month: who, what kind, and what is still needed.
import { useState } from "react";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import type { CheckedRow } from "./words.ts";

export interface ProposalRow {
  readonly id: string;
  readonly kind: "baru" | "perbaikan" | "hapus";
  readonly name: string;
  readonly nik: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly checks: readonly CheckedRow[];
  readonly ready: boolean;
  readonly blocked: boolean;
  readonly answer: "diterima" | "ditolak" | null;
  readonly answerReason: string | null;
}

const PAGE = 100;

export function ProposalRows({
  rows,
  filtered,
  onOpen,
}: {
  readonly rows: readonly ProposalRow[];
  readonly filtered: boolean;
  readonly onOpen: (proposalId: string) => void;
}) {
  const text = useText().round.proposals;
  const words = text.month;
  const [page, setPage] = useState(1);
  const at = Math.min(page, Math.max(1, Math.ceil(rows.length / PAGE)));
  return (
    <Sheet flush>
      <DataTable
        label={words.rows}
        rows={rows.slice((at - 1) * PAGE, at * PAGE)}
        rowKey={(row) => row.id}
        onOpen={(row) => onOpen(row.id)}
        {...(rows.length > PAGE
          ? { paging: { page: at, pageSize: PAGE, total: rows.length, onPage: setPage } }
          : {})}
        empty={
          filtered ? (
            <EmptyState title={words.emptyFilter} />
          ) : (
            <EmptyState title={words.emptyTitle} body={words.emptyBody} />
          )
        }
        columns={[
          { id: "name", header: words.name, cell: (row) => row.name || words.unnamed },
          { id: "kind", header: words.kind, cell: (row) => text.kinds[row.kind] },
          { id: "nik", header: words.nik, cell: (row) => row.nik ?? "–" },
          {
            id: "place",
            header: words.place,
            cell: (row) => (row.rt || row.rw ? `${row.rt ?? "–"}/${row.rw ?? "–"}` : "–"),
          },
          { id: "ready", header: words.readiness, cell: (row) => <Readiness row={row} /> },
          {
            id: "answer",
            header: words.answer,
            cell: (row) =>
              row.answer === null
                ? "–"
                : [text.answers[row.answer], row.answerReason].filter(Boolean).join(": "),
          },
        ]}
      />
    </Sheet>
  );
}

function Readiness({ row }: { readonly row: ProposalRow }) {
  const text = useText().round.proposals;
  if (row.ready) return <StateBadge tone="done">{text.month.isReady}</StateBadge>;
  const open = row.checks
    .filter(({ state }) => state !== "ya")
    .map(({ check }) => text.checksShort[check]);
  return (
    <StateBadge tone={row.blocked ? "danger" : "warning"} wraps>
      {text.month.failing(open.join(", "))}
    </StateBadge>
  );
}
