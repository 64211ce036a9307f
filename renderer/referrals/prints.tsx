// What the print register knows of a letter: one line, and the dialog with every print.
import { Stack, Text, UnstyledButton } from "@mantine/core";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import type { Printed } from "../../shared/papers/printed.ts";
import { api, useCall } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatDateTime, formatShortDate } from "../app/format.ts";
import { defineDialog } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** "Dicetak 2x, terakhir 24 Nov 2026"; or that it never was. */
export function usePrintedWords(): (printed: Printed) => string {
  const text = useText().app.paper.prints;
  return ({ printed, saved, lastAt }) =>
    lastAt === null ? text.never : text.line(printed, saved, formatShortDate(lastAt));
}

/** The same as a button that opens the register of this letter. */
export function PrintedLine({
  letterId,
  printed,
}: {
  readonly letterId: string;
  readonly printed: Printed;
}) {
  const words = usePrintedWords()(printed);
  if (printed.lastAt === null)
    return (
      <Text c="dimmed" size="sm">
        {words}
      </Text>
    );
  return (
    <UnstyledButton
      style={{ textDecoration: "underline", textUnderlineOffset: "0.2em" }}
      fz="sm"
      onClick={() => void openDialog(printsDialog, { letterId })}
    >
      {words}
    </UnstyledButton>
  );
}

function PrintsDialog({ letterId }: { readonly letterId: string }) {
  const text = useText().app.paper.prints;
  const list = useCall(api.referrals.prints, { letterId });
  return (
    <Stack gap="sm">
      <Text c="dimmed">{text.hint}</Text>
      <DataTable
        label={text.title}
        rows={list.data?.rows}
        rowKey={(row) => row.id}
        failure={list.failure}
        onRetry={list.refetch}
        empty={<EmptyState title={text.never} body={text.hint} />}
        columns={[
          { id: "when", header: text.columns.when, cell: (row) => formatDateTime(row.at) },
          {
            id: "what",
            header: text.columns.what,
            cell: (row) => (row.seq === 1 ? text.first : text.again(row.seq - 1)),
          },
          { id: "way", header: text.columns.way, cell: (row) => text.ways[row.way] },
          { id: "size", header: text.columns.size, cell: (row) => row.size },
          {
            id: "copies",
            header: text.columns.copies,
            align: "right",
            cell: (row) => row.copies,
          },
          { id: "by", header: text.columns.by, cell: (row) => row.by },
        ]}
      />
    </Stack>
  );
}

export const printsDialog = defineDialog<{ readonly letterId: string }>({
  id: "referrals.prints",
  title: (text) => text.app.paper.prints.title,
  roles: REFERRAL_ROLES,
  size: "lg",
  component: PrintsDialog,
  sample: async () => {
    const { rows } = await api.referrals.list({ list: "semua", limit: 1 });
    const first = rows[0];
    return first ? { letterId: (await api.referrals.get({ id: first.id })).letterId } : undefined;
  },
});
