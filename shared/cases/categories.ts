// The two-level category list that a new office starts with (field notes 1.4, 1.5, 6). Afterwards it is the office's own data.
import type { FactFormName } from "./facts.ts";
import type { GroupKind } from "./groups.ts";

export interface ChecklistItem {
  readonly code: string;
  readonly label: string;
  readonly required: boolean;
}

export interface CategorySeed {
  readonly code: string;
  readonly sector: string;
  readonly name: string;
  /** Usual destination in words; the directory holds the rows. */
  readonly destination: string;
  /** Working days until the citizen has an answer. */
  readonly targetDays: number;
  /** The narrative goes under the second key and lists show only the number. */
  readonly sensitive: boolean;
  readonly checklist: readonly ChecklistItem[];
  readonly factForm?: FactFormName;
  readonly groupKinds?: readonly GroupKind[];
}

/** Papers that the checklists draw on. */
const PAPERS = {
  ktp: "KTP",
  kk: "Kartu Keluarga (KK)",
  kis: "Kartu BPJS/KIS",
  nonaktif: "Nomor atau bukti penonaktifan",
  sktm: "SKTM",
  pakta: "Pakta integritas bermeterai",
  foto_rumah: "Foto rumah (depan, samping, belakang, dalam)",
  rawat: "Surat rawat inap atau keterangan sakit",
  listrik: "Rekening listrik",
  miskin: "Surat pernyataan miskin",
  rekom: "Rekomendasi desa/kelurahan",
  tagihan: "Rincian biaya rumah sakit",
  sekolah: "Surat keterangan sekolah",
  kip: "Kartu Indonesia Pintar (KIP)",
  kks: "Kartu Keluarga Sejahtera (KKS)",
  tabungan: "Buku tabungan",
  pkh: "Nomor peserta PKH atau surat graduasi",
  usaha: "Data usaha (jenis, lama, omzet, lokasi)",
  foto_usaha: "Foto usaha",
  proposal: "Proposal",
  tanah: "Bukti kepemilikan tanah",
  hilang: "Surat keterangan kehilangan",
  tani: "Bukti anggota kelompok tani",
  nelayan: "Kartu nelayan/pembudi daya",
  lahir: "Surat keterangan lahir atau akta",
  asesmen: "Catatan asesmen",
  dokter: "Surat keterangan dokter",
  polisi: "Surat tanda terima laporan polisi",
  foto: "Foto keadaan",
  lokasi: "Data lokasi dan jumlah KK",
  musdes: "Berita acara musyawarah",
} as const;
type Paper = keyof typeof PAPERS;

/** Required papers, then optional ones. */
function papers(required: readonly Paper[], optional: readonly Paper[] = []): ChecklistItem[] {
  const item = (must: boolean) => (code: Paper) => ({ code, label: PAPERS[code], required: must });
  return [...required.map(item(true)), ...optional.map(item(false))];
}

function category(
  code: string,
  sector: string,
  name: string,
  destination: string,
  targetDays: number,
  checklist: readonly ChecklistItem[],
  sensitive = false,
): CategorySeed {
  return { code, sector, name, destination, targetDays, sensitive, checklist };
}

const ID = ["ktp", "kk"] as const;

