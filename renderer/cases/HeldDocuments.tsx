// The checklist of papers: for each of them original, copy or not there yet.
import { Radio, Table } from "@mantine/core";
import { DOCUMENT_HELD, keysOf, type DocumentHeld } from "../../shared/cases/codes.ts";
import { useText } from "../text/index.ts";

const CHOICES = keysOf(DOCUMENT_HELD);

export interface HeldDocumentsProps {
  /** Names the group of radios; unique on the page. */
  readonly name: string;
  readonly documents: readonly {
    readonly code: string;
    readonly label: string;
    readonly required: boolean;
  }[];
  readonly held: Readonly<Record<string, DocumentHeld>>;
  readonly onChange: (code: string, held: DocumentHeld) => void;
  readonly disabled?: boolean;
}

export function HeldDocuments({
  name,
  documents,
  held,
  onChange,
  disabled = false,
}: HeldDocumentsProps) {
  const text = useText().cases;
  return (
    <Table
      id={`${name}-documents`}
      tabIndex={-1}
      aria-label={text.intake.documents}
      verticalSpacing={4}
      withRowBorders
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.intake.documents}</Table.Th>
          {CHOICES.map((choice) => (
            <Table.Th key={choice} ta="center" w="6.5rem">
              {text.held[choice]}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {documents.map(({ code, label, required }) => {
          const words = required ? label : text.intake.optionalDocument(label);
          return (
            <Table.Tr key={code}>
              <Table.Td>{words}</Table.Td>
              {CHOICES.map((choice) => (
                <Table.Td key={choice}>
                  <Radio
                    name={`${name}-${code}`}
                    aria-label={`${words}: ${text.held[choice]}`}
                    checked={(held[code] ?? "belum") === choice}
                    disabled={disabled}
                    onChange={() => onChange(code, choice)}
                    styles={{ body: { justifyContent: "center" } }}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
