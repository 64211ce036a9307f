// Which column of the file means what: guessed, with sample values, and corrected by the officer.
import { NativeSelect, Table, TextInput } from "@mantine/core";
import { FILE_FIELDS } from "../../shared/people/file-check/fields.ts";
import { useText } from "../text/index.ts";
import { FieldSection } from "../ui/fields.tsx";
import type { ListFile } from "./file-check-state.ts";

export interface FileCheckColumnsProps {
  readonly legend: string;
  /** Start of the DOM ids: 'periksa' or 'banding'. */
  readonly prefix: string;
  readonly list: ListFile;
  readonly onList: (list: ListFile) => void;
}

export function FileCheckColumns({ legend, prefix, list, onList }: FileCheckColumnsProps) {
  const words = useText().people.fileCheck;
  const options = [
    { value: "", label: words.unused },
    ...FILE_FIELDS.map((field) => ({ value: field, label: words.fields[field] })),
  ];
  return (
    <FieldSection legend={legend} hint={words.columnsHint}>
      <Table.ScrollContainer
        minWidth={480}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={legend}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.column}</Table.Th>
              <Table.Th>{words.samples}</Table.Th>
              <Table.Th>{words.meaning}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.seen.columns.map((column, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a column is its place in the file
              <Table.Tr key={index}>
                <Table.Th scope="row">{column.header || `${words.column} ${index + 1}`}</Table.Th>
                <Table.Td>{column.samples.join("; ")}</Table.Td>
                <Table.Td>
                  <NativeSelect
                    id={`${prefix}-kolom-${index}`}
                    aria-label={words.meaningOf(column.header || String(index + 1))}
                    data={options}
                    value={list.fields[index] ?? ""}
                    onChange={(event) => {
                      const field = FILE_FIELDS.find((f) => f === event.currentTarget.value);
                      onList({ ...list, fields: list.fields.with(index, field ?? null) });
                    }}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {list.fields.includes("birth_date") ? (
        <TextInput
          id={`${prefix}-pola`}
          w="16rem"
          label={words.birthFormat}
          description={words.birthFormatHint}
          maxLength={30}
          value={list.birthFormat}
          onChange={(event) => onList({ ...list, birthFormat: event.currentTarget.value })}
        />
      ) : null}
    </FieldSection>
  );
}