export const CATEGORY_SEEDS: readonly CategorySeed[] = [
  category(
    "KES-01",
    "Kesehatan",
    "Reaktivasi PBI-JK/KIS nonaktif",
    "BPJS Kesehatan melalui Dinas Sosial",
    1,
    papers([...ID, "kis"], ["nonaktif", "rawat", "sktm", "pakta", "foto_rumah", "listrik"]),
  ),
  category(
    "KES-02",
    "Kesehatan",
    "Usulan baru PBI (APBN/APBD)",
    "Dinas Sosial",
    5,
    papers([...ID, "sktm"], ["miskin", "foto_rumah", "rawat", "rekom"]),
  ),
  category(
    "KES-03",
    "Kesehatan",
    "Perbaikan data KIS (NIK, nama, alamat)",
    "BPJS Kesehatan",
    3,
    papers([...ID, "kis"]),
  ),
  category(
    "KES-04",
    "Kesehatan",
    "Biaya rumah sakit, Jamkesda, SKTM berobat",
    "RSUD, Dinas Kesehatan",
    1,
    papers([...ID, "sktm"], ["rawat", "tagihan", "kis"]),
  ),
  category(
    "KES-05",
    "Kesehatan",
    "Orang dengan HIV/AIDS: pengobatan dan pendampingan",
    "Puskesmas, Dinas Sosial, Sentra Kemensos",
    1,
    papers([], ["ktp", "kk", "kis", "dokter"]),
    true,
  ),
  category(
    "PDK-01",
    "Pendidikan",
    "KIP/PIP belum diterima atau tidak cair",
    "Sekolah, Dinas Pendidikan/Kemenag",
    5,
    papers([...ID, "sekolah"], ["kip", "tabungan"]),
  ),
  category(
    "PDK-02",
    "Pendidikan",
    "Surat keterangan DTKS/DTSEN (SPMB afirmasi, KIP Kuliah)",
    "Pemohon",
    1,
    papers(ID, ["sekolah"]),
  ),
  category(
    "PDK-03",
    "Pendidikan",
    "Putus sekolah, perlengkapan sekolah",
    "Dinas Pendidikan, Baznas",
    10,
    papers(["kk"], ["ktp", "sekolah", "sktm"]),
  ),
  category(
    "SOS-01",
    "Sosial/ekonomi",
    "PKH (tidak cair, perubahan komponen, graduasi)",
    "Pendamping PKH, Dinas Sosial",
    5,
    papers(ID, ["kks", "tabungan", "pkh"]),
  ),
  {
    ...category(
      "SOS-02",
      "Sosial/ekonomi",
      "Modal usaha, ProKUS, PENA",
      "Dinas Sosial, PNM, HIMBARA, Baznas",
      10,
      papers([...ID, "usaha"], ["pkh", "foto_usaha", "proposal"]),
    ),
    factForm: "usaha",
  },

  category(
    "SOS-03",
    "Sosial/ekonomi",
    "Usulan baru atau perbaikan data DTKS/DTSEN",
    "Operator SIKS-NG desa",
    5,
    papers(ID, ["miskin", "foto_rumah"]),
  ),
  category(
    "SOS-04",
    "Sosial/ekonomi",
    "Sanggahan, KPM tidak layak",
    "Musyawarah desa, Dinas Sosial",
    10,
    papers([], ["ktp", "foto", "musdes"]),
  ),
  category(
    "PGN-01",
    "Pangan",
    "BPNT/Sembako (saldo nol, kartu hilang, KKS)",
    "TKSK, bank penyalur",
    5,
    papers(ID, ["kks", "tabungan", "hilang"]),
  ),
  category(
    "ENR-01",
    "Energi",
    "Subsidi listrik, LPG 3 kg",
    "PLN, kecamatan",
    5,
    papers(ID, ["listrik"]),
  ),
  category("TAN-01", "Pertanian", "Pupuk bersubsidi", "Dinas Pertanian", 5, papers(ID, ["tani"])),
  category(
    "IKN-01",
    "Perikanan",
    "Asuransi budi daya, nelayan",
    "Dinas Perikanan",
    5,
    papers(ID, ["nelayan"]),
  ),
  {
    ...category(
      "PRM-01",
      "Perumahan",
      "Rumah tidak layak huni (RTLH/Rutilahu), sanitasi",
      "Dinas Sosial, Disperkim",
      10,
      papers([...ID, "tanah", "foto_rumah"], ["proposal", "miskin"]),
    ),
    groupKinds: ["rutilahu"],
  },

  category(
    "ADM-01",
    "Administrasi kependudukan",
    "KTP, KK, akta, NIK ganda atau tidak daring, pindah",
    "Disdukcapil",
    3,
    papers([], ["ktp", "kk", "lahir"]),
  ),
  category(
    "RHB-01",
    "Rehabilitasi (ATENSI)",
    "Anak",
    "Dinas Sosial, Sentra Kemensos, LKS",
    3,
    papers(["kk"], ["lahir", "asesmen"]),
  ),
  category(
    "RHB-02",
    "Rehabilitasi (ATENSI)",
    "Disabilitas, alat bantu",
    "Dinas Sosial, Sentra Kemensos, LKS",
    5,
    papers(ID, ["foto", "dokter", "asesmen"]),
  ),
  category(
    "RHB-03",
    "Rehabilitasi (ATENSI)",
    "Lanjut usia telantar",
    "Dinas Sosial, Sentra Kemensos, LKS",
    3,
    papers([], ["ktp", "kk", "foto", "asesmen"]),
  ),
  category(
    "RHB-04",
    "Rehabilitasi (ATENSI)",
    "Tuna sosial, korban perdagangan orang",
    "Dinas Sosial, Sentra Kemensos",
    1,
    papers([], ["ktp", "kk", "polisi", "asesmen"]),
    true,
  ),
  category(
    "RHB-05",
    "Rehabilitasi (ATENSI)",
    "NAPZA",
    "Dinas Sosial, Sentra Kemensos, LKS",
    3,
    papers([], ["ktp", "kk", "dokter", "asesmen"]),
    true,
  ),
  category(
    "RHB-06",
    "Rehabilitasi (ATENSI)",
    "ODGJ, orang telantar (pemulangan)",
    "RSJ, Dinas Sosial, Polsek",
    1,
    papers([], ["ktp", "kk", "dokter", "foto"]),
  ),
  {
    ...category(
      "BNC-01",
      "Bencana",
      "Logistik, santunan",
      "BPBD, Dinas Sosial, Tagana",
      1,
      papers([], ["ktp", "kk", "foto", "lokasi"]),
    ),
    groupKinds: ["bencana"],
  },

  category(
    "HKM-01",
    "Perlindungan",
    "KDRT, anak berhadapan dengan hukum",
    "UPTD PPA, Polres, Pekerja Sosial",
    1,
    papers([], ["ktp", "kk", "polisi", "dokter"]),
    true,
  ),
  {
    ...category(
      "KAT-01",
      "KAT",
      "Usulan lokasi Komunitas Adat Terpencil",
      "Dinas Sosial kabupaten, provinsi",
      20,
      papers(["lokasi"], ["proposal", "foto"]),
    ),
    groupKinds: ["kat"],
  },

  category("LNY-01", "Lainnya", "Informasi, konsultasi, saran", "", 1, papers([])),
];
