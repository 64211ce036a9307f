// The audit log, newest first, filtered and paged by key; and the check that its chain is whole.
import { Alert, Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { useState } from "react";
import type { AuditRow } from "../../shared/audit/contract.ts";
import { api, useCall, useTask } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatNumber, formatShortDate, formatTime } from "../app/format.ts";
import { useScreenSearch } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import type { Tone } from "../ui/state-badge.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { codeDialog } from "./code-dialog.tsx";

const LIMIT = 50;
const TONES = { berhasil: "done", ditolak: "warning", gagal: "danger" } satisfies Record<
  AuditRow["outcome"],
  Tone
>;

export function AuditPage() {
  const text = useText();
  const words = text.audit;
  const [search, setSearch] = useScreenSearch();
  const [pages, setPages] = useState<readonly number[]>([]); // `before` of each page gone through
  const colleagues = useCall(api.accounts.colleagues, undefined);
  const before = pages.at(-1);
  const outcome = (["berhasil", "ditolak", "gagal"] as const).find(
    (one) => one === search["hasil"],
  );
  const record = search["rekaman"] ?? "";
  const list = useCall(
    api.audit.list,
    {
      limit: LIMIT,
      ...(before === undefined ? {} : { before }),
      ...(search["petugas"] ? { actorId: search["petugas"] } : {}),
      ...(outcome ? { outcome } : {}),
      ...(record.length >= 8 ? { recordId: record } : {}),
    },
    { keepPrevious: true },
  );
  const last = list.data?.rows.at(-1)?.seq;
  function filter(change: Readonly<Record<string, string>>) {
    setPages([]);
    setSearch(change);
  }
  return (
    <Page wide>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <Group gap="xs" align="flex-start">
            <Button variant="default" onClick={() => void openDialog(codeDialog, {})}>
              {words.finding.code.open}
            </Button>
            <Verify />
          </Group>
        }
      />
      <Sheet flush>
        <Group
          component="section"
          aria-label={words.filters}
          align="flex-end"
          px="md"
          py="sm"
          gap="md"
        >
          <NativeSelect
            label={words.who}
            value={search["petugas"] ?? ""}
            onChange={(event) => filter({ petugas: event.currentTarget.value })}
            data={[
              { value: "", label: words.everybody },
              ...(colleagues.data ?? []).map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
          <NativeSelect
            label={words.outcome}
            value={outcome ?? ""}
            onChange={(event) => filter({ hasil: event.currentTarget.value })}
            data={[
              { value: "", label: words.anyOutcome },
              ...Object.entries(words.outcomes).map(([value, label]) => ({ value, label })),
            ]}
          />
          <TextInput
            label={words.record}
            title={words.recordHint}
            maxLength={40}
            w="22rem"
            value={record}
            onChange={(event) => filter({ rekaman: event.currentTarget.value.trim() })}
          />
        </Group>
        <DataTable
          label={words.label}
          rows={list.data?.rows}
          failure={list.failure}
          onRetry={list.refetch}
          rowKey={(row) => String(row.seq)}
          empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
          paging={{
            onPrevious: pages.length > 0 ? () => setPages(pages.slice(0, -1)) : undefined,
            onNext:
              list.data?.more && last !== undefined ? () => setPages([...pages, last]) : undefined,
          }}
          columns={[
            {
              id: "seq",
              header: words.columns.seq,
              align: "right",
              cell: (row) => formatNumber(row.seq),
            },
            {
              id: "at",
              header: words.columns.at,
              cell: (row) => `${formatShortDate(row.at)}, ${formatTime(row.at)}`,
            },
            {
              id: "actor",
              header: words.columns.actor,
              cell: (row) => row.actorName || words.system,
            },
            {
              id: "call",
              header: words.columns.call,
              cell: (row) => words.calls[row.call] ?? row.call,
            },
            {
              id: "outcome",
              header: words.columns.outcome,
              cell: (row) => (
                <StateBadge tone={TONES[row.outcome]}>{words.outcomes[row.outcome]}</StateBadge>
              ),
            },
            { id: "detail", header: words.columns.detail, cell: (row) => <Detail row={row} /> },
          ]}
        />
      </Sheet>
    </Page>
  );
}

function Detail({ row }: { readonly row: AuditRow }) {
  const words = useText().audit;
  const parts = [
    row.reason,
    row.ids.length > 0 ? words.records(row.ids.length) : null,
    row.fields.length > 0 ? words.fields(row.fields.join(", ")) : null,
    row.count === null ? null : words.rows(row.count),
  ].filter(Boolean);
  return <span title={row.ids.join("\n")}>{parts.join(" · ")}</span>;
}

function Verify() {
  const words = useText().audit;
  const verify = useTask(api.audit.verify);
  const { result, progress } = verify;
  if (verify.running)
    return (
      <TaskProgress
        label={words.verifying}
        onCancel={verify.cancel}
        {...(progress ? { done: progress.checked, total: progress.total } : {})}
      />
    );
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        alignItems: "flex-end",
        gap: "0.5rem",
        maxWidth: "34rem",
      }}
    >
      <Button onClick={() => void verify.start({})}>{words.verify}</Button>
      <FailureAlert failure={verify.failure} />
      {result ? (
        <Alert
          role="status"
          variant="light"
          color={result.brokenAt === null ? "green" : "red"}
          icon={
            result.brokenAt === null ? <IconShieldCheck aria-hidden /> : <IconShieldX aria-hidden />
          }
          title={result.brokenAt === null ? words.wholeTitle : words.brokenTitle}
        >
          {result.brokenAt === null
            ? words.whole(formatNumber(result.checked))
            : words.broken(formatNumber(result.brokenAt))}
        </Alert>
      ) : null}
    </div>
  );
}
