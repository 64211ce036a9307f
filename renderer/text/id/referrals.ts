// Indonesian texts of the room referrals.
import type { ReferralsError } from "../../../shared/referrals/errors.ts";
import {
  ANSWER_WAYS,
  REFERRAL_EVENTS,
  REFERRAL_STATES,
  type AnswerWay,
  type ReferralEventKind,
  type ReferralField,
  type ReferralState,
} from "../../../shared/referrals/codes.ts";
import type { ReferralListName } from "../../../shared/referrals/schemas.ts";
import { detailText, type ErrorWords } from "../words.ts";

const WRONG_DATES: Readonly<Record<string, string>> = {
  masa_depan:
    "Tanggal ini belum tiba. Belum ada yang disimpan. Isi tanggal hari ini atau sebelumnya.",
  sebelum_kasus:
    "Tanggal surat lebih awal daripada tanggal kasus diterima. Belum ada yang disimpan. Periksa tanggal surat.",
  sebelum_surat:
    "Tanggal jawaban lebih awal daripada tanggal surat. Belum ada yang disimpan. Periksa tanggal jawaban.",
  batas_jawaban:
    "Batas jawaban lebih awal daripada tanggal surat. Belum ada yang disimpan. Periksa batas jawaban.",
};

export const referrals = {
  states: Object.fromEntries(
    Object.entries(REFERRAL_STATES).map(([state, { label }]) => [state, label]),
  ) as Record<ReferralState, string>,
  ways: ANSWER_WAYS as Record<AnswerWay, string>,
  events: REFERRAL_EVENTS as Record<ReferralEventKind, string>,
  fields: {
    answeredOn: "Tanggal jawaban",
    answeredBy: "Dijawab oleh (nama dan kantor)",
    via: "Cara jawaban diterima",
    note: "Tindakan atau alasan",
    reason: "Alasan pembatalan",
  } as Record<ReferralField, string>,
  late: (days: number) => `Terlambat ${days} hari`,
  until: (day: string) => `Ditunggu sampai ${day}`,
  restricted: "Kasus terbatas",
  restrictedHint:
    "Rujukan ini milik kasus peka. Akun Anda hanya dapat melihat nomornya. Hubungi petugas yang menanganinya.",
  needed: (label: string) => `${label} belum diisi.`,
  section: {
    title: "Rujukan",
    issue: "Terbitkan rujukan",
    none: "Belum ada rujukan untuk kasus ini.",
    open: (number: string) => `Buka rujukan ${number}`,
  },
  list: {
    title: "Daftar rujukan",
    subtitle: "Surat yang menunggu jawaban lebih dahulu, yang paling dekat batasnya di atas.",
    lists: {
      menunggu: "Menunggu jawaban",
      lewat: "Terlambat dijawab",
      dijawab: "Sudah dijawab",
      dibatalkan: "Dibatalkan",
      semua: "Semua",
    } as Record<ReferralListName, string>,
    show: "Tampilkan",
    option: (name: string, count: number) => `${name} (${count})`,
    search: "Cari nomor, kode, tujuan, atau nama",
    reply: "Catat jawaban dengan kode",
    directory: "Daftar tujuan",
    register: "Buku agenda surat",
    columns: {
      letter: "Nomor surat",
      person: "Nama",
      destination: "Tujuan",
      issued: "Terbit",
      state: "Status",
      caseNumber: "Kasus",
    },
    emptyTitle: "Tidak ada rujukan di sini",
    emptyBody:
      "Rujukan diterbitkan dari halaman kasus. Yang belum dijawab tampil di daftar ini sampai jawabannya dicatat.",
  },
  page: {
    screenTitle: "Rujukan",
    title: (number: string) => `Rujukan ${number}`,
    openCase: "Buka kasus",
    answer: "Catat jawaban",
    cancel: "Batalkan rujukan",
    print: "Cetak surat",
    size: "Kertas",
    history: "Riwayat",
    letter: "Surat",
    facts: {
      code: "Kode rujukan",
      caseNumber: "Nomor kasus",
      person: "Nama",
      destination: "Tujuan",
      level: "Tingkat",
      addressee: "Kepada",
      subject: "Perihal",
      request: "Isi permintaan",
      enclosure: "Lampiran",
      copies: "Tembusan",
      signer: "Penanda tangan",
      issued: "Tanggal surat",
      replyBy: "Jawaban ditunggu sampai",
    },
  },
  issue: {
    screenTitle: "Terbitkan rujukan",
    title: (caseNumber: string) => `Rujuk kasus ${caseNumber}`,
    subtitle: "Surat diberi nomor dan kasus berpindah ke status Dirujuk saat Anda menyimpan.",
    save: "Terbitkan dan cetak",
    destination: "Tujuan",
    destinationHint: "Ketik sebagian nama untuk mencari.",
    usual: "Biasa untuk kategori ini",
    others: "Tujuan lain",
    nothingFound: "Tidak ada tujuan yang cocok.",
    level: "Tingkat rujukan",
    who: "Siapa yang dilayani",
    needs: "Berkas yang dibawa",
    letter: "Surat",
    subject: "Perihal",
    request: "Isi permintaan",
    sensitiveHint:
      "Kasus peka: perihal dan isi surat tidak menyebut jenis masalahnya dan tidak dapat diubah.",
    enclosure: "Lampiran",
    copies: "Tembusan (satu per baris)",
    signer: "Penanda tangan",
    issuedOn: "Tanggal surat",
    replyBy: "Jawaban ditunggu sampai",
    numbering: "Nomor surat",
    automatic: (number: string) => `Otomatis, nomor berikutnya ${number}`,
    manual: "Tulis nomor dari buku agenda",
    manualNumber: "Nomor menurut buku agenda",
    size: "Kertas",
    decision: "Penetapan",
  },
  answer: {
    title: (number: string) => `Catat jawaban atas ${number}`,
    outcome: "Jawaban",
    accepted: "Diterima",
    refused: "Ditolak",
    save: "Simpan jawaban",
    noteHint: "Apa yang dilakukan tujuan, atau mengapa ditolak.",
  },
  cancelDialog: {
    title: (number: string) => `Batalkan rujukan ${number}?`,
    body: "Nomor suratnya tetap tercatat sebagai batal dan tidak dipakai lagi.",
    save: "Batalkan rujukan",
    reasons: ["Salah tujuan", "Salah data pada surat", "Pemohon menarik permohonan"],
  },
  reply: {
    title: "Catat jawaban dengan kode",
    subtitle: "Ketik atau pindai kode pada lembar umpan balik.",
    code: "Kode rujukan",
    codeHint: "Contoh: RJ-7K3M-9Q2D. Huruf besar atau kecil sama saja.",
    find: "Buka rujukan",
  },
  register: {
    title: "Buku agenda surat",
    subtitle: "Semua nomor yang terpakai, juga yang dibatalkan.",
    year: "Tahun",
    columns: {
      number: "Nomor surat",
      dated: "Tanggal",
      addressee: "Kepada",
      subject: "Perihal",
      state: "Status",
    },
    valid: "Berlaku",
    cancelled: "Batal",
    manual: "Ditulis tangan",
    emptyTitle: "Belum ada surat pada tahun ini",
    emptyBody: "Nomor tercatat di sini setiap kali rujukan diterbitkan.",
  },
  errors: {
    nomor_surat_dipakai:
      "Nomor surat ini sudah dipakai. Belum ada yang disimpan. Periksa buku agenda dan gunakan nomor lain.",
    pola_nomor_salah:
      "Pola nomor surat pada pengaturan kantor keliru. Belum ada yang disimpan. Minta admin memperbaikinya; pola harus memuat {seq}.",
    rujukan_sudah_dijawab:
      "Rujukan ini sudah dijawab atau dibatalkan. Tidak ada yang berubah. Muat ulang untuk melihat jawabannya.",
    rujukan_tidak_boleh:
      "Kasus ini belum dapat dirujuk oleh akun Anda pada statusnya sekarang. Tidak ada yang berubah. Lihat langkah yang tersedia di halaman kasus.",
    kode_rujukan_salah:
      "Kode ini keliru ketik. Tidak ada yang berubah. Periksa lagi huruf dan angkanya pada lembar umpan balik.",
    tanggal_rujukan_salah: (details) =>
      WRONG_DATES[detailText(details, "reason")] ??
      "Tanggal tidak sesuai. Belum ada yang disimpan. Periksa tanggal yang Anda isi.",
    isian_rujukan_wajib:
      "Ada isian wajib yang kosong. Belum ada yang disimpan. Lengkapi isian yang ditandai.",
    penanda_tangan_tidak_ada:
      "Penanda tangan ini tidak ada atau nonaktif. Belum ada yang disimpan. Pilih penanda tangan lain.",
  } satisfies ErrorWords<ReferralsError>,
};
