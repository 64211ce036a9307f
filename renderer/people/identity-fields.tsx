// Fields of an identity, NIK first: sex and birth date are offered from it and stay editable.
import {
  Alert,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Radio,
  Text,
  TextInput,
} from "@mantine/core";
import { NO_NIK_REASONS, type NoNikReason } from "../../shared/people/codes.ts";
import { keysOf } from "../../shared/people/fields.ts";
import type { Sex } from "../../shared/values/nik.ts";
import { isBlank } from "../../shared/values/text.ts";
import { formatDate } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import {
  identityOf,
  needsNote,
  withNik,
  type PersonField,
  type PersonProblem,
  type PersonState,
} from "./person-state.ts";

export interface PersonFieldsProps {
  readonly state: PersonState;
  readonly onChange: (state: PersonState) => void;
  /** Before every DOM id: 'orang'. */
  readonly prefix: string;
  readonly problems: readonly PersonProblem[];
  /** Without place of birth, nickname and mother. */
  readonly short?: boolean;
}

export function useProblemWords(): (problem: PersonProblem) => string {
  const text = useText().people.form.problems;
  return ({ code }) => text[code];
}

export function IdentityFields({
  state,
  onChange,
  prefix,
  problems,
  short = false,
}: PersonFieldsProps) {
  const text = useText().people;
  const words = text.form;
  const problemWords = useProblemWords();
  const set = (part: Partial<PersonState>) => onChange({ ...state, ...part });
  const errorOf = (field: PersonField) => {
    const problem = problems.find((one) => one.field === field);
    return problem ? problemWords(problem) : undefined;
  };
  return (
    <>
      <NikField {...{ state, onChange, prefix, problems }} />
      <FieldGrid>
        <TextInput
          id={`${prefix}-name`}
          label={words.name}
          description={words.nameHint}
          withAsterisk
          maxLength={150}
          autoComplete="off"
          spellCheck={false}
          value={state.name}
          error={errorOf("name")}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <DateField
          id={`${prefix}-birthDate`}
          label={words.birthDate}
          value={state.birthDate}
          error={errorOf("birthDate")}
          onChange={(birthDate) => set({ birthDate })}
        />
      </FieldGrid>
      <FieldGrid>
        <Radio.Group
          label={words.sex}
          value={state.sex}
          onChange={(sex) => set({ sex: sex as Sex })}
        >
          <Group gap="lg" pt={6}>
            {(["L", "P"] as const).map((sex) => (
              <Radio key={sex} value={sex} label={text.sexes[sex]} name={`${prefix}-sex`} />
            ))}
          </Group>
        </Radio.Group>
        <TextInput
          id={`${prefix}-phone`}
          label={words.phone}
          inputMode="tel"
          maxLength={30}
          autoComplete="off"
          value={state.phone}
          error={errorOf("phone")}
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
        {short ? null : (
          <>
            <PlainField
              prefix={prefix}
              field="birthPlace"
              label={words.birthPlace}
              max={80}
              {...{ state, set }}
            />
            <PlainField
              prefix={prefix}
              field="motherName"
              label={words.motherName}
              max={150}
              {...{ state, set }}
            />
            <PlainField
              prefix={prefix}
              field="alias"
              label={words.alias}
              max={80}
              {...{ state, set }}
            />
          </>
        )}
      </FieldGrid>
    </>
  );
}

interface PlainFieldProps {
  readonly prefix: string;
  readonly field: "birthPlace" | "motherName" | "alias" | "landmark";
  readonly label: string;
  readonly max: number;
  readonly state: PersonState;
  readonly set: (part: Partial<PersonState>) => void;
}

export function PlainField({ prefix, field, label, max, state, set }: PlainFieldProps) {
  return (
    <TextInput
      id={`${prefix}-${field}`}
      label={label}
      maxLength={max}
      autoComplete="off"
      spellCheck={false}
      value={state[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
}

function NikField({ state, onChange, prefix, problems }: PersonFieldsProps) {
  const text = useText().people;
  const words = text.form;
  const set = (part: Partial<PersonState>) => onChange({ ...state, ...part });
  const { nik } = identityOf(state);
  const typedEnough =
    state.nik.replace(/\D/g, "").length >= 16 || problems.some((one) => one.field === "nik");
  const findings = typedEnough ? (nik?.findings ?? []) : [];
  const empty = isBlank(state.nik);
  if (state.keptNik !== null) {
    return (
      <Group gap="sm">
        <Text style={{ fontVariantNumeric: "tabular-nums" }}>{words.nikKept(state.keptNik)}</Text>
        <Button variant="default" size="compact-sm" onClick={() => set({ keptNik: null })}>
          {words.nikChange}
        </Button>
      </Group>
    );
  }
  const dates =
    nik?.reading && nik.reading.birthDates.length > 1 && state.birthDate === ""
      ? nik.reading.birthDates
      : [];
  return (
    <>
      <FieldGrid>
        <TextInput
          id={`${prefix}-nik`}
          data-autofocus
          label={words.nik}
          description={words.nikHint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          value={state.nik}
          error={
            problems.some((one) => one.field === "nik")
              ? findings.map((finding) => text.nikFindings[finding]).join(" ")
              : undefined
          }
          onChange={(event) => onChange(withNik(state, event.currentTarget.value))}
        />
        {empty ? (
          <NativeSelect
            id={`${prefix}-noNikReason`}
            label={words.noNikReason}
            description={"\u00a0"}
            value={state.noNikReason}
            error={
              problems.some((one) => one.field === "noNikReason")
                ? words.problems.nik_perlu_alasan
                : undefined
            }
            data={[
              { value: "", label: words.choose },
              ...keysOf(NO_NIK_REASONS).map((value) => ({
                value,
                label: text.noNikReasons[value],
              })),
            ]}
            onChange={(event) =>
              set({ noNikReason: event.currentTarget.value as NoNikReason | "" })
            }
          />
        ) : null}
      </FieldGrid>
      {dates.length > 0 ? (
        <Group gap="xs" role="group" aria-label={words.fromNikLabel}>
          <Text>{words.fromNikLabel}:</Text>
          {dates.map((date) => (
            <Button
              key={date}
              variant="default"
              size="compact-sm"
              onClick={() => set({ birthDate: date })}
            >
              {words.fromNik(formatDate(date))}
            </Button>
          ))}
        </Group>
      ) : null}
      {findings.length > 0 && !problems.some((one) => one.field === "nik") ? (
        <Alert color="yellow" variant="light" role="status">
          {findings.map((finding) => text.nikFindings[finding]).join(" ")}
        </Alert>
      ) : null}
      {needsNote(state) ? (
        <>
          {state.shareNik ? (
            <Checkbox
              checked
              readOnly
              label={words.shareNik}
              description={words.shareNikHint}
              onClick={() => set({ shareNik: false })}
            />
          ) : null}
          <TextInput
            id={`${prefix}-nikNote`}
            label={words.nikNote}
            description={words.nikNoteHint}
            withAsterisk
            maxLength={300}
            value={state.nikNote}
            error={
              problems.some((one) => one.field === "nikNote")
                ? words.problems.nik_perlu_catatan
                : undefined
            }
            onChange={(event) => set({ nikNote: event.currentTarget.value })}
          />
        </>
      ) : null}
    </>
  );
}
