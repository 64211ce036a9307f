// Indonesian texts of the room referrals.
import { many } from "./referrals-many.ts";
import { covers } from "./referrals-covers.ts";
import type { ReferralsError } from "../../../shared/referrals/errors.ts";
import {
  ANSWER_WAYS,
  REFERRAL_CHANNELS,
  REFERRAL_EVENTS,
  type AnswerWay,
  type ReferralChannel,
  type ReferralEventKind,
} from "../../../shared/referrals/codes.ts";
import {
  REFERRAL_STATES,
  type ReferralField,
  type ReferralState,
} from "../../../shared/referrals/states.ts";
import type { ReferralListName } from "../../../shared/referrals/schemas.ts";
import type { TemplateReason } from "../../../shared/papers/templates/subset.ts";
import { detailNumber, detailText, type ErrorWords } from "../words.ts";

const WRONG_DATES: Readonly<Record<string, string>> = {
  masa_depan:
    "Tanggal ini belum tiba. Belum ada yang disimpan. Isi tanggal hari ini atau sebelumnya.",
  sebelum_kasus:
    "Tanggal surat lebih awal daripada tanggal kasus diterima. Belum ada yang disimpan. Periksa tanggal surat.",
  sebelum_surat:
    "Tanggal jawaban lebih awal daripada tanggal surat. Belum ada yang disimpan. Periksa tanggal jawaban.",
  sebelum_langkah:
    "Tanggal ini lebih awal daripada langkah sebelumnya pada rujukan ini. Belum ada yang disimpan. Periksa tanggalnya.",
  batas_lewat:
    "Batas jawaban berikutnya sudah lewat. Belum ada yang disimpan. Isi hari ini atau sesudahnya.",
  batas_jawaban:
    "Batas jawaban lebih awal daripada tanggal surat. Belum ada yang disimpan. Periksa batas jawaban.",
};

import { answers } from "./referrals-answers.ts";
import { statements } from "./referrals-statements.ts";
import { templates } from "./templates.ts";

