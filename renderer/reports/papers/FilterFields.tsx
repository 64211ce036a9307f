// What a report is narrowed to: one list of groups for each way that was added.
import { ActionIcon, Group, MultiSelect, NativeSelect, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { Definition } from "../../../shared/reports/tables/definition.ts";
import { FILTER_MOST } from "../../../shared/reports/tables/definition.ts";
import { filterableWays, type Source, type Way } from "../../../shared/reports/tables/sources.ts";
import { api, useCall } from "../../app/client.ts";
import { useState } from "react";
import { useText } from "../../text/index.ts";

interface FilterFieldsProps {
  readonly source: Source;
  readonly filter: Definition["filter"];
  readonly onChange: (filter: Definition["filter"]) => void;
}

export function FilterFields({ source, filter, onChange }: FilterFieldsProps) {
  const words = useText().reportPapers;
  const text = words.edit;
  // A way that was added stands open before anything is chosen in it; only chosen groups narrow the report.
  const [added, setAdded] = useState<readonly Way[]>(Object.keys(filter) as Way[]);
  const shown = filterableWays(source).filter((way) => added.includes(way) || filter[way]);
  const free = filterableWays(source).filter((way) => !shown.includes(way));
  function set(way: Way, keys: readonly string[]) {
    const { [way]: _, ...others } = filter;
    onChange(keys.length === 0 ? others : { ...others, [way]: [...keys] });
  }
  return (
    <Stack gap="sm">
      {shown.length === 0 ? <Text c="dimmed">{text.filterHint}</Text> : null}
      {shown.map((way) => (
        <Group key={way} gap="xs" align="end" wrap="nowrap">
          <Choices
            source={source}
            way={way}
            keys={filter[way] ?? []}
            onChange={(keys) => set(way, keys)}
          />
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={text.filterDrop(words.ways[way])}
            onClick={() => {
              setAdded((before) => before.filter((one) => one !== way));
              set(way, []);
            }}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {free.length > 0 ? (
        <NativeSelect
          label={text.filterWay}
          value=""
          data={[
            { value: "", label: text.filterNone },
            ...free.map((way) => ({ value: way, label: words.ways[way] })),
          ]}
          onChange={(event) => {
            const way = free.find((one) => one === event.currentTarget.value);
            if (way) setAdded((before) => [...before, way]);
          }}
        />
      ) : null}
    </Stack>
  );
}

function Choices({
  source,
  way,
  keys,
  onChange,
}: {
  readonly source: Source;
  readonly way: Way;
  readonly keys: readonly string[];
  readonly onChange: (keys: string[]) => void;
}) {
  const words = useText().reportPapers;
  const { data } = useCall(api.reports.reportChoices, { source, way });
  const known = (data?.choices ?? []).map(({ key, label }) => ({ value: key, label }));
  // A group of another office that took this report along stays visible by its code.
  const strange = keys
    .filter((key) => !known.some(({ value }) => value === key))
    .map((key) => ({ value: key, label: key }));
  return (
    <MultiSelect
      style={{ flex: 1 }}
      label={words.ways[way]}
      searchable
      openOnFocus={false}
      maxValues={FILTER_MOST}
      value={[...keys]}
      data={[...known, ...strange]}
      onChange={onChange}
    />
  );
}
