// After a walk-in is saved: its number in large type, and Enter prints the receipt.
import { Button, Group, Stack, Text } from "@mantine/core";
import { api } from "../app/client.ts";
import { formatDate } from "../app/format.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Facts } from "../ui/facts.tsx";
import { CASEWORK } from "../../shared/cases/contract.ts";
import { usePrint } from "../app/use-print.ts";

export interface SavedProps {
  readonly id: string;
  readonly number: string;
  readonly dueOn: string;
  readonly sensitive: boolean;
}

function SavedDialog({
  id,
  number,
  dueOn,
  sensitive,
  close,
}: SavedProps & DialogControl<"buka" | "lanjut">) {
  const text = useText().cases.saved;
  const printing = usePrint();
  return (
    <Stack gap="md">
      <FailureAlert failure={printing.failure} />
      <output
        style={{ fontSize: "var(--loket-text-number)", fontWeight: 700, overflowWrap: "anywhere" }}
      >
        {number}
      </output>
      <Facts facts={[{ term: text.due, value: formatDate(dueOn) }]} />
      {sensitive ? <Text c="dimmed">{text.sensitive}</Text> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => close("lanjut")}>
          {text.next}
        </Button>
        <Button variant="default" onClick={() => close("buka")}>
          {text.open}
        </Button>
        <Button
          data-autofocus
          onClick={() => void printing.print(() => api.cases.receipt({ id }))}
          loading={printing.making}
        >
          {text.print}
        </Button>
      </Group>
    </Stack>
  );
}

export const savedDialog = defineDialog<SavedProps, "buka" | "lanjut">({
  id: "cases.saved",
  title: (text) => text.cases.saved.title,
  roles: CASEWORK,
  size: "lg",
  component: SavedDialog,
  sample: async () => {
    const { rows } = await api.cases.list({ view: "semua", limit: 1 });
    const row = rows[0];
    return row
      ? { id: row.id, number: row.number, dueOn: row.dueOn, sensitive: row.restricted }
      : undefined;
  },
});
