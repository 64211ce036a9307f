// A list told by mouth or telephone: one line for each citizen, by code or NIK.
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { LIST_STATES } from "../../../shared/referrals/answers/fields.ts";
import { newId } from "../../app/new-id.ts";
import { useText } from "../../text/index.ts";
import type { TypedRow } from "./answers-state.ts";

export function emptyRow(): TypedRow {
  return { id: newId(), key: "", to: "disetujui", note: "" };
}

export interface TypedRowsProps {
  readonly rows: readonly TypedRow[];
  readonly onChange: (rows: readonly TypedRow[]) => void;
}

export function TypedRows({ rows, onChange }: TypedRowsProps) {
  const { referrals } = useText();
  const text = referrals.answers;
  const change = (id: string, part: Partial<TypedRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <Stack gap="xs">
      {rows.map((row, index) => (
        <Group key={row.id} gap="sm" wrap="nowrap" align="flex-start">
          <TextInput
            id={`jawaban-baris-${index + 1}`}
            aria-label={text.typedKey(index + 1)}
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            w="14rem"
            value={row.key}
            onChange={(event) => change(row.id, { key: event.currentTarget.value })}
          />
          <NativeSelect
            aria-label={text.typedResult(index + 1)}
            w="16rem"
            value={row.to}
            data={LIST_STATES.map((value) => ({ value, label: referrals.states[value] }))}
            onChange={(event) => {
              const to = LIST_STATES.find((state) => state === event.currentTarget.value);
              if (to) change(row.id, { to: to as TypedRow["to"] });
            }}
          />
          <TextInput
            aria-label={text.typedNote(index + 1)}
            style={{ flex: 1 }}
            maxLength={1000}
            value={row.note}
            onChange={(event) => change(row.id, { note: event.currentTarget.value })}
          />
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="compact-md"
          disabled={rows.length >= 200}
          onClick={() => {
            onChange([...rows, emptyRow()]);
            requestAnimationFrame(() =>
              document.getElementById(`jawaban-baris-${rows.length + 1}`)?.focus(),
            );
          }}
        >
          {text.addRow}
        </Button>
      </Group>
    </Stack>
  );
}
