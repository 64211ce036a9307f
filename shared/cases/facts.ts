// Facts that some categories ask for beside the story (a business for ProKUS): forms as data, and the one check of what was filled in.
// They stand in the timeline (kinds 'daftar' and 'isian'); the newest counts, the older ones stay readable.
import * as z from "zod";
import { formatDate, isIsoDate } from "../values/date.ts";

interface FactField {
  readonly code: string;
  readonly label: string;
  /** bulan: whole months; rupiah: whole rupiah a month. */
  readonly kind: "pilihan" | "tanggal" | "teks" | "bulan" | "rupiah" | "ya_tidak";
  readonly options?: Readonly<Record<string, string>>;
  /** Asked only while another field holds this value. */
  readonly when?: { readonly code: string; readonly is: string };
}
export interface FactForm {
  readonly title: string;
  readonly fields: readonly FactField[];
}

/** ProKUS asks for PKH status, kind, age, turnover and place of the business (field notes 6). */
export const FACT_FORMS = {
  usaha: {
    title: "Data usaha",
    fields: [
      {
        code: "status_pkh",
        label: "Kepesertaan PKH",
        kind: "pilihan",
        options: { graduasi: "Sudah graduasi", aktif: "Masih peserta", bukan: "Bukan peserta" },
      },
      {
        code: "graduasi_pada",
        label: "Tanggal graduasi",
        kind: "tanggal",
        when: { code: "status_pkh", is: "graduasi" },
      },
      { code: "nomor_pkh", label: "Nomor peserta PKH", kind: "teks" },
      { code: "jenis", label: "Jenis usaha", kind: "teks" },
      { code: "lama", label: "Lama usaha (bulan)", kind: "bulan" },
      { code: "omzet", label: "Omzet per bulan (rupiah)", kind: "rupiah" },
      { code: "lokasi", label: "Lokasi usaha", kind: "teks" },
      { code: "potensi", label: "Berpotensi usaha", kind: "ya_tidak" },
    ],
  },
} as const satisfies Readonly<Record<string, FactForm>>;
export type FactFormName = keyof typeof FACT_FORMS;
export type FactCode = (typeof FACT_FORMS)[FactFormName]["fields"][number]["code"];
export const FACT_FORM_NAMES = Object.keys(FACT_FORMS) as [FactFormName, ...FactFormName[]];

export const FactValue = z.union([z.string().trim().max(200), z.number(), z.boolean()]);
export const FactValues = z.record(z.string().max(40), FactValue);
export type FactValues = z.infer<typeof FactValues>;
export const CaseFactSheet = z.object({ form: z.enum(FACT_FORM_NAMES), values: FactValues });
export type CaseFactSheet = z.infer<typeof CaseFactSheet>;

/** Longest business and largest turnover that are taken for meant: 100 years, ten thousand million rupiah. */
const MOST = { bulan: 1200, rupiah: 10_000_000_000 } as const;

export function factForm(name: FactFormName): FactForm {
  return FACT_FORMS[name];
}

/** The fields that are asked now, by what is answered already. */
export function askedFields(form: FactForm, values: FactValues): readonly FactField[] {
  return form.fields.filter(({ when }) => !when || values[when.code] === when.is);
}

function fits(field: FactField, value: FactValues[string], today: string): boolean {
  switch (field.kind) {
    case "pilihan":
      return typeof value === "string" && value in (field.options ?? {});
    case "tanggal":
      return typeof value === "string" && isIsoDate(value) && value <= today;
    case "teks":
      return typeof value === "string";
    case "ya_tidak":
      return typeof value === "boolean";
    case "bulan":
    case "rupiah":
      return (
        typeof value === "number" &&
        Number.isInteger(value) &&
        value >= 0 &&
        value <= MOST[field.kind]
      );
    default:
      return field.kind satisfies never;
  }
}

/**
 * What is kept of a filled form: asked fields only, blanks left out. `wrong` names the fields that do not fit, and fields the form does not have.
 * @param today 'YYYY-MM-DD'; nothing of this happened later
 */
export function readFacts(
  form: FactForm,
  filled: FactValues,
  today: string,
): { readonly values: FactValues; readonly wrong: readonly string[] } {
  const known = new Set(form.fields.map(({ code }) => code));
  const wrong = Object.keys(filled).filter((code) => !known.has(code));
  const values: FactValues = {};
  for (const field of askedFields(form, filled)) {
    const value = filled[field.code];
    if (value === undefined || value === "") continue;
    if (fits(field, value, today)) values[field.code] = value;
    else wrong.push(field.code);
  }
  return { values, wrong };
}

const whole = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });

/** A value as papers print it: 'Rp1.500.000', '18 bulan', '05 April 2021'. */
export function factText(field: FactField, value: FactValues[string]): string {
  if (typeof value === "boolean") return value ? "Ya" : "Tidak";
  if (typeof value === "number")
    return field.kind === "rupiah" ? `Rp${whole.format(value)}` : `${whole.format(value)} bulan`;
  if (field.kind === "tanggal") return formatDate(value);
  return field.options?.[value] ?? value;
}

/** What was filled in, in the order of the form, with its unit written once. */
export function factRows({ form, values }: CaseFactSheet): [label: string, text: string][] {
  return factForm(form).fields.flatMap((field): [string, string][] => {
    const value = values[field.code];
    if (value === undefined) return [];
    return [[field.label.replace(/ \(.*\)$/, ""), factText(field, value)]];
  });
}
