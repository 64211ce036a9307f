// What one number counts: its cases, or what was counted by hand; a target is changed or taken out of use from here.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { REPORT_ROLES } from "../../shared/reports/codes.ts";
import { HAND_MEASURES } from "../../shared/reports/output-codes.ts";
import type { OutputEntry, OutputRow } from "../../shared/reports/outputs.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatNumber, formatShortDate } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { localDate } from "../../shared/values/date.ts";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { outputEditDialog } from "./OutputEditDialog.tsx";
import { OutputEntryForm } from "./OutputEntryForm.tsx";

interface OutputProps {
  readonly row: OutputRow;
  readonly countsPuskesos: boolean;
}

function OutputDialog({ row: asked, countsPuskesos, close }: OutputProps & DialogControl<boolean>) {
  const { app, directory, outputs: text } = useText();
  const found = useCall(api.reports.outputBehind, { id: asked.id });
  const retire = useCommand(api.reports.retireOutput);
  const [writing, setWriting] = useState(false);
  const row = found.data?.row ?? asked;
  const { fields } = row;
  const byHand = HAND_MEASURES.includes(fields.measure);
  const unit = text.units[fields.unit];
  async function onRetire() {
    const { id, version, active } = row;
    if (await retire.run({ id, version, active: !active })) close(true);
  }
  return (
    <Stack gap="md">
      <FailureAlert failure={found.failure ?? retire.failure} />
      <Text>
        {text.sum(
          formatNumber(row.reached),
          formatNumber(fields.target),
          unit,
          row.percent,
          formatNumber(row.remaining),
        )}
      </Text>
      <Text c="dimmed" size="sm">
        {[text.measures[fields.measure], row.of, fields.source].filter(Boolean).join(" · ")}
      </Text>
      {row.partly ? (
        <Text c="dimmed" size="sm">
          {text.partly}
        </Text>
      ) : null}
      {byHand ? (
        <>
          {writing ? (
            <OutputEntryForm
              targetId={row.id}
              year={fields.year}
              onDone={() => setWriting(false)}
            />
          ) : (
            <Group>
              <Button data-autofocus onClick={() => setWriting(true)}>
                {text.addEntry}
              </Button>
            </Group>
          )}
          <Entries rows={found.data?.entries} />
        </>
      ) : (
        <DataTable
          label={text.behind}
          rows={found.data?.cases}
          rowKey={({ caseId }) => caseId}
          onOpen={({ caseId }) => {
            close(false);
            goTo("cases.case", { caseId });
          }}
          empty={<EmptyState title={text.noneTitle} body={text.noneBody} />}
          columns={[
            { id: "number", header: text.columns.number, cell: ({ number }) => number },
            { id: "person", header: text.columns.person, cell: ({ personName }) => personName },
            { id: "day", header: text.columns.day, cell: ({ day }) => formatShortDate(day) },
            {
              id: "amount",
              header: text.columns.counts,
              align: "right",
              cell: ({ amount }) => (amount === 0 ? text.again : formatNumber(amount)),
            },
          ]}
        />
      )}
      <Group justify="flex-end" gap="xs" className="loket-dialog-foot">
        <Button variant="default" onClick={() => close(false)}>
          {app.action.close}
        </Button>
        <Button variant="default" loading={retire.running} onClick={() => void onRetire()}>
          {row.active ? directory.dialog.retire : directory.dialog.restore}
        </Button>
        <Button
          variant="default"
          onClick={() =>
            void openDialog(outputEditDialog, { row, year: fields.year, countsPuskesos })
          }
        >
          {directory.dialog.edit}
        </Button>
      </Group>
    </Stack>
  );
}

function Entries({ rows }: { readonly rows: readonly OutputEntry[] | undefined }) {
  const text = useText().outputs;
  const strike = useCommand(api.reports.strikeOutputEntry);
  return (
    <>
      <FailureAlert failure={strike.failure} />
      <DataTable
        label={text.behind}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text.noneTitle} body={text.noEntries} />}
        columns={[
          {
            id: "village",
            header: text.columns.village,
            cell: ({ village, struck }) => (struck ? <s>{village}</s> : village),
          },
          { id: "day", header: text.columns.day, cell: ({ day }) => formatShortDate(day) },
          {
            id: "amount",
            header: text.columns.counts,
            align: "right",
            cell: ({ amount, struck }) => (struck ? text.struck : formatNumber(amount)),
          },
          { id: "document", header: text.columns.document, cell: ({ document }) => document },
          { id: "by", header: text.columns.by, cell: ({ by }) => by },
        ]}
        rowActionsLabel={text.strike}
        rowActions={({ id, struck, village }) =>
          struck ? null : (
            <Button
              size="compact-md"
              variant="default"
              aria-label={`${text.strike} ${village}`}
              onClick={() => void strike.run({ id })}
            >
              {text.strike}
            </Button>
          )
        }
      />
    </>
  );
}

export const outputDialog = defineDialog<OutputProps, boolean>({
  id: "reports.output",
  title: (_text, { row }) => `${row.fields.name} ${row.fields.year}`,
  roles: REPORT_ROLES,
  size: "xl",
  component: OutputDialog,
  sample: async () => {
    const year = Number(localDate(new Date()).slice(0, 4));
    const { rows, countsPuskesos } = await api.reports.outputs({ year });
    return rows[0] && { row: rows[0], countsPuskesos };
  },
});
