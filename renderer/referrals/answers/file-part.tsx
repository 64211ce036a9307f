// The sheet of a list: what its columns mean, guessed from the header and corrected by the officer.
import { NativeSelect, Table } from "@mantine/core";
import { ANSWER_FIELDS } from "../../../shared/referrals/answers/fields.ts";
import { useText } from "../../text/index.ts";
import type { ChosenFile } from "./answers-state.ts";

export interface FileColumnsProps {
  readonly chosen: ChosenFile;
  readonly onChange: (chosen: ChosenFile) => void;
}

export function FileColumns({ chosen, onChange }: FileColumnsProps) {
  const text = useText().referrals.answers;
  const options = [
    { value: "", label: text.unused },
    ...ANSWER_FIELDS.map((field) => ({ value: field, label: text.fields[field] })),
  ];
  return (
    <Table.ScrollContainer
      minWidth={480}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={text.meaning}
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.column}</Table.Th>
            <Table.Th>{text.samples}</Table.Th>
            <Table.Th>{text.meaning}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {chosen.seen.columns.map((column, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place in the file
            <Table.Tr key={index}>
              <Table.Th scope="row">{column.header || `${text.column} ${index + 1}`}</Table.Th>
              <Table.Td>{column.samples.join("; ")}</Table.Td>
              <Table.Td>
                <NativeSelect
                  id={`jawaban-kolom-${index}`}
                  aria-label={text.meaningOf(column.header || String(index + 1))}
                  data={options}
                  value={chosen.fields[index] ?? ""}
                  onChange={(event) => {
                    const field = ANSWER_FIELDS.find((one) => one === event.currentTarget.value);
                    onChange({ ...chosen, fields: chosen.fields.with(index, field ?? null) });
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
