// Rows of short texts in a form: hours, contacts, places, costs. A row is added below and taken away by its button.
import { ActionIcon, Button, Group, MultiSelect, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useText } from "../text/index.ts";

export interface RowField<K extends string> {
  readonly name: K;
  readonly label: string;
  readonly max: number;
  /** Share of the width; 1 when left out. */
  readonly grow?: number;
  /** Chosen from these; the value is their codes joined by commas. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export interface RowsEditorProps<K extends string> {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly RowField<K>[];
  readonly rows: readonly Readonly<Record<K, string>>[];
  readonly most: number;
  readonly onChange: (rows: Readonly<Record<K, string>>[]) => void;
}

const NO_WRAP = { flexWrap: "nowrap" } as const;

export function RowsEditor<K extends string>(props: RowsEditorProps<K>) {
  const { id, label, fields, rows, most, onChange } = props;
  const words = useText().directory.dialog.rows;
  const set = (at: number, name: K, value: string) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [name]: value } : row)));
  const blank = () => Object.fromEntries(fields.map(({ name }) => [name, ""])) as Record<K, string>;
  return (
    <Stack gap={6} id={id} tabIndex={-1} role="group" aria-label={label}>
      <Text fw={600}>{label}</Text>
      {rows.map((row, at) => (
        // Rows have no id of their own; they are only changed by place.
        // oxlint-disable-next-line react/no-array-index-key
        <Group key={at} gap="xs" align="flex-end" style={NO_WRAP}>
          {fields.map((field) => {
            const shared = {
              label: at === 0 ? field.label : undefined,
              "aria-label": words.row(field.label, at + 1),
              style: { flex: field.grow ?? 1, minWidth: 0 },
            };
            return field.options ? (
              <MultiSelect
                key={field.name}
                {...shared}
                data={[...field.options]}
                value={row[field.name] === "" ? [] : row[field.name].split(",")}
                onChange={(chosen) => set(at, field.name, chosen.join(","))}
              />
            ) : (
              <TextInput
                key={field.name}
                {...shared}
                maxLength={field.max}
                value={row[field.name]}
                onChange={(event) => set(at, field.name, event.currentTarget.value)}
              />
            );
          })}
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={words.remove(at + 1)}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={rows.length >= most}
          onClick={() => onChange([...rows, blank()])}
        >
          {words.add}
        </Button>
      </Group>
    </Stack>
  );
}
