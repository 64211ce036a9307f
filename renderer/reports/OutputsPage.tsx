// Outputs of programmes against the targets of a year; behind each number stands its list.
import { Button, NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import type { PaperSize } from "../../shared/papers/paper.ts";
import type { OutputRow } from "../../shared/reports/outputs.ts";
import { today } from "../people/today.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatNumber } from "../app/format.ts";
import { useScreenSearch } from "../app/navigation.tsx";
import { useOffice } from "../app/session.tsx";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { DataTable, type Column } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { outputDialog } from "./OutputDialog.tsx";
import { outputEditDialog } from "./OutputEditDialog.tsx";
import { SizeField } from "./period-fields.tsx";
import { PrintButton } from "./print-button.tsx";

function useColumns(): Column<OutputRow>[] {
  const text = useText().outputs;
  const { columns } = text;
  return [
    {
      id: "name",
      header: columns.name,
      cell: ({ fields, of, active }) => (
        <>
          {fields.name}
          <Text c="dimmed" size="sm">
            {[text.measures[fields.measure], of, active ? "" : text.retired]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </>
      ),
    },
    { id: "unit", header: columns.unit, cell: ({ fields }) => text.units[fields.unit] },
    {
      id: "target",
      header: columns.target,
      align: "right",
      cell: ({ fields }) => formatNumber(fields.target),
    },
    {
      id: "reached",
      header: columns.reached,
      align: "right",
      cell: ({ reached }) => formatNumber(reached),
    },
    {
      id: "percent",
      header: columns.percent,
      align: "right",
      cell: ({ percent }) => `${percent}%`,
    },
    {
      id: "remaining",
      header: columns.remaining,
      align: "right",
      cell: ({ remaining }) => formatNumber(remaining),
    },
  ];
}

export function OutputsPage() {
  const { outputs: text } = useText();
  const [search, change] = useScreenSearch();
  const now = Number(today().slice(0, 4));
  const asked = Number(search.tahun);
  const year = Number.isInteger(asked) && asked >= 2020 && asked <= now + 1 ? asked : now;
  const [size, setSize] = useState<PaperSize>(useOffice().paperSize);
  const list = useCall(api.reports.outputs, { year }, { keepPrevious: true });
  const { print, making, failure } = usePrint();
  const onPrint = () => void print(() => api.reports.outputsPaper({ year, size }));
  useScreenCommand("layar.cetak", onPrint);
  const columns = useColumns();
  const { data } = list;
  const countsPuskesos = data?.countsPuskesos ?? false;
  return (
    <Page>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={
          <>
            <PrintButton variant="default" label={text.print} making={making} onPrint={onPrint} />
            <Button
              onClick={() => void openDialog(outputEditDialog, { row: null, year, countsPuskesos })}
            >
              {text.add}
            </Button>
          </>
        }
      />
      <FailureAlert failure={failure} />
      <FieldGrid>
        <NativeSelect
          label={text.year}
          value={String(year)}
          data={Array.from({ length: now - 2020 + 2 }, (_, n) => String(now + 1 - n))}
          onChange={(event) => change({ tahun: event.currentTarget.value })}
        />
        <SizeField size={size} onSize={setSize} />
      </FieldGrid>
      <Sheet flush>
        <DataTable
          label={text.title}
          columns={columns}
          rows={data?.rows}
          rowKey={({ id }) => id}
          failure={list.failure}
          onRetry={list.refetch}
          onOpen={(row) => void openDialog(outputDialog, { row, countsPuskesos })}
          empty={<EmptyState title={text.emptyTitle(year)} body={text.emptyBody} />}
        />
      </Sheet>
      {data?.rows.some(({ partly }) => partly) ? (
        <Text c="dimmed" size="sm">
          {text.partly}
        </Text>
      ) : null}
    </Page>
  );
}
