// Words of an office by its level and place, proposed at first run; every one may be changed. (Undang-Undang Desa allows local names of villages.)
import type { AreaLevel } from "../../shared/values/area-code.ts";
import type { Level, OfficeSettings, Terms } from "../../shared/office/contract.ts";

/** Local names of a village and what goes with them; the first is the national one. */
export const VILLAGE_TERMS: readonly Terms[] = [
  { village: "Desa", hamlet: "Dusun", deliberation: "Musyawarah Desa", head: "Kepala Desa" },
  { village: "Nagari", hamlet: "Jorong", deliberation: "Musyawarah Nagari", head: "Wali Nagari" },
  { village: "Gampong", hamlet: "Dusun", deliberation: "Musyawarah Gampong", head: "Keuchik" },
  { village: "Pekon", hamlet: "Pemangku", deliberation: "Musyawarah Pekon", head: "Peratin" },
  { village: "Kampung", hamlet: "RT", deliberation: "Musyawarah Kampung", head: "Kepala Kampung" },
  {
    village: "Lembang",
    hamlet: "Dusun",
    deliberation: "Musyawarah Lembang",
    head: "Kepala Lembang",
  },
  { village: "Negeri", hamlet: "Dusun", deliberation: "Musyawarah Negeri", head: "Raja" },
];

export const LEVEL_TERMS = {
  desa: VILLAGE_TERMS[0]!,
  kelurahan: {
    village: "Kelurahan",
    hamlet: "Lingkungan",
    deliberation: "Musyawarah Kelurahan",
    head: "Lurah",
  },
  kecamatan: {
    village: "Desa/Kelurahan",
    hamlet: "Dusun",
    deliberation: "Musyawarah Desa/Kelurahan",
    head: "Camat",
  },
  kabupaten: {
    village: "Desa/Kelurahan",
    hamlet: "Dusun",
    deliberation: "Musyawarah Desa/Kelurahan",
    head: "Kepala Dinas Sosial",
  },
} satisfies Record<Level, Terms>;

/** Which regions an office of this level serves. */
export const AREA_LEVEL = {
  desa: "desa",
  kelurahan: "desa",
  kecamatan: "kecamatan",
  kabupaten: "kabupaten",
} as const satisfies Record<Level, AreaLevel>;

/** How many parts the area code of an office of this level has. */
export const CODE_PARTS = { desa: 4, kelurahan: 4, kecamatan: 3, kabupaten: 2 } satisfies Record<
  Level,
  number
>;

const WITA = new Set(["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"]);

/** Time zone by the province of a Kemendagri code. */
export function timeZoneOf(areaCode: string): OfficeSettings["timeZone"] {
  const province = areaCode.slice(0, 2);
  if (province >= "81") return "WIT";
  return WITA.has(province) ? "WITA" : "WIB";
}

/** "KAB. BANYUMAS" -> "Kab. Banyumas". Region lists shout. */
export function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[\s('-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
