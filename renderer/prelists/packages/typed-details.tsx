// The further fields that a typed code asks for, in the order of Enter.
import { NativeSelect, TextInput } from "@mantine/core";
import { REASONS, type OutcomeDetail } from "../../../shared/prelists/outcomes.ts";
import { useText } from "../../text/index.ts";
import { DateField } from "../../ui/date-field.tsx";
import type { Typed } from "./typed.ts";

export function TypedDetails({
  name,
  asked,
  value,
  onChange,
}: {
  readonly name: string;
  readonly asked: readonly OutcomeDetail[];
  readonly value: Typed;
  readonly onChange: (next: Partial<Typed>) => void;
}) {
  const words = useText().prelists.verify;
  const reasons = useText().prelists.reasons;
  if (asked.length === 0) return null;
  const label = (what: string) => `${what}, ${name}`;
  return (
    <div className="loket-typed-details">
      {asked.includes("alasan") ? (
        <NativeSelect
          data-field="alasan"
          aria-label={label(words.reason)}
          value={value.reason}
          data={[
            { value: "", label: words.reasonEmpty },
            ...REASONS.map((one) => ({ value: one, label: reasons[one] })),
          ]}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      ) : null}
      {asked.includes("id_lain") ? (
        <TextInput
          data-field="id_lain"
          aria-label={label(words.otherId)}
          placeholder={words.otherId}
          maxLength={60}
          value={value.otherId}
          onChange={(event) => onChange({ otherId: event.currentTarget.value })}
        />
      ) : null}
      {asked.includes("tanggal") ? (
        <DateField
          id={`ketik-${name}-tanggal`.replace(/[^\w-]+/g, "-")}
          label={words.date}
          value={value.date}
          onChange={(date) => onChange({ date })}
        />
      ) : null}
      {asked.includes("nomor_dokumen") ? (
        <TextInput
          data-field="nomor_dokumen"
          aria-label={label(words.documentNo)}
          placeholder={words.documentNo}
          maxLength={60}
          value={value.documentNo}
          onChange={(event) => onChange({ documentNo: event.currentTarget.value })}
        />
      ) : null}
      <TextInput
        data-field="catatan"
        aria-label={label(words.note)}
        placeholder={words.note}
        maxLength={1000}
        value={value.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </div>
  );
}
