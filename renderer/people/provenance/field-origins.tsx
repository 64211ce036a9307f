// Each value of a person with who or which file set it, when, and what it was before.
import { Text } from "@mantine/core";
import { IconHandStop } from "@tabler/icons-react";
import type { FieldOrigin } from "../../../shared/people/provenance/contract.ts";
import { formatDateTime, formatNumber } from "../../app/format.ts";
import { useText, type Text as Words } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { fieldName, fieldValue } from "./field-value.ts";

export function FieldOrigins({ fields }: { readonly fields: readonly FieldOrigin[] }) {
  const text = useText();
  const words = text.people.provenance;
  return (
    <DataTable
      label={words.tableLabel}
      rows={fields}
      rowKey={(row) => row.field}
      empty={<EmptyState title={words.none} body="" />}
      columns={[
        { id: "field", header: words.field, cell: (row) => fieldName(text, row.field) },
        { id: "value", header: words.value, cell: (row) => fieldValue(text, row.field, row.value) },
        {
          id: "before",
          header: words.before,
          cell: (row) => (row.changes === 0 ? "–" : fieldValue(text, row.field, row.before)),
        },
        { id: "origin", header: words.origin, cell: (row) => <Origin origin={row} text={text} /> },
      ]}
    />
  );
}

function Origin({ origin, text }: { readonly origin: FieldOrigin; readonly text: Words }) {
  const words = text.people.provenance;
  return (
    <>
      <Text>
        {words.from(words.ways[origin.way], origin.setBy, formatDateTime(origin.setAt))}
        {origin.byHand ? (
          <IconHandStop
            size={14}
            role="img"
            aria-label={words.byHand}
            style={{ marginInlineStart: 6, verticalAlign: "-2px" }}
          />
        ) : null}
      </Text>
      {origin.broughtBy ? (
        <Text c="dimmed" size="sm">
          {fileWords(text, origin.broughtBy)}
        </Text>
      ) : null}
    </>
  );
}

/** "berkas penduduk.xlsx, baris 12". */
export function fileWords(
  text: Words,
  file: { readonly fileName: string; readonly row: number | null },
): string {
  return text.people.provenance.file(
    file.fileName,
    file.row === null ? null : formatNumber(file.row),
  );
}
