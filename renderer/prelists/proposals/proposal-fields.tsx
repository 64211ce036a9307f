// The sections of the sender's fields; codes are chosen, dates typed, the village picked by name.
import { NativeSelect, TextInput } from "@mantine/core";
import { codesOf, FORM_SECTIONS } from "../../../shared/prelists/proposals/codes.ts";
import type { ProfileColumn } from "../../../shared/sheets/profile.ts";
import { ancestorCodes } from "../../../shared/values/area-code.ts";
import { AreaPicker } from "../../areas/AreaPicker.tsx";
import { useText } from "../../text/index.ts";
import { DateField } from "../../ui/date-field.tsx";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";

type Fields = Readonly<Record<string, string>>;

interface FieldsProps {
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
  readonly disabled: boolean;
}

/** Filled from the village. */
const FROM_VILLAGE = ["provinsi", "kabupaten", "kecamatan"];
const WIDE = ["alamat"];

export const fieldId = (header: string) => `usulan-${header}`;

export function ProposalFields(props: FieldsProps) {
  const text = useText().round.proposals;
  return FORM_SECTIONS.map(({ id, columns }) => (
    <FieldSection key={id} legend={text.sections[id]}>
      {columns
        .filter(({ header }) => WIDE.includes(header))
        .map((column) => (
          <Field key={column.header} column={column} {...props} />
        ))}
      <FieldGrid columns={3}>
        {columns
          .filter(({ header }) => !FROM_VILLAGE.includes(header) && !WIDE.includes(header))
          .map((column) => (
            <Field key={column.header} column={column} {...props} />
          ))}
      </FieldGrid>
    </FieldSection>
  ));
}

function Field({ column, fields, onChange, disabled }: FieldsProps & { column: ProfileColumn }) {
  const text = useText().round.proposals;
  const { header } = column;
  const label = text.columns[header] ?? header;
  const value = fields[header] ?? "";
  const set = (typed: string) => onChange({ ...fields, [header]: typed });
  const id = fieldId(header);
  if (header === "kelurahan")
    return disabled ? (
      <TextInput id={id} label={label} value={value} disabled readOnly />
    ) : (
      <AreaPicker
        id={id}
        label={label}
        value={value}
        onChange={(code) => onChange({ ...fields, ...villageFields(code) })}
      />
    );
  const codes = codesOf(column);
  if (codes)
    return (
      <NativeSelect
        id={id}
        label={label}
        disabled={disabled}
        value={value}
        data={[
          { value: "", label: text.choose },
          ...codes.map(([code = "", name]) => ({ value: code, label: `${code} ${name}` })),
        ]}
        onChange={(event) => set(event.currentTarget.value)}
      />
    );
  if (column.kind === "tanggal")
    return (
      <DateField
        id={id}
        label={label}
        disabled={disabled}
        description={undefined}
        value={value}
        onChange={set}
      />
    );
  const digits = column.kind === "nik" || column.kind === "nokk" || column.kind === "rt_rw";
  return (
    <TextInput
      id={id}
      label={label}
      disabled={disabled}
      autoComplete="off"
      maxLength={300}
      {...(digits ? { inputMode: "numeric" as const } : {})}
      {...(header.startsWith("foto_") ? { placeholder: text.photoHint } : {})}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

/** A village names what lies above it. */
function villageFields(code: string): Fields {
  const [kabupaten = "", kecamatan = ""] = [code.slice(0, 5), code.slice(0, 8)];
  return ancestorCodes(code).length === 0
    ? { provinsi: "", kabupaten: "", kecamatan: "", kelurahan: code }
    : { provinsi: code.slice(0, 2), kabupaten, kecamatan, kelurahan: code };
}
