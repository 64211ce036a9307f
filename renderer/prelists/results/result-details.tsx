// What a chosen result asks for: a reason, the other row, a day, a document; and room for a note.
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { detailsAsked, REASONS } from "../../../shared/prelists/outcomes.ts";
import { useText } from "../../text/index.ts";
import { DateField } from "../../ui/date-field.tsx";
import { FieldGrid } from "../../ui/fields.tsx";
import { OtherEntry } from "./other-entry.tsx";
import type { TypedResult } from "./result-state.ts";

export interface ResultDetailsProps {
  /** 'verval' for the result itself, else one for each member. */
  readonly id: string;
  readonly entryId: string;
  readonly result: TypedResult;
  readonly onChange: (result: TypedResult) => void;
  readonly errorOf: (field: string) => string | undefined;
  /** Members have one line for a note, the result itself has more. */
  readonly small?: boolean;
}

export function ResultDetails({
  id,
  entryId,
  result,
  onChange,
  errorOf,
  small = false,
}: ResultDetailsProps) {
  const { prelists } = useText();
  const words = prelists.verify;
  const asked = result.outcome ? detailsAsked(result.outcome) : [];
  const set = (change: Partial<TypedResult>) => onChange({ ...result, ...change });
  return (
    <>
      {asked.includes("alasan") ? (
        <NativeSelect
          id={`${id}-alasan`}
          label={words.reason}
          required
          value={result.reason ?? ""}
          error={errorOf(`${id}-alasan`)}
          data={[
            { value: "", label: words.reasonEmpty },
            ...REASONS.map((value) => ({ value, label: prelists.reasons[value] })),
          ]}
          onChange={(event) =>
            set({ reason: REASONS.find((one) => one === event.currentTarget.value) })
          }
        />
      ) : null}
      {asked.includes("id_lain") ? (
        <OtherEntry
          id={`${id}-id-lain`}
          entryId={entryId}
          value={result.otherId}
          error={errorOf(`${id}-id-lain`)}
          onChange={(otherId) => set({ otherId })}
        />
      ) : null}
      {asked.includes("tanggal") ? (
        <FieldGrid>
          <DateField
            id={`${id}-tanggal`}
            label={words.date}
            required
            value={result.date}
            error={errorOf(`${id}-tanggal`)}
            onChange={(date) => set({ date })}
          />
          {asked.includes("nomor_dokumen") ? (
            <TextInput
              id={`${id}-dokumen`}
              label={words.documentNo}
              description={"\u00a0"}
              maxLength={60}
              value={result.documentNo}
              error={errorOf(`${id}-dokumen`)}
              onChange={(event) => set({ documentNo: event.currentTarget.value })}
            />
          ) : null}
        </FieldGrid>
      ) : null}
      {small && asked.length === 0 ? null : (
        <Textarea
          id={`${id}-catatan`}
          label={words.note}
          description={small ? undefined : words.noteHint}
          autosize
          minRows={small ? 1 : 2}
          maxRows={6}
          maxLength={1000}
          value={result.note}
          error={errorOf(`${id}-catatan`)}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      )}
    </>
  );
}
