// Fields that several events ask for: the day, the paper or why it is missing, the relation.
import { NativeSelect, TextInput } from "@mantine/core";
import {
  NO_DOCUMENT_REASONS,
  type NoDocumentReason,
} from "../../../shared/people/surgery-codes.ts";
import { keysOf } from "../../../shared/people/fields.ts";
import { dateProblem } from "../../../shared/people/surgery-rules.ts";
import { isBlank } from "../../../shared/values/text.ts";
import { useText, type Text } from "../../text/index.ts";
import { DateField } from "../../ui/date-field.tsx";
import type { Problem } from "../../ui/error-summary.tsx";
import { FieldGrid } from "../../ui/fields.tsx";
import { HEAD, RELATION_OPTIONS } from "../person-state.ts";
import { today } from "../today.ts";
import type { ErrorOf } from "./EventForm.tsx";

export interface PapersState {
  readonly document: string;
  readonly noDocumentReason: NoDocumentReason | "";
}
export const NO_PAPERS: PapersState = { document: "", noDocumentReason: "" };

/** What is sent: the number, or the reason. */
export function toPapers(state: PapersState) {
  const document = isBlank(state.document) ? null : state.document;
  return { document, noDocumentReason: document === null ? state.noDocumentReason || null : null };
}

export function dayProblems(
  text: Text,
  field: string,
  on: string,
  birthDate: string | null = null,
): Problem[] {
  const words = text.people.surgery.problems;
  if (on === "") return [{ field, message: words.on }];
  const problem = dateProblem(on, today(), birthDate);
  if (problem === null) return [];
  return [{ field, message: problem === "tanggal_di_depan" ? words.future : words.born }];
}

export function paperProblems(text: Text, field: string, state: PapersState): Problem[] {
  const { document, noDocumentReason } = toPapers(state);
  return document === null && noDocumentReason === null
    ? [{ field, message: text.people.surgery.problems.document }]
    : [];
}

export interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (on: string) => void;
  readonly errorOf: ErrorOf;
  readonly first?: boolean;
}

export function DayField({ id, label, value, onChange, errorOf, first = false }: DayFieldProps) {
  return (
    <DateField
      id={id}
      data-autofocus={first || undefined}
      label={label}
      withAsterisk
      value={value}
      onChange={onChange}
      error={errorOf(id)}
    />
  );
}

export interface PapersFieldsProps {
  readonly id: string;
  readonly label: string;
  readonly value: PapersState;
  readonly onChange: (value: PapersState) => void;
  readonly errorOf: ErrorOf;
}

export function PapersFields({ id, label, value, onChange, errorOf }: PapersFieldsProps) {
  const words = useText().people.surgery;
  return (
    <FieldGrid>
      <TextInput
        id={id}
        label={label}
        autoComplete="off"
        maxLength={80}
        value={value.document}
        error={errorOf(id)}
        onChange={(event) => onChange({ ...value, document: event.currentTarget.value })}
      />
      <NativeSelect
        id={`${id}-alasan`}
        label={words.fields.noDocument}
        disabled={!isBlank(value.document)}
        value={value.noDocumentReason}
        data={[
          { value: "", label: words.fields.choose },
          ...keysOf(NO_DOCUMENT_REASONS).map((reason) => ({
            value: reason,
            label: words.noDocumentReasons[reason],
          })),
        ]}
        onChange={(event) =>
          onChange({
            ...value,
            noDocumentReason: event.currentTarget.value as PapersState["noDocumentReason"],
          })
        }
      />
    </FieldGrid>
  );
}

export interface RelationFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (relation: string) => void;
  readonly errorOf: ErrorOf;
  /** Whether "Kepala keluarga" may be chosen. */
  readonly head?: boolean;
  readonly first?: boolean;
}

export function RelationField({
  id,
  label,
  value,
  onChange,
  errorOf,
  head = true,
  first = false,
}: RelationFieldProps) {
  const text = useText().people;
  return (
    <NativeSelect
      id={id}
      data-autofocus={first || undefined}
      label={label}
      withAsterisk
      value={value}
      error={errorOf(id)}
      data={[
        { value: "", label: text.form.choose },
        ...RELATION_OPTIONS.filter((option) => head || option.value !== String(HEAD)),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export interface NoteFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly max?: number;
  readonly description?: string;
}

/** One line that may stay empty. */
export function NoteField({ id, label, value, onChange, max = 300, description }: NoteFieldProps) {
  const words = useText().people.surgery.fields;
  return (
    <TextInput
      id={id}
      label={label}
      description={description ?? words.optional}
      autoComplete="off"
      maxLength={max}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
