// What the widgets of the gallery say. Nobody at a desk sees it, so it is in one language and outside the catalogue; all people are made up.

export const WORDS = {
  gallery: "Galeri",
  save: "Simpan rujukan",
  cancel: "Batal",
  remove: "Hapus",
  open: "Buka",
  long: "Menunggu pengesahan kepala desa sejak 24 November 2026",
  name: "Nama lengkap",
  nameHint: "Sesuai KTP. Satu kata pun boleh.",
  nameWrong: "Nama harus diisi.",
  value: "Siti Rahmawati",
  born: "Tanggal lahir",
  title: "Kasus REG/3204052001/2026/00320",
  subtitle: "Diterima 27 November 2026 oleh Dewi Anggraini",
  note: "Draf tersimpan pukul 12.30",
  legend: "Siapa yang dilayani",
  village: "Desa atau kelurahan",
  choice: "Perempuan",
  other: "Laki-laki",
  nothing: "Belum ada kasus",
  nothingBody: "Kasus muncul di sini setelah kedatangan dicatat.",
  work: "Memeriksa baris",
  nik: "NIK",
  masked: "3204••••••••0001",
  whole: "3204114609970001",
  code: "RJ-7K3M-9Q2D",
  heading: "Riwayat",
  paragraph: "Warga meminta surat keterangan untuk keringanan biaya rumah sakit.",
  info: "Draf dari kemarin masih ada.",
} as const;

export const ROWS = [
  { id: "1", number: "REG/00320", name: "Imas Sumarni", tone: "new", word: "Diterima", days: "2" },
  {
    id: "2",
    number: "REG/00319",
    name: "Abd. Rizki",
    tone: "waiting",
    word: "Dirujuk",
    days: "14",
  },
  { id: "3", number: "REG/00318", name: "Nayla", tone: "danger", word: "Terlambat", days: "1.024" },
] as const;

export const HEADS = { number: "Nomor", name: "Nama", state: "Status", days: "Hari" } as const;

export const TONE_WORDS = {
  new: "Diterima",
  active: "Diperiksa",
  waiting: "Dirujuk",
  done: "Selesai",
  warning: "Segera jatuh tempo",
  danger: "Terlambat",
  stopped: "Dibatalkan",
} as const;

export const EVENTS = [
  { id: "a", tone: "done", title: "Selesai", at: "2026-11-27T03:30:00Z", actor: "Yuni Astuti" },
  {
    id: "b",
    tone: "waiting",
    title: "Dirujuk",
    at: "2026-11-25T02:05:00Z",
    actor: "Dewi Anggraini",
  },
  { id: "c", tone: "new", title: "Diterima", at: "2026-11-24T01:00:00Z", actor: null },
] as const;
