// Pillars with a task: which, who there, what, since when and until when.
import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { api, useCall } from "../../app/client.ts";
import { useText } from "../../text/index.ts";
import { DateField } from "../../ui/date-field.tsx";
import { blankPillar, pillarId, type PillarFault, type PillarRow } from "./support-state.ts";

interface PillarRowsProps {
  readonly rows: readonly PillarRow[];
  readonly today: string;
  readonly onChange: (rows: readonly PillarRow[]) => void;
  readonly fault: (row: PillarRow) => PillarFault | undefined;
}

export function PillarRows({ rows, today, onChange, fault }: PillarRowsProps) {
  const words = useText().cases.support;
  const directory = useCall(api.directory.list, {});
  const partners = (directory.data?.rows ?? []).filter(({ partnerKind }) => partnerKind !== null);
  const set = (key: string, part: Partial<PillarRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <>
      {rows.map((row, at) => {
        const bad = fault(row);
        const options = partners.map(({ id, name }) => ({ value: id, label: name }));
        // An entry that was retired since stays readable.
        if (row.destinationId !== "" && !partners.some(({ id }) => id === row.destinationId))
          options.push({ value: row.destinationId, label: row.name });
        return (
          <Stack key={row.key} gap="xs">
            <Group align="flex-end" gap="sm" wrap="nowrap">
              <NativeSelect
                id={pillarId(row, "pilar")}
                style={{ flex: 3, minWidth: 0 }}
                label={words.pillar(at + 1)}
                value={row.destinationId}
                error={bad === "pilar"}
                data={[{ value: "", label: words.choose }, ...options]}
                onChange={(event) => set(row.key, { destinationId: event.currentTarget.value })}
              />
              <TextInput
                style={{ flex: 3, minWidth: 0 }}
                label={words.person}
                maxLength={120}
                value={row.person}
                onChange={(event) => set(row.key, { person: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                mb={4}
                aria-label={words.remove(at + 1)}
                onClick={() => onChange(rows.filter((one) => one.key !== row.key))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
            <Group align="flex-end" gap="sm" wrap="nowrap">
              <TextInput
                id={pillarId(row, "tugas")}
                style={{ flex: 3, minWidth: 0 }}
                label={words.task}
                maxLength={200}
                value={row.task}
                error={bad === "tugas"}
                onChange={(event) => set(row.key, { task: event.currentTarget.value })}
              />
              <DateField
                id={pillarId(row, "sejak")}
                style={{ flex: "0 0 7.5rem" }}
                label={words.from}
                description={false}
                value={row.fromOn}
                error={bad === "sejak"}
                onChange={(fromOn) => set(row.key, { fromOn })}
              />
              <DateField
                id={pillarId(row, "sampai")}
                style={{ flex: "0 0 7.5rem" }}
                label={words.until}
                description={false}
                value={row.untilOn ?? ""}
                error={bad === "sampai"}
                onChange={(day) => set(row.key, { untilOn: day === "" ? null : day })}
              />
            </Group>
          </Stack>
        );
      })}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={rows.length >= 10}
          onClick={() => onChange([...rows, blankPillar(today)])}
        >
          {words.add}
        </Button>
        <Text size="sm" c="dimmed">
          {words.pillarsHint}
        </Text>
      </Group>
    </>
  );
}
