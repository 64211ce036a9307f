// The reasons of a pair as codes: what agrees first, then what speaks against it.
import { ADDRESS } from "./compare-address.ts";
import { NAME } from "./compare-name.ts";
import { BIRTH } from "./compare-birth.ts";
import type { Evidence } from "./evidence.ts";
import { FIELDS, type FieldName, type ReasonCode } from "./fields.ts";
import { MISSING } from "./levels.ts";
import { looksLikeParentAndChild, looksLikeTwins } from "./rules.ts";

type Code = ReasonCode | undefined;

/** By level, lowest first. */
const CODES: Readonly<Record<FieldName, readonly Code[]>> = {
  nik: ["nik_beda", "nik_beda_nomor_urut", "nik_beda_satu_angka", "nik_sama"],
  name: [
    "nama_beda",
    "nama_satu_kata",
    "nama_mirip",
    "nama_sebagian",
    "nama_mirip",
    "nama_bunyi",
    "nama_sama",
  ],
  birth: [
    "lahir_beda",
    "lahir_dekat",
    "lahir_tahun_sama",
    "lahir_dua_bagian",
    "lahir_tahun_sama_tanggal_kira",
    "lahir_beda_satu_angka",
    "lahir_tertukar",
    "lahir_sama",
  ],
  kk: ["kk_beda", "kk_beda", "kk_beda_satu_angka", "kk_sama"],
  mother: ["ibu_beda", "ibu_beda", "ibu_mirip", "ibu_mirip", "ibu_mirip", "ibu_mirip", "ibu_sama"],
  sex: ["kelamin_beda", undefined],
  birthPlace: ["tempat_lahir_beda", undefined, "tempat_lahir_sama"],
  phone: [undefined, undefined, "telepon_beda_satu_angka", "telepon_sama"],
  address: ["alamat_beda", undefined, "alamat_nomor_beda", "alamat_mirip", "alamat_sama"],
  village: ["desa_beda", "desa_mirip", "desa_sama"],
  postcode: ["kode_pos_beda", undefined, "kode_pos_sama"],
};

/** Levels from here on speak for one person. */
const FOR: Readonly<Record<FieldName, number>> = {
  nik: 2,
  name: NAME.kasar,
  birth: BIRTH.tahunSama,
  kk: 2,
  mother: NAME.kasar,
  sex: 1,
  birthPlace: 2,
  phone: 2,
  address: ADDRESS.nomorBeda,
  village: 1,
  postcode: 2,
};

/** @param sameWriting whether both names were written alike, letter by letter */
export function reasonsOf(e: Evidence, sameWriting: boolean): ReasonCode[] {
  const agreeing: ReasonCode[] = [];
  const against: ReasonCode[] = [];
  FIELDS.forEach((field, index) => {
    const level = e.levels[index]!;
    if (level === MISSING) return;
    let code = CODES[field][level];
    if (code === "nama_sama" && !sameWriting) code = "nama_sama_ejaan";
    if (code === "lahir_tahun_sama_tanggal_kira" && e.yearGap > 0) code = "lahir_dekat";
    if (code === "lahir_sama" && e.firstJanuary) code = "lahir_sama_1_januari";
    if (code) (level >= FOR[field] ? agreeing : against).push(code);
  });
  if (looksLikeTwins(e)) against.push("mungkin_kembar");
  if (looksLikeParentAndChild(e)) against.push("mungkin_orang_tua_anak");
  return [...agreeing, ...against];
}
