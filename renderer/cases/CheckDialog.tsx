// Check your answers: what was filled in, in the order of the form, to be read aloud to the citizen before it is saved.
import { Button, Group } from "@mantine/core";
import { CASEWORK } from "../../shared/cases/contract.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { Facts } from "../ui/facts.tsx";
import { KeyHint } from "../ui/key-hint.tsx";

export interface CheckRow {
  readonly label: string;
  readonly value: string;
  /** DOM id of its field. */
  readonly field: string;
}

export interface CheckProps {
  readonly rows: readonly CheckRow[];
}

/** Answers 'simpan', or the id of the field that shall be changed. */
function CheckDialog({ rows, close }: CheckProps & DialogControl<string>) {
  const text = useText();
  const words = text.desk.check;
  useScreenCommand("layar.simpan", () => close("simpan"));
  return (
    <>
      <Facts
        facts={rows.map(({ label, value, field }) => ({
          term: label,
          value,
          action: (
            <Button
              variant="subtle"
              aria-label={words.changeOf(label)}
              onClick={() => close(field)}
            >
              {text.app.action.edit}
            </Button>
          ),
        }))}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={() => close()}>
          {text.app.action.back}
        </Button>
        <Button
          data-autofocus
          onClick={() => close("simpan")}
          rightSection={<KeyHint keys="Ctrl+S" silent />}
          aria-keyshortcuts="Control+S"
        >
          {words.save}
        </Button>
      </Group>
    </>
  );
}

export const checkDialog = defineDialog<CheckProps, string>({
  id: "cases.check",
  title: (text) => text.desk.check.title,
  roles: CASEWORK,
  size: "lg",
  component: CheckDialog,
  sample: async () => ({
    rows: [
      { label: "Kategori", value: "KES-01", field: "intake-category" },
      { label: "Uraian", value: "Kartu tidak aktif.", field: "intake-narrative" },
    ],
  }),
});
