// Words of a deliberation that both sides and the database use.

export const KINDS = ["desa", "kelurahan"] as const;
export type Kind = (typeof KINDS)[number];

/** Unsur: whom somebody speaks for (field notes 7; BPD, RT/RW and tokoh by custom). */
export const ELEMENTS = [
  "pemerintah",
  "bpd",
  "lpm",
  "puskesos",
  "tksk",
  "pendamping",
  "rt",
  "rw",
  "pkk",
  "karang_taruna",
  "tokoh",
  "keamanan",
  "warga",
  "lainnya",
] as const;
export type Element = (typeof ELEMENTS)[number];

/** How each stands on the paper. */
export const ELEMENT_WORDS: Readonly<Record<Element, string>> = {
  pemerintah: "Pemerintah desa/kelurahan",
  bpd: "BPD/LMK",
  lpm: "LPM",
  puskesos: "Puskesos",
  tksk: "TKSK",
  pendamping: "Pendamping sosial",
  rt: "Ketua RT",
  rw: "Ketua RW",
  pkk: "PKK",
  karang_taruna: "Karang Taruna",
  tokoh: "Tokoh masyarakat",
  keamanan: "Babinsa/Bhabinkamtibmas",
  warga: "Warga",
  lainnya: "Lainnya",
};

/** What somebody signs the berita acara as; `hadir` signs the attendance list only. */
export const DUTIES = ["hadir", "pemimpin", "notulis", "saksi", "mengetahui"] as const;
export type Duty = (typeof DUTIES)[number];

/** A list with full numbers for the file and the ministry, or one that may hang on a wall. */
export const COPIES = ["resmi", "publik"] as const;
export type Copy = (typeof COPIES)[number];

export const PAPERS = [
  "berita_acara",
  "daftar",
  "daftar_hadir",
  "daftar_hadir_kosong",
  "rekap",
] as const;
export type PaperKind = (typeof PAPERS)[number];
