// Code lists of the directory: kinds of destination, levels of referral, sources of funds, the 12 kinds of PSKS, ways of confirming.

/** What a destination is. `sumber_dana` is a source of money, never a destination of a citizen (field notes 6). */
export const DESTINATION_KINDS = {
  pemerintah: "Pemerintah",
  program: "Program",
  kesehatan: "Layanan kesehatan",
  jaminan: "Jaminan sosial",
  pendidikan: "Pendidikan",
  penegak_hukum: "Penegak hukum",
  usaha_negara: "Badan usaha milik negara",
  mitra: "Mitra (PSKS dan pendamping)",
  filantropi: "Lembaga zakat dan filantropi",
  bank: "Bank dan pembiayaan",
  forum_csr: "Dunia usaha (CSR)",
  sumber_dana: "Sumber dana",
  lainnya: "Lainnya",
} as const;
export type DestinationKind = keyof typeof DESTINATION_KINDS;

/** How far up a referral goes; `lateral` leaves the government (field notes 1.5). */
export const REFERRAL_LEVELS = {
  desa: "Desa/kelurahan",
  kecamatan: "Kecamatan",
  kabupaten: "Kabupaten/kota",
  provinsi: "Provinsi",
  pusat: "Pusat",
  lateral: "Lateral (bukan pemerintah)",
} as const;
export type ReferralLevel = keyof typeof REFERRAL_LEVELS;

export const FUND_SOURCES = {
  apbn: "APBN",
  apbd: "APBD",
  hdn_ugb: "HDN-UGB",
  csr: "CSR",
  baznas: "Baznas",
  apbdes: "APBDes",
  lainnya: "Lainnya",
} as const;
export type FundSource = keyof typeof FUND_SOURCES;

/** The 12 kinds of PSKS of Permensos 8/2012. */
export const PSKS_KINDS = {
  "PSKS-01": "Pekerja sosial profesional",
  "PSKS-02": "Pekerja Sosial Masyarakat (PSM)",
  "PSKS-03": "Taruna Siaga Bencana (Tagana)",
  "PSKS-04": "Lembaga Kesejahteraan Sosial (LKS)",
  "PSKS-05": "Karang Taruna",
  "PSKS-06": "Lembaga Konsultasi Kesejahteraan Keluarga (LK3)",
  "PSKS-07": "Keluarga pioner",
  "PSKS-08": "Wahana Kesejahteraan Sosial Berbasis Masyarakat (WKSBM)",
  "PSKS-09": "Wanita pemimpin kesejahteraan sosial",
  "PSKS-10": "Penyuluh sosial",
  "PSKS-11": "Tenaga Kesejahteraan Sosial Kecamatan (TKSK)",
  "PSKS-12": "Dunia usaha",
} as const;
export type PsksKind = keyof typeof PSKS_KINDS;

/** States of a service in HSDS that can still be chosen; a retired destination is exported as `inactive`. */
export const SERVICE_STATUSES = {
  active: "Melayani",
  "temporarily closed": "Tutup sementara",
} as const;
export type ServiceStatus = keyof typeof SERVICE_STATUSES;

/** Days as RFC 5545 writes them, Monday first. */
export const WEEKDAY_CODES = {
  MO: "Senin",
  TU: "Selasa",
  WE: "Rabu",
  TH: "Kamis",
  FR: "Jumat",
  SA: "Sabtu",
  SU: "Minggu",
} as const;
export type WeekdayCode = keyof typeof WEEKDAY_CODES;

/** In which time the places of a service are counted. */
export const CAPACITY_PERIODS = {
  tetap: "Selama dilayani",
  bulan: "Per bulan",
  tahun: "Per tahun",
} as const;
export type CapacityPeriod = keyof typeof CAPACITY_PERIODS;

/** How somebody made sure that an entry is still right. */
export const CONFIRM_WAYS = {
  telepon: "telepon",
  kunjungan: "kunjungan",
  surat: "surat",
  pesan: "pesan WA",
  impor: "berkas dari kantor lain",
} as const;
export type ConfirmWay = keyof typeof CONFIRM_WAYS;

/** The keys of a code list as a tuple for zod. */
export function keysOf<T extends Readonly<Record<string, unknown>>>(
  list: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
}
