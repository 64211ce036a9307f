// The chosen printout: its numbers, and what can be done with them besides printing.
import { Button, Group, Text } from "@mantine/core";
import type { Period } from "../../../shared/reports/schemas.ts";
import { SHIPPED } from "../../../shared/reports/tables/shipped.ts";
import { api, useCall, useCommand, useTask } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatNumber } from "../../app/format.ts";
import { useHasRole } from "../../app/session.tsx";
import { notice } from "../../ui/notice.ts";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import type { Laid, Printout, Whole } from "./catalogue.ts";
import { ownReportDialog } from "./OwnReportDialog.tsx";
import { TableView } from "./TableView.tsx";
import type { OwnWork } from "./use-own.ts";

export interface PrintoutViewProps {
  readonly one: Printout;
  readonly laid: Laid;
  readonly work: OwnWork;
  readonly onSaved: (id: string) => void;
}

export function PrintoutView(props: PrintoutViewProps) {
  const { one } = props;
  return one.kind === "tabel" ? (
    <TablePrintout {...props} one={one} />
  ) : (
    <WholePrintout id={one.id} period={props.laid.period} />
  );
}

/** A paper that is more than a table: what it is, and its numbers as a workbook. */
function WholePrintout({ id, period }: { readonly id: Whole; readonly period: Period }) {
  const words = useText().reportPapers;
  const { label, body } = words.whole[id];
  const choose = useCommand(api.shell.saveFile);
  const numbers = useTask(api.reports.exportWhole);
  const lists = useTask(api.reports.exportWholeList);
  const running = numbers.running || lists.running;
  async function onWorkbook() {
    const target = await choose.run({ purpose: "laporan", name: `${label} ${period.from}.xlsx` });
    if (!target) return;
    const { file } = target;
    const done =
      id === "rekap" || id === "capaian"
        ? await numbers.start({ id, period, file })
        : await lists.start({ id, period, file });
    if (done) notice(words.written(formatNumber(done.rows)));
  }
  return (
    <Sheet
      title={label}
      actions={
        <Button variant="default" loading={running} onClick={() => void onWorkbook()}>
          {words.workbook}
        </Button>
      }
    >
      <FailureAlert failure={choose.failure ?? numbers.failure ?? lists.failure} />
      <Text>{body}</Text>
    </Sheet>
  );
}

function TablePrintout({
  one,
  laid: { period },
  work,
  onSaved,
}: PrintoutViewProps & { readonly one: Extract<Printout, { kind: "tabel" }> }) {
  const words = useText().reportPapers;
  const table = useCall(
    api.reports.reportTable,
    { which: one.which, period },
    { keepPrevious: true },
  );
  const choose = useCommand(api.shell.saveFile);
  const write = useTask(api.reports.exportTable);
  const keeps = useHasRole("supervisor");
  const { own } = one;

  async function onWorkbook() {
    const target = await choose.run({
      purpose: "laporan",
      name: `${one.label} ${period.from}.xlsx`,
    });
    if (!target) return;
    const done = await write.start({ which: one.which, period, file: target.file });
    if (done) notice(words.written(formatNumber(done.rows)));
  }
  async function onEdit(copy: boolean) {
    const saved = await openDialog(ownReportDialog, {
      own: copy ? null : own,
      definition: one.definition,
      name: copy ? titleOf(one) : one.label,
    });
    if (saved) onSaved(saved);
  }
  return (
    <Sheet
      title={one.label}
      actions={
        <>
          {keeps && own ? (
            <>
              <Button variant="subtle" color="red" onClick={() => void work.drop(own)}>
                {words.own.drop}
              </Button>
              <Button variant="default" onClick={() => void work.share(own)}>
                {words.own.share}
              </Button>
              <Button variant="default" onClick={() => void onEdit(false)}>
                {words.own.edit}
              </Button>
            </>
          ) : null}
          {keeps && !own ? (
            <Button variant="subtle" onClick={() => void onEdit(true)}>
              {words.own.copy}
            </Button>
          ) : null}
          <Button variant="default" loading={write.running} onClick={() => void onWorkbook()}>
            {words.workbook}
          </Button>
        </>
      }
    >
      <FailureAlert
        failure={table.failure ?? choose.failure ?? write.failure ?? work.failure}
        onRetry={table.failure ? table.refetch : undefined}
      />
      {write.running ? <TaskProgress label={words.writing} onCancel={write.cancel} /> : null}
      {table.data ? (
        <>
          <Group gap="md" pb="xs">
            <Text c="dimmed">{table.data.subtitle}</Text>
            <Text c="dimmed">{words.units(formatNumber(table.data.units))}</Text>
            {own ? (
              <Text c="dimmed">
                {own.origin === "berkas" ? words.own.fromFile : words.own.by(own.by)}
              </Text>
            ) : null}
          </Group>
          <TableView table={table.data} label={one.label} />
        </>
      ) : null}
    </Sheet>
  );
}

/** The title that the paper carries. */
function titleOf(one: Extract<Printout, { kind: "tabel" }>): string {
  return SHIPPED.find(({ id }) => id === one.id)?.title ?? one.label;
}
