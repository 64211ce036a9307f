// Sheet, header row, kind of file and meaning of each column, as guessed and as the officer corrects them.
import { Button, Group, NativeSelect, NumberInput, Table, Text } from "@mantine/core";
import { useState } from "react";
import { PROFILE_IDS, PROFILES } from "../../shared/prelists/profiles.ts";
import type { ProfileId } from "../../shared/prelists/profiles.ts";
import { formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { FieldGrid, FieldSection } from "../ui/fields.tsx";
import { HiddenParts } from "./imports/hidden-parts.tsx";
import type { Inspection, Reading } from "./import-state.ts";

export interface ImportMappingProps {
  readonly seen: Inspection;
  readonly reading: Reading | undefined;
  readonly onMapping: (mapping: readonly (string | null)[]) => void;
  readonly onReread: (choice: { sheet: number; headerRow?: number; profile?: ProfileId }) => void;
  readonly busy: boolean;
}

export function ImportMapping({ seen, reading, onMapping, onReread, busy }: ImportMappingProps) {
  const { prelists } = useText();
  const words = prelists.import;
  const [headerRow, setHeaderRow] = useState<number>(seen.headerRow ?? 1);
  const [profile, setProfile] = useState<ProfileId | "">(seen.profile ?? "");
  const [sheet, setSheet] = useState(seen.sheet);
  const known = reading?.mapping.filter((field) => field !== null).length ?? 0;
  return (
    <FieldSection legend={words.mappingTitle}>
      {seen.format === "csv" ? (
        <Text c="dimmed">
          {words.format(
            seen.encoding ?? "",
            seen.delimiter === "\t" ? "Tab" : (seen.delimiter ?? ""),
          )}
        </Text>
      ) : null}
      <Text role="status">
        {seen.remembered ? `${words.remembered} ` : ""}
        {reading
          ? words.recognized(formatNumber(known), formatNumber(seen.columns.length))
          : words.noHeader}
      </Text>
      <HiddenParts seen={seen} />
      <FieldGrid columns={3}>
        <NativeSelect
          label={words.sheet}
          value={String(sheet)}
          onChange={(event) => setSheet(Number(event.currentTarget.value))}
          data={seen.sheets.map((one, index) => ({
            value: String(index),
            label: one.visible ? one.name : words.hiddenSheet(one.name),
          }))}
        />
        <NumberInput
          label={`${words.headerRow} (${words.headerRowHint})`}
          min={1}
          max={30}
          allowDecimal={false}
          hideControls
          value={headerRow}
          onChange={(value) => setHeaderRow(Number(value) || 1)}
        />
        <NativeSelect
          label={words.kind}
          value={profile}
          onChange={(event) =>
            setProfile(PROFILE_IDS.find((id) => id === event.currentTarget.value) ?? "")
          }
          data={[
            ...(profile === "" ? [{ value: "", label: words.unknownKind }] : []),
            ...PROFILE_IDS.map((id) => ({ value: id, label: prelists.profiles[id] })),
          ]}
        />
      </FieldGrid>
      <Group>
        <Button
          variant="default"
          disabled={busy}
          onClick={() =>
            onReread({
              sheet,
              ...(sheet === seen.sheet ? { headerRow } : {}),
              ...(profile === "" ? {} : { profile }),
            })
          }
        >
          {words.readAgain}
        </Button>
      </Group>
      {reading ? (
        <Columns seen={seen} reading={reading} onMapping={onMapping} />
      ) : (
        <TopRows seen={seen} />
      )}
    </FieldSection>
  );
}

function TopRows({ seen }: { readonly seen: Inspection }) {
  const words = useText().prelists.import;
  return (
    <Table.ScrollContainer
      minWidth={600}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={words.top}
    >
      <Table>
        <Table.Caption>{words.top}</Table.Caption>
        <Table.Tbody>
          {seen.top.slice(0, 12).map((row) => (
            <Table.Tr key={row.row}>
              <Table.Th scope="row">{`${words.row} ${row.row}`}</Table.Th>
              {row.cells.slice(0, 8).map((cell, index) => (
                <Table.Td key={index}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Columns({
  seen,
  reading,
  onMapping,
}: {
  readonly seen: Inspection;
  readonly reading: Reading;
  readonly onMapping: (mapping: readonly (string | null)[]) => void;
}) {
  const words = useText().prelists.import;
  const [all, setAll] = useState(false);
  const odd = (index: number) => {
    const { via, field } = seen.columns[index]!;
    return via === "mirip" || field === null || reading.mapping[index] !== field;
  };
  const shown = seen.columns.filter((_, index) => all || odd(index));
  const options = [
    { value: "", label: words.keepOnly },
    ...PROFILES[reading.profile].columns.map(({ field, header }) => ({
      value: field,
      label: header,
    })),
  ];
  return (
    <>
      <Group justify="space-between">
        <Text fw={600}>{shown.length === 0 ? words.allKnown : words.columns}</Text>
        <Button variant="subtle" onClick={() => setAll(!all)}>
          {all ? words.showOdd : words.showAll}
        </Button>
      </Group>
      {shown.length === 0 ? null : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.column}</Table.Th>
              <Table.Th>{words.samples}</Table.Th>
              <Table.Th>{words.guess}</Table.Th>
              <Table.Th>{words.field}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((column) => (
              <Table.Tr key={column.index}>
                <Table.Td>{column.header || `${words.column} ${column.index + 1}`}</Table.Td>
                <Table.Td>{column.samples.join("; ")}</Table.Td>
                <Table.Td>{words.via[column.via ?? "tidak"]}</Table.Td>
                <Table.Td>
                  <NativeSelect
                    aria-label={words.fieldFor(column.header)}
                    data={options}
                    value={reading.mapping[column.index] ?? ""}
                    onChange={(event) =>
                      onMapping(
                        reading.mapping.with(column.index, event.currentTarget.value || null),
                      )
                    }
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
