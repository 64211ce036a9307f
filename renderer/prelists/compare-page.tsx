// Two lists beside each other: numbers that open their rows, a paper and a file of the differences.
import { Alert, Button, Group, NativeSelect, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { DIFFERENCES, mayCompare, type Difference } from "../../shared/prelists/compare-lists.ts";
import type { ComparedRow } from "../../shared/prelists/comparison.ts";
import { api, useCall, useCommand, useTask } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatDateTime, formatNumber } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { openPaper } from "../app/paper-preview.tsx";
import { openDialog } from "../app/dialogs.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { Tiles } from "../ui/tiles.tsx";
import { exportComparisonDialog } from "./compare-export.tsx";
import { useMayWork } from "./list-page.tsx";

const PAGE = 100;
const TONES = {
  masuk: "active",
  keluar: "danger",
  berubah: "warning",
  pindah_keluarga: "warning",
  peringkat_naik: "active",
  peringkat_turun: "active",
} as const;

export function ComparePage() {
  const { prelists } = useText();
  const words = prelists.compare;
  const may = useMayWork();
  const lists = useCall(api.prelists.list, {});
  const all = lists.data?.rows ?? [];
  const asOptions = (rows: typeof all) => rows.map(({ id, name }) => ({ value: id, label: name }));
  const [chosen, setChosen] = useState<{ before?: string; after?: string }>({});
  // The newest list is the later one, unless somebody chooses.
  const later = all.find(({ id }) => id === chosen.after) ?? all[0];
  const others = all.filter((list) => later && mayCompare(list, later));
  const earlier = others.find(({ id }) => id === chosen.before) ?? others[0];
  const after = later?.id ?? "";
  const before = earlier?.id ?? "";
  const ready = later !== undefined && earlier !== undefined;
  const found = useCall(
    api.prelists.comparison,
    { beforeId: before, afterId: after },
    { enabled: ready },
  );
  const run = useTask(api.prelists.compare);
  const print = useCommand(api.prelists.comparisonPaper);
  const [kind, setKind] = useState<Difference>();
  const made = ready ? (found.data ?? undefined) : undefined;
  async function onRun() {
    if (await run.start({ beforeId: before, afterId: after })) {
      setKind(undefined);
      void found.refetch();
    }
  }
  async function onPrint(comparisonId: string) {
    const paper = await print.run({ comparisonId, ...(kind && { kind }) });
    if (paper) await openPaper(paper);
  }
  useScreenCommand("layar.cetak", () => made && void onPrint(made.id));
  function onExport(comparisonId: string) {
    void openDialog(exportComparisonDialog, {
      comparisonId,
      name: words.fileName(earlier?.name ?? "", later?.name ?? ""),
    });
  }
  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          made ? (
            <>
              <Button variant="default" onClick={() => void onPrint(made.id)}>
                {words.print}
              </Button>
              {may ? (
                <Button variant="default" onClick={() => onExport(made.id)}>
                  {words.export}
                </Button>
              ) : null}
            </>
          ) : undefined
        }
      />
      <Sheet>
        <FieldGrid columns={2}>
          <NativeSelect
            label={words.before}
            value={before}
            data={asOptions(others)}
            disabled={others.length === 0}
            onChange={(event) => setChosen({ before: event.currentTarget.value, after })}
          />
          <NativeSelect
            label={words.after}
            value={after}
            data={asOptions(all)}
            onChange={(event) => setChosen({ before, after: event.currentTarget.value })}
          />
        </FieldGrid>
        <Group mt="md">
          <Button disabled={!ready || run.running} onClick={() => void onRun()}>
            {made ? words.again : words.run}
          </Button>
          {made ? <span>{words.madeAt(formatDateTime(made.at), made.by)}</span> : null}
        </Group>
      </Sheet>
      <FailureAlert failure={lists.failure ?? found.failure ?? run.failure ?? print.failure} />
      {!ready && lists.data ? (
        <EmptyState title={words.tooFewTitle} body={words.tooFewBody} />
      ) : null}
      {run.running ? (
        <TaskProgress
          label={words.running(formatNumber(run.progress?.rows ?? 0))}
          onCancel={run.cancel}
        />
      ) : null}
      {made?.stale ? (
        <Alert icon={<IconInfoCircle />} color="yellow">
          {words.stale}
        </Alert>
      ) : null}
      {made ? (
        <>
          <Tiles
            label={words.tilesLabel}
            tiles={DIFFERENCES.map((one) => ({
              id: one,
              label: words.kinds[one],
              count: made.counts[one],
              tone: made.counts[one] === 0 ? "done" : TONES[one],
              pressed: kind === one,
              onOpen: () => setKind(kind === one ? undefined : one),
            }))}
          />
          <Text size="sm">{words.equation(Object.fromEntries(sums(made.counts)))}</Text>
          <ComparedRows key={`${made.id}${kind ?? ""}`} comparisonId={made.id} kind={kind} />
        </>
      ) : null}
    </Page>
  );
}

function sums(counts: Readonly<Record<string, number>>): [string, string][] {
  return Object.entries(counts).map(([name, count]) => [name, formatNumber(count)]);
}

function ComparedRows({
  comparisonId,
  kind,
}: {
  readonly comparisonId: string;
  readonly kind: Difference | undefined;
}) {
  const { prelists } = useText();
  const words = prelists.compare;
  // Where each page began, so that one can go back.
  const [trail, setTrail] = useState<readonly number[]>([0]);
  const found = useCall(
    api.prelists.comparisonRows,
    { comparisonId, after: trail.at(-1) ?? 0, limit: PAGE, ...(kind && { kind }) },
    { keepPrevious: true },
  );
  const last = found.data?.rows.at(-1)?.seq;
  return (
    <Sheet flush>
      <DataTable
        label={kind ? words.kinds[kind] : words.allRows}
        rows={found.data?.rows}
        rowKey={(row) => String(row.seq)}
        failure={found.failure}
        onRetry={found.refetch}
        onOpen={({ prelistId, entryId }) => goTo("prelists.entry", { prelistId, entryId })}
        paging={{
          onPrevious: trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : undefined,
          onNext:
            found.data?.more && last !== undefined ? () => setTrail([...trail, last]) : undefined,
        }}
        empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
        columns={[
          { id: "name", header: prelists.rows.name, cell: (row) => row.name ?? "–" },
          { id: "nik", header: prelists.rows.nik, cell: (row) => row.nik ?? "–" },
          {
            id: "place",
            header: words.place,
            cell: (row) => (row.rt || row.rw ? `${row.rt ?? "–"}/${row.rw ?? "–"}` : "–"),
          },
          {
            id: "kinds",
            header: words.difference,
            cell: (row) => row.kinds.map((one) => words.kinds[one]).join(", "),
          },
          { id: "changes", header: prelists.rows.changes, cell: (row) => <Changes row={row} /> },
        ]}
      />
    </Sheet>
  );
}

function Changes({ row }: { readonly row: ComparedRow }) {
  const { rows: words } = useText().prelists;
  if (row.changes.length === 0) return "–";
  return row.changes.map(({ column, old, new: fresh }) => (
    <div key={column}>{words.change(column, old ?? words.blank, fresh ?? words.blank)}</div>
  ));
}
