// A page of cases as rows: number first, then who, what, state and due date. J and K move like the arrows.
import { Button, Group, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { assignsEverything } from "../../shared/cases/assign.ts";
import type { CaseRow, QueueView } from "../../shared/cases/schemas.ts";
import type { CaseState } from "../../shared/cases/states.ts";
import { REPORT_ROLES } from "../../shared/reports/codes.ts";
import { api, useCall } from "../app/client.ts";
import { dialogIsOpen, openDialog } from "../app/dialogs.tsx";
import { formatShortDate } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { isAllowed } from "../app/registry.ts";
import { useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import type { Column } from "../ui/data-table.tsx";
import { servedLine } from "./beside/beside-lines.ts";
import { assignDialog } from "./AssignDialog.tsx";
import { CaseStateBadge, DueBadge, UrgencyBadge } from "./badges.tsx";

export interface CaseFilter {
  readonly view: QueueView;
  readonly text?: string;
  readonly categoryCode?: string;
  readonly state?: CaseState;
  /** An entry of the directory that cases are entrusted to. */
  readonly pillarId?: string;
  /** One's own before the office's, within each urgency. */
  readonly ownFirst?: boolean;
}

const PAGE_ROWS = 50;
/** Milliseconds of rest before a filter is asked: no longer than an answer takes (tests/bench/queues.ts). */
export const FILTER_MS = 10;

/** J and K walk through the rows unless somebody is typing. */
function useRowKeys(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      const typing =
        event.target instanceof Element &&
        event.target.matches('input, textarea, select, [contenteditable="true"]');
      if (step === 0 || typing || event.ctrlKey || event.altKey || event.metaKey || dialogIsOpen())
        return;
      const rows = [...document.querySelectorAll<HTMLElement>("#isi .loket-row")];
      if (rows.length === 0) return;
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1);
      event.preventDefault();
      rows[next]?.focus();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function useColumns(withReceived: boolean): Column<CaseRow>[] {
  const text = useText().cases;
  const { columns } = text.queue;
  return [
    { id: "number", header: columns.number, cell: (row) => row.number, width: "13.5rem" },
    {
      id: "person",
      header: columns.person,
      cell: (row) => (
        <>
          {row.content ? servedLine(row.content, text) : text.restricted}{" "}
          <UrgencyBadge urgency={row.urgency} />
        </>
      ),
    },
    { id: "category", header: columns.category, cell: (row) => row.content?.categoryName ?? "–" },
    {
      id: "state",
      header: columns.state,
      cell: (row) => (
        <>
          <CaseStateBadge state={row.state} />
          {row.content?.step ? (
            <Text size="sm" c="dimmed">
              {row.content.step}
            </Text>
          ) : null}
        </>
      ),
    },
    withReceived
      ? {
          id: "received",
          header: columns.received,
          cell: (row) => (
            <span style={{ whiteSpace: "nowrap" }}>{formatShortDate(row.receivedAt)}</span>
          ),
        }
      : {
          id: "due",
          header: columns.due,
          cell: (row) => (
            <>
              <DueBadge due={row.due} dueOn={row.dueOn} />
              {row.snoozedUntil === null ? null : (
                <Text size="sm" c="dimmed">
                  {text.snooze.badge(formatShortDate(row.snoozedUntil))}
                </Text>
              )}
            </>
          ),
        },
    { id: "officer", header: columns.officer, cell: (row) => row.officer.name, width: "9rem" },
  ];
}

export interface CaseTableProps {
  readonly filter: CaseFilter;
  readonly label: string;
  readonly empty: ReactNode;
  /** The day of receipt instead of the due date. */
  readonly withReceived?: boolean;
}

export function CaseTable({ filter, label, empty, withReceived = false }: CaseTableProps) {
  const { cases: text, referrals, reportPapers } = useText();
  const columns = useColumns(withReceived);
  const key = JSON.stringify(filter);
  // Keys of the pages walked through so far; another filter begins anew.
  const [walk, setWalk] = useState<{ key: string; cursors: readonly string[] }>({
    key,
    cursors: [],
  });
  const cursors = walk.key === key ? walk.cursors : [];
  const cursor = cursors.at(-1);
  const page = useCall(
    api.cases.list,
    { ...filter, limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) },
    { keepPrevious: true },
  );
  useRowKeys();
  const { roles } = useSession();
  // Ticked on the page that is open: another page or filter begins anew.
  const here = `${key} ${cursor ?? ""}`;
  const [ticked, setTicked] = useState<{ here: string; keys: ReadonlySet<string> }>({
    here,
    keys: new Set(),
  });
  const keys = ticked.here === here ? ticked.keys : new Set<string>();
  const chosen = (page.data?.rows ?? []).filter((row) => keys.has(row.id));
  async function onAssign() {
    if (await openDialog(assignDialog, { cases: chosen })) setTicked({ here, keys: new Set() });
  }
  async function onRefer() {
    if (await openDialog("referrals.cover", { cases: chosen }))
      setTicked({ here, keys: new Set() });
  }
  async function onSummaries() {
    const ids = chosen.filter((row) => !row.restricted).map(({ id }) => id);
    if (ids.length > 0)
      await openDialog("reports.summaries", { which: { ids }, count: ids.length });
  }
  const next = page.data?.next ?? null;
  return (
    <>
      {chosen.length > 0 ? (
        <Group px="md" py="xs" gap="md" role="status">
          <span>{text.assign.selected(chosen.length)}</span>
          <Button size="compact-md" variant="default" onClick={() => void onAssign()}>
            {text.assign.action}
          </Button>
          {chosen.length > 1 ? (
            <Button size="compact-md" variant="default" onClick={() => void onRefer()}>
              {referrals.covers.action}
            </Button>
          ) : null}
          {isAllowed(REPORT_ROLES, roles) ? (
            <Button size="compact-md" variant="default" onClick={() => void onSummaries()}>
              {reportPapers.summaries.action}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {page.data && !page.refreshing ? <span hidden data-answers={key} /> : null}
      <DataTable
        label={label}
        columns={columns}
        rows={page.data?.rows}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo("cases.case", { caseId: row.id })}
        empty={empty}
        failure={page.failure}
        onRetry={page.refetch}
        paging={{
          onPrevious:
            cursors.length > 0 ? () => setWalk({ key, cursors: cursors.slice(0, -1) }) : undefined,
          onNext: next === null ? undefined : () => setWalk({ key, cursors: [...cursors, next] }),
          note: text.queue.rows(page.data?.rows.length ?? 0, text.queue.views[filter.view]),
        }}
        {...(assignsEverything(roles)
          ? {
              selection: {
                keys,
                onChange: (next: ReadonlySet<string>) => setTicked({ here, keys: next }),
                rowLabel: (id: string) =>
                  text.assign.select(page.data?.rows.find((row) => row.id === id)?.number ?? ""),
              },
            }
          : {})}
      />
    </>
  );
}
