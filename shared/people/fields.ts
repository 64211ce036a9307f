// What a person and an address are made of when they come in: trimmed, cleaned, bounded. The forms use the same schemas.
import * as z from "zod";
import { VillageCodeText } from "../areas/contract.ts";
import { normalizeRtRw } from "../values/area-code.ts";
import { isIsoDate } from "../values/date.ts";
import { cleanText, isBlank } from "../values/text.ts";
import { DISABILITIES, NO_NIK_REASONS } from "./codes.ts";
import { OCCUPATION_COUNT } from "./occupations.ts";
import { findPpksKind } from "./ppks.ts";

/** Optional text: empty, absent and `-` all become null. `max` counts characters after cleaning. */
export function optionalText(max: number) {
  return z
    .string()
    .max(max * 4)
    .nullish()
    .transform((text) => (isBlank(text) ? null : cleanText(text!)))
    .pipe(z.string().max(max).nullable());
}

export function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): [K, ...K[]] {
  return Object.keys(record) as [K, ...K[]];
}

export const Day = z.string().refine(isIsoDate, "bukan_tanggal");

/** One word is a whole name; there is no surname. */
export const PersonName = z
  .string()
  .max(600)
  .transform(cleanText)
  .pipe(z.string().min(1).max(150))
  .refine((name) => !isBlank(name), "kosong");

const RtRw = z
  .string()
  .max(20)
  .nullish()
  .transform((text, context) => {
    const value = normalizeRtRw(text ?? "");
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: "lebih_dari_tiga_angka" });
    return z.NEVER;
  });

export const AddressInput = z.object({
  villageCode: VillageCodeText.nullish().transform((code) => code ?? null),
  address: optionalText(200),
  /** Dusun, kampung, lingkungan, jorong ... */
  hamlet: optionalText(80),
  rt: RtRw,
  rw: RtRw,
});
export type Address = z.output<typeof AddressInput>;

export const Relation = z.number().int().min(1).max(11);

export const PersonInput = z.object({
  name: PersonName,
  /** Panggilan. */
  alias: optionalText(80),
  motherName: optionalText(150),
  nik: optionalText(40),
  noNikReason: z
    .enum(keysOf(NO_NIK_REASONS))
    .nullish()
    .transform((reason) => reason ?? null),
  /** Why a NIK with warnings is right ("sesuai KTP"), or why it is used though somebody else holds it. */
  nikNote: optionalText(300),
  sex: z
    .enum(["L", "P"])
    .nullish()
    .transform((sex) => sex ?? null),
  birthPlace: optionalText(80),
  birthDate: Day.nullish().transform((date) => date ?? null),
  phone: optionalText(30),
  occupation: z
    .number()
    .int()
    .min(1)
    .max(OCCUPATION_COUNT)
    .nullish()
    .transform((code) => code ?? null),
  marital: z
    .number()
    .int()
    .min(1)
    .max(4)
    .nullish()
    .transform((code) => code ?? null),
  disability: z
    .enum(keysOf(DISABILITIES))
    .nullish()
    .transform((code) => code ?? null),
  /** As on the KTP. */
  ktp: AddressInput,
  /** Where the person lives; null when that is the KTP address. */
  home: AddressInput.nullish().transform((home) => home ?? null),
  landmark: optionalText(200),
  ppks: z
    .array(z.string().refine((code) => findPpksKind(code) !== undefined))
    .max(26)
    .default([]),
});
export type PersonFields = z.output<typeof PersonInput>;
/** What a form hands over. */
export type PersonDraft = z.input<typeof PersonInput>;
