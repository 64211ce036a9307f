// Backups: make one now (also to a stick), and the list of those that are there.
import { Alert, Button, Group } from "@mantine/core";
import { IconDeviceUsb, IconInfoCircle } from "@tabler/icons-react";
import { api, useCall, useCommand, useTask } from "../app/client.ts";
import { formatBytes, formatDateTime, formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { ClockWarning } from "./clock-warning.tsx";
import { useConfirmPlace } from "./confirm-place.ts";
import { DrillSheet } from "./drill-sheet.tsx";
import { ReadableSheet } from "./readable-sheet.tsx";
import { PlacesSheet, PlaceWarnings } from "./places-sheet.tsx";

export function BackupPage() {
  const text = useText();
  const words = text.backup;
  const list = useCall(api.backup.list, undefined);
  const make = useTask(api.backup.make);
  const choose = useCommand(api.shell.saveFile);
  const ask = useConfirmPlace();
  async function onMake(file?: string) {
    if (await make.start(file ? { file } : {})) notice(words.made);
  }
  async function onElsewhere() {
    const chosen = await choose.run({
      purpose: "cadangan",
      name: words.fileName(new Date().toISOString().slice(0, 10)),
    });
    if (chosen && (await ask.confirmed(chosen.file))) await onMake(chosen.file);
  }
  const lastAt = list.data?.lastAt;
  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconDeviceUsb size={18} aria-hidden />}
              disabled={make.running}
              onClick={() => void onElsewhere()}
            >
              {words.makeElsewhere}
            </Button>
            <Button disabled={make.running} onClick={() => void onMake()}>
              {words.make}
            </Button>
          </Group>
        }
      />
      <FailureAlert failure={make.failure ?? choose.failure ?? ask.failure} />
      {make.running ? (
        <TaskProgress
          label={words.phases[make.progress?.phase ?? "menyalin"]}
          onCancel={make.cancel}
        />
      ) : null}
      <ClockWarning />
      {list.data ? <PlaceWarnings state={list.data} /> : null}
      {list.data?.dueToday && !make.running ? (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconInfoCircle aria-hidden />}
          title={words.due}
        >
          {words.dueBody}
        </Alert>
      ) : null}
      <Sheet
        title={`${words.last}: ${list.data ? (lastAt ? formatDateTime(lastAt) : words.never) : "…"}`}
        flush
      >
        <DataTable
          label={words.list}
          rows={list.data?.rows}
          failure={list.failure}
          onRetry={list.refetch}
          rowKey={(row) => `${row.name} ${row.madeAt}`}
          empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
          columns={[
            {
              id: "madeAt",
              header: words.columns.madeAt,
              cell: (row) => formatDateTime(row.madeAt),
            },
            {
              id: "content",
              header: words.columns.content,
              cell: (row) => words.content(formatNumber(row.persons), formatNumber(row.cases)),
            },
            {
              id: "checked",
              header: words.columns.checked,
              cell: (row) => (
                <StateBadge tone={row.verified ? "done" : "warning"}>
                  {row.verified ? words.verified : words.unverified}
                </StateBadge>
              ),
            },
            { id: "kind", header: words.trust.kind, cell: (row) => words.trust.kinds[row.kind] },
            {
              id: "sheet",
              header: words.columns.sheet,
              cell: (row) => words.sheet(row.recoverySheet),
            },
            {
              id: "size",
              header: words.columns.size,
              align: "right",
              cell: (row) => formatBytes(row.bytes),
            },
            { id: "name", header: words.columns.name, cell: (row) => row.name },
          ]}
        />
      </Sheet>
      {list.data ? (
        <>
          <PlacesSheet state={list.data} />
          <DrillSheet state={list.data} />
          <ReadableSheet />
        </>
      ) : null}
      <Alert
        color="blue"
        variant="light"
        icon={<IconDeviceUsb aria-hidden />}
        title={words.usbTitle}
      >
        {words.usb} {words.restoreHint}
      </Alert>
    </Page>
  );
}
