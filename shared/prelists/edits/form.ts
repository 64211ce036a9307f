// The long form as data: which questions a list's row has, in which order, under which conditions, and what a typed code means.
import data from "../../../resources/prelists/form-bdt-2015.json" with { type: "json" };
import { parseDate, type IsoDate } from "../../values/date.ts";
import { cleanText } from "../../values/text.ts";
import { codeList } from "../codes.ts";
import { isSendersKey } from "./rules.ts";
import type { Profile } from "../profiles.ts";
import { columnOf, type ColumnKind } from "../../sheets/profile.ts";

/** All of a question's conditions must hold: another answer, or the age of the person. */
type Condition =
  | {
      readonly field: string;
      readonly in?: readonly string[];
      readonly notIn?: readonly string[];
      readonly filled?: boolean;
    }
  | { readonly age: readonly (number | null)[] };

interface Question {
  readonly field: string;
  readonly no?: string;
  readonly words: string;
  readonly if?: readonly Condition[];
}

/** One question of a row: its column and how it is answered. */
export interface FormField {
  /** Column key of the row. */
  readonly column: string;
  readonly field: string | null;
  /** Number in the questionnaire, where it is known. */
  readonly no: string | null;
  readonly words: string;
  readonly kind: ColumnKind;
  /** [code, label] pairs of the sender's version. */
  readonly codes: readonly (readonly string[])[] | null;
  /** The sender's own key: shown, never changed. */
  readonly fixed: boolean;
  readonly conditions: readonly Condition[];
}

export interface FormSection {
  /** Null in the plain form of other profiles. */
  readonly words: string | null;
  readonly fields: readonly FormField[];
}

export const FORM_VERSION: string = data.version;
const FORMS = data.forms as unknown as Record<
  string,
  readonly { readonly words: string; readonly fields: readonly Question[] }[] | undefined
>;

/** The version of the form that a profile has; null: the plain form of its own columns. */
export function formVersion(profile: Profile): string | null {
  return FORMS[profile.id] ? FORM_VERSION : null;
}

/**
 * Sections of the form. Columns that the form does not ask for (the sender's keys, areas, columns that only this file has) stand in
 * a last section, so that nothing of a row is out of reach.
 */
export function formSections(profile: Profile, columns: readonly string[]): FormSection[] {
  const form = FORMS[profile.id];
  const asked = (form ?? []).map(({ words, fields }) => ({
    words,
    fields: fields.map((question) => fieldOf(profile, question)),
  }));
  const taken = new Set(asked.flatMap((section) => section.fields.map((field) => field.column)));
  const rest = columns
    .filter((column) => !taken.has(column))
    .map((column) => {
      const known = profile.columns.find((one) => one.header === column);
      return known
        ? fieldOf(profile, { field: known.field, words: column })
        : { ...BARE, column, words: column };
    });
  return [...asked, ...(rest.length > 0 ? [{ words: null, fields: rest }] : [])];
}

const BARE = {
  field: null,
  no: null,
  kind: "teks" as const,
  codes: null,
  fixed: false,
  conditions: [],
};

function fieldOf(profile: Profile, question: Question): FormField {
  const column = columnOf(profile, question.field);
  if (!column)
    throw new Error(`the form asks for ${question.field}, which ${profile.id} does not have`);
  return {
    column: column.header,
    field: column.field,
    no: question.no ?? null,
    words: question.words,
    kind: column.kind,
    codes: (column.codes && codeList(profile.codes, column.codes)) || null,
    fixed: isSendersKey(profile, column.header),
    conditions: question.if ?? [],
  };
}

/** Answers by our fields, as the form holds them now. */
export type Answers = Readonly<Record<string, string | undefined>>;

const bare = (code: string) =>
  cleanText(code)
    .replace(/^0+(?=\d)/, "")
    .toUpperCase();

/** Age in whole years on a day, from the birth date, else from the sender's own column; null when neither says. */
export function ageOf(answers: Answers, today: IsoDate): number | null {
  const born = parseDate(answers.tanggal_lahir ?? "");
  if ("date" in born) {
    const years = Number(today.slice(0, 4)) - Number(born.date.slice(0, 4));
    return today.slice(5) < born.date.slice(5) ? years - 1 : years;
  }
  return /^\d{1,3}$/.test(answers.umur?.trim() ?? "") ? Number(answers.umur) : null;
}

/** Whether a question is to be asked. One that holds an answer is always shown: what leaves the office must be in sight. */
export function isAsked(
  field: FormField,
  answers: Answers,
  value: string,
  today: IsoDate,
): boolean {
  if (value.trim() !== "") return true;
  return field.conditions.every((condition) => {
    if ("age" in condition) {
      const age = ageOf(answers, today);
      const [from, to] = condition.age;
      return age === null || (age >= (from ?? 0) && age <= (to ?? 200));
    }
    const answer = answers[condition.field]?.trim() ?? "";
    if (condition.filled) return answer !== "";
    // An answer that is not there yet decides nothing.
    if (answer === "") return true;
    if (condition.in) return condition.in.some((code) => bare(code) === bare(answer));
    return !condition.notIn?.some((code) => bare(code) === bare(answer));
  });
}

export interface Typed {
  /** The code meant so far, as the list writes it. */
  readonly code: string | null;
  readonly label: string | null;
  /** No other code begins with what was typed: the form may move on. */
  readonly sure: boolean;
  /** No code is or begins with what was typed. */
  readonly unknown: boolean;
}

/** What typed digits mean in a list of codes: `1` is `01`, and stays open where `10` is a code too. */
export function typedCode(codes: readonly (readonly string[])[], typed: string): Typed {
  const text = typed.trim();
  if (text === "") return { code: null, label: null, sure: false, unknown: false };
  const found = codes.find(([code]) => bare(code!) === bare(text));
  const longer = codes.filter(([code]) => {
    const other = bare(code!);
    return other !== bare(text) && !/^0+/.test(text) && other.startsWith(bare(text));
  });
  const onlyZero = /^0+$/.test(text) && codes.some(([code]) => code!.length > text.length);
  return {
    code: found?.[0] ?? null,
    label: found?.[1] ?? null,
    sure: found !== undefined && longer.length === 0 && !onlyZero,
    unknown: found === undefined && longer.length === 0 && !onlyZero,
  };
}

/** The value to keep: a code that means what stood there before leaves the sender's spelling alone. */
export function keptSpelling(field: FormField, before: string, typed: string): string {
  if (field.codes && before !== "" && bare(before) === bare(typed)) return before;
  return typed;
}
