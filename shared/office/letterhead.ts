// Letterhead and signers of an office, as its settings keep them and every paper prints them.
import * as z from "zod";

const line = (max: number) => z.string().trim().max(max);

/** An emblem is a small PNG or JPEG picture inside the text itself; papers load nothing from outside. */
const Emblem = z
  .string()
  .max(700_000)
  // Begins as such a picture does: nothing else travels under its name.
  .regex(/^data:image\/(?:png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]*={0,2}$/);

export const Letterhead = z.strictObject({
  /** Lines above the name: PEMERINTAH KABUPATEN ..., KECAMATAN ... */
  above: z.array(line(100).min(1)).max(4),
  /** The largest line: DESA SUKAMAJU, KELURAHAN ..., DINAS SOSIAL. */
  name: line(100).min(1),
  /** A line below the name, such as PUSKESOS "MAJU BERSAMA"; '' when there is none. */
  below: line(120),
  address: line(200),
  /** Phone, e-mail, post code, in italics. */
  contact: line(200),
  /** Where letters are dated. */
  place: line(60),
  emblem: Emblem.nullable(),
});
export type Letterhead = z.infer<typeof Letterhead>;

export const Signer = z.strictObject({
  id: z.string().max(64),
  name: line(100).min(1),
  /** "Kepala Desa Sukamaju", "Lurah Cempaka". */
  position: line(120).min(1),
  /** First line of one who signs for another: "a.n. Kepala Desa Sukamaju"; '' when signing in own right. */
  onBehalfOf: line(120),
  /** Pangkat/golongan; '' when there is none. */
  rank: line(80),
  /** 18 digits; null for a Kades and others who have none. */
  nip: z
    .string()
    .regex(/^\d{18}$/)
    .nullable(),
  active: z.boolean(),
});
export type Signer = z.infer<typeof Signer>;

/** "KAB. GARUT", "KABUPATEN GARUT", "KOTA BANDUNG" -> the line that a letter carries. */
export function regencyLine(name: string): string {
  const plain = name
    .trim()
    .replace(/\s+/g, " ")
    .toUpperCase()
    .replace(/^KAB\b\.?\s*/, "KABUPATEN ");
  return /^(?:KABUPATEN|KOTA)\b/.test(plain)
    ? `PEMERINTAH ${plain}`
    : `PEMERINTAH KABUPATEN ${plain}`;
}

export interface LetterheadPlaces {
  readonly level: "desa" | "kelurahan" | "kecamatan" | "kabupaten";
  readonly regency: string;
  readonly district?: string;
  readonly village?: string;
  /** "Desa", "Kelurahan", "Nagari", "Gampong" ... */
  readonly villageTerm?: string;
}

/** The letterhead proposed at first run; the office may change every line. */
export function proposedLetterhead({
  level,
  regency,
  district = "",
  village = "",
  villageTerm,
}: LetterheadPlaces): Letterhead {
  const blank = { below: "", address: "", contact: "", emblem: null };
  const top = regencyLine(regency);
  if (level === "kabupaten")
    return {
      ...blank,
      above: [top],
      name: "DINAS SOSIAL",
      place: titleCase(regency.replace(/^(?:kab(?:upaten|\.)?|kota)\s+/i, "")),
    };
  const districtLine = `KECAMATAN ${district.trim().toUpperCase()}`;
  if (level === "kecamatan")
    return { ...blank, above: [top], name: districtLine, place: titleCase(district) };
  const term = (villageTerm ?? (level === "desa" ? "Desa" : "Kelurahan")).toUpperCase();
  return {
    ...blank,
    above: [top, districtLine],
    name: `${term} ${village.trim().toUpperCase()}`,
    place: titleCase(village),
  };
}

function titleCase(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(
      /(^|[\s'-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