export const referrals = {
  answers,
  statements,
  templates,
  states: Object.fromEntries(
    Object.entries(REFERRAL_STATES).map(([state, { label }]) => [state, label]),
  ) as Record<ReferralState, string>,
  /** Lines of the answer dialog, and buttons. */
  steps: Object.fromEntries(
    Object.entries(REFERRAL_STATES).map(([state, { step }]) => [state, step]),
  ) as Record<ReferralState, string>,
  covers,
  many,
  denied: "Warga belum menerima",
  channels: REFERRAL_CHANNELS as Record<ReferralChannel, string>,
  ways: ANSWER_WAYS as Record<AnswerWay, string>,
  events: REFERRAL_EVENTS as Record<ReferralEventKind, string>,
  fields: {
    answeredOn: "Tanggal jawaban",
    answeredBy: "Dijawab oleh (nama dan kantor)",
    via: "Cara jawaban diterima",
    note: "Tindakan atau alasan",
    missing: "Apa yang kurang (satu per baris)",
    onwardTo: "Diteruskan kepada",
    replyBy: "Ditunggu sampai",
  } as Record<ReferralField, string>,
  reason: "Alasan",
  confirmedBy: "Dibenarkan oleh (nama)",
  replyByHint: "Hari jawaban atau hasil berikutnya ditunggu.",
  evidence: "Bukti",
  evidenceHint: "Lembar atau surat yang sudah dilampirkan pada kasus.",
  noEvidence: "Tanpa bukti tertulis",
  actTitle: (step: string, number: string) => `${step}: ${number}`,
  late: (days: number) => `Terlambat ${days} hari kerja`,
  near: (day: string) => `Mendekati batas ${day}`,
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
    closing:
      "Kasus dapat diselesaikan setelah setiap rujukan berakhir atau dinyatakan tidak ditunggu lagi.",
  },
  list: {
    title: "Daftar rujukan",
    subtitle: "Surat yang menunggu jawaban lebih dahulu, yang paling dekat batasnya di atas.",
    lists: {
      menunggu: "Menunggu jawaban",
      lewat: "Terlambat dijawab",
      kembali: "Dikembalikan, belum lengkap",
      dijawab: "Sudah ada hasil",
      tanpa_jawaban: "Tidak dijawab",
      dibatalkan: "Dibatalkan atau ditarik",
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
    next: "Langkah berikutnya",
    noSteps: "Rujukan ini sudah berakhir.",
    onward: (office: string) => `Diteruskan kepada ${office}`,
    missing: (list: string) => `Yang kurang: ${list}`,
    withEvidence: "Ada bukti terlampir",
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
      channel: "Cara penyerahan",
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
    experience: (yes: number, all: number, days: number) =>
      `Pengalaman kantor ini: ${yes} dari ${all} jawaban menerima; jawaban pertama biasanya setelah ${days} hari.`,
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
    channel: "Cara penyerahan",
    decision: "Penetapan",
  },
  answer: {
    title: (number: string) => `Catat jawaban atas ${number}`,
    outcome: "Jawaban",
    save: "Simpan jawaban",
    noteHint: "Apa yang dilakukan tujuan, atau mengapa ditolak.",
  },
  cancelDialog: {
    body: "Nomor suratnya tetap tercatat sebagai batal dan tidak dipakai lagi.",
    reasons: ["Salah tujuan", "Salah data pada surat"],
  },
  amend: {
    title: (number: string) => `Ubah naskah surat ${number}`,
    body: "Naskah lama tetap disimpan sebagai versi. Surat yang dicetak sesudahnya menyebut bahwa ia menggantikan naskah sebelumnya.",
    save: "Ubah naskah surat",
    old: (revision: number, subject: string) => `Naskah ke-${revision}: ${subject}`,
  },
  escalate: {
    late: (days: number, level: string) =>
      `Sudah ${days} hari kerja lewat batas tanpa jawaban. Usul: rujuk ke tingkat ${level}.`,
    refused: (level: string) => `Rujukan ini tidak berhasil. Usul: rujuk ke tingkat ${level}.`,
    action: (level: string) => `Rujuk ke ${level}`,
  },
  message: {
    title: "Pesan untuk warga",
    hint: "Siap dikirim lewat WhatsApp, tanpa NIK dan tanpa nama lengkap.",
    copy: "Salin pesan",
    copied: "Pesan sudah disalin.",
    label: "Isi pesan",
    copyByHand: "Pesan sudah dipilih. Tekan Ctrl+C untuk menyalinnya.",
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
    daftar_jawaban_kosong:
      "Tidak ada baris di bawah judul kolom. Tidak ada yang dicatat. Periksa lembarnya, lalu pilih lagi.",
    daftar_jawaban_panjang: (details) =>
      `Daftar ini lebih dari ${detailNumber(details, "limit")} baris, jadi tidak dibaca. Tidak ada yang dicatat. Bagi menjadi beberapa berkas.`,
    kolom_jawaban_salah: (details): string =>
      detailText(details, "missing") === ""
        ? "Satu arti dipakai untuk dua kolom. Tidak ada yang dicatat. Pilih satu kolom saja untuk tiap arti."
        : "Kolom hasil, dan kolom NIK atau kode rujukan, belum ditunjuk. Tidak ada yang dicatat. Tunjuk kolomnya, lalu cocokkan lagi.",
    sudah_menunggu:
      "Kasus ini sudah ada di daftar tunggu layanan itu. Tidak ada yang berubah. Lihat gilirannya di halaman kasus.",
    kasus_tidak_terbuka:
      "Kasus ini sudah ditutup, jadi tidak dapat menunggu tempat. Belum ada yang disimpan. Buka kembali kasusnya bila memang masih perlu.",
    nomor_surat_dipakai:
      "Nomor surat ini sudah dipakai. Belum ada yang disimpan. Periksa buku agenda dan gunakan nomor lain.",
    pola_nomor_salah:
      "Pola nomor surat pada pengaturan kantor keliru. Belum ada yang disimpan. Minta admin memperbaikinya; pola harus memuat {seq}.",
    langkah_rujukan_tidak_boleh:
      "Langkah ini tidak tersedia pada status rujukan sekarang. Tidak ada yang berubah. Muat ulang untuk melihat statusnya.",
    rujukan_belum_lewat:
      "Batas jawaban belum lewat. Tidak ada yang berubah. Rujukan dapat dinyatakan tidak dijawab setelah batasnya lewat.",
    rujukan_kasus_ditutup:
      "Kasus rujukan ini sudah ditutup. Belum ada yang disimpan. Catat hasil akhirnya, atau minta supervisor membuka kembali kasusnya.",
    rujukan_belum_selesai:
      "Masih ada rujukan yang ditunggu. Kasus belum ditutup. Catat hasilnya, atau nyatakan tidak ditunggu lagi dengan alasan.",
    rujukan_terkunci:
      "Surat rujukan yang sudah berakhir tidak dapat diubah. Tidak ada yang berubah. Terbitkan rujukan baru bila masih perlu.",
    bukti_tidak_ada:
      "Bukti yang dipilih bukan lampiran kasus ini. Belum ada yang disimpan. Lampirkan dahulu, lalu pilih lagi.",
    rujukan_tidak_boleh:
      "Kasus ini belum dapat dirujuk oleh akun Anda pada statusnya sekarang. Tidak ada yang berubah. Lihat langkah yang tersedia di halaman kasus.",
    kode_rujukan_salah:
      "Kode ini keliru ketik. Tidak ada yang berubah. Periksa lagi huruf dan angkanya pada lembar umpan balik.",
    tanggal_rujukan_salah: (details) =>
      WRONG_DATES[detailText(details, "reason")] ??
      "Tanggal tidak sesuai. Belum ada yang disimpan. Periksa tanggal yang Anda isi.",
    isian_rujukan_wajib:
      "Ada isian wajib yang kosong. Belum ada yang disimpan. Lengkapi isian yang ditandai.",
    surat_keterangan_tidak_boleh:
      "Surat keterangan ini belum dapat diterbitkan: dasarnya atau penanda tangannya tidak memenuhi. Belum ada nomor yang dipakai. Periksa isian jenis surat.",
    templat_ditolak: (details) =>
      templates.errors.refused(
        templates.at(
          detailNumber(details, "line"),
          templates.problem(
            detailText(details, "reason") as TemplateReason,
            detailText(details, "what"),
          ),
        ),
      ),
    templat_berkas_salah: templates.errors.badFile,
    templat_berkas_lain: (details) =>
      templates.errors.otherKind(
        (templates.kinds as Record<string, string>)[detailText(details, "kind")] ?? "",
      ),
    surat_tidak_ada:
      "Tidak ada surat yang dapat dicetak dari pilihan ini. Tidak ada yang berubah. Pilih rujukan lain.",
    penanda_tangan_tidak_ada:
      "Penanda tangan ini tidak ada atau nonaktif. Belum ada yang disimpan. Pilih penanda tangan lain.",
  } satisfies ErrorWords<ReferralsError>,
};
