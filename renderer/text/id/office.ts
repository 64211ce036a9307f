// Indonesian texts of the room office: first run, settings, about.
import type { EmblemProblem } from "../../../shared/office/emblem.ts";
import { trustWarnings } from "./backup-trust.ts";
import type { ErrorDetails } from "../../../shared/errors.ts";
import {
  HOLIDAY_KINDS,
  HOLIDAY_STATUSES,
  type HolidayKind,
  type HolidayStatus,
} from "../../../shared/office/holidays.ts";
import type { OfficeError } from "../../../shared/office/errors.ts";
import type { Dataset, Level } from "../../../shared/office/contract.ts";
import type { PaperSize } from "../../../shared/papers/paper.ts";
import { detailDay, detailNumber, detailText, type ErrorWords } from "../words.ts";

const WRONG_HOLIDAY: Readonly<Record<string, (details: ErrorDetails) => string>> = {
  terbalik: () =>
    "Tanggal akhir lebih awal daripada tanggal awal. Belum ada yang disimpan. Periksa kedua tanggal.",
  terlalu_panjang: (details) =>
    `Hari libur setempat paling lama ${detailNumber(details, "most")} hari sekali isi. Belum ada yang disimpan. Bagi menjadi beberapa bagian.`,
  bertumpuk: (details) =>
    `Tanggal ${detailDay(details, "day", "id-ID")} sudah menjadi hari libur: ${detailText(details, "name")}. Belum ada yang disimpan. Pilih tanggal lain.`,
  baris_tak_terbaca: (details) =>
    `Baris ${detailNumber(details, "line")} tidak terbaca sebagai tanggal dan nama. Daftar belum diganti. Perbaiki baris itu.`,
  tanggal_tak_ada: (details) =>
    `Tanggal pada baris ${detailNumber(details, "line")} tidak ada di kalender. Daftar belum diganti. Perbaiki tanggalnya.`,
  tahun_lain: (details) =>
    `Baris ${detailNumber(details, "line")} bukan tanggal tahun ${detailNumber(details, "year")}. Daftar belum diganti. Perbaiki tahunnya.`,
  ganda: (details) =>
    `Tanggal ${detailDay(details, "day", "id-ID")} ditulis dua kali (baris ${detailNumber(details, "line")}). Daftar belum diganti. Hapus salah satunya.`,
  nama_kosong: (details) =>
    `Nama hari libur pada baris ${detailNumber(details, "line")} kosong atau terlalu panjang. Daftar belum diganti. Perbaiki namanya.`,
  kosong: () => "Daftar ini kosong. Daftar lama tidak berubah. Tempel satu hari libur per baris.",
};

export const office = {
  levels: {
    desa: "Desa (atau nama setempat)",
    kelurahan: "Kelurahan",
    kecamatan: "Kecamatan",
    kabupaten: "Kabupaten atau kota",
  } satisfies Record<Level, string>,
  firstRun: {
    title: "Kantor baru",
    welcome:
      "Selamat datang. Lima langkah pendek, lalu loket siap melayani. Semua isian dapat diubah kemudian di Pengaturan.",
    step: (at: number, of: number) => `Langkah ${at} dari ${of}`,
    steps: {
      kantor: "Kantor ini",
      kop: "Kop surat",
      penanda: "Penanda tangan",
      akun: "Akun pertama",
      kode: "Kode pemulihan",
    },
    level: "Tingkat kantor",
    levelHint: "Menentukan istilah dan siapa yang menetapkan layanan.",
    area: "Wilayah kerja",
    name: "Nama kantor",
    nameHint: "Tampil di layar dan pada laporan.",
    alone: "Satu orang bekerja sendiri di loket ini",
    aloneHint:
      "Penetapan lalu dicatat atas nama pejabat penanda tangan, dengan lembar bertanda tangan dilampirkan.",
    accountHint:
      "Akun ini admin pertama dan memegang semua peran. Akun untuk rekan lain dibuat kemudian di Pengaturan.",
    make: "Buat kantor",
    restore: "Pulihkan kantor dari cadangan",
  },
  terms: {
    legend: "Istilah setempat",
    hint: "Dipakai di layar dan pada surat.",
    preset: "Nama setempat untuk desa",
    village: "Wilayah",
    hamlet: "Bagian wilayah",
    deliberation: "Musyawarah",
    head: "Pimpinan",
  },
  dataset: {
    label: "Sebutan data nasional",
    hint: "Hanya sebutan di layar dan surat. Data tidak berubah bila sebutan diganti.",
    options: { DTSEN: "DTSEN (berlaku sekarang)", DTKS: "DTKS (sebutan lama)" } satisfies Record<
      Dataset,
      string
    >,
  },
  letterhead: {
    likeness: "Contoh kop surat sesuai isian di bawah",
    above: "Baris di atas nama",
    aboveHint: "Satu baris per instansi, paling banyak 4.",
    name: "Nama pada kop",
    nameHint: "Baris terbesar.",
    below: "Baris di bawah nama",
    address: "Alamat",
    contact: "Telepon, surel, kode pos",
    place: "Tempat surat dibuat",
    placeHint: "Ditulis di depan tanggal: Sukamaju, 24 November 2026.",
    emblem: "Lambang",
    emblemHint: "Gambar PNG atau JPEG. Dikecilkan seperlunya.",
    emblemProblems: {
      terlalu_besar:
        "Gambar ini lebih besar dari 8 MB. Kecilkan dahulu, atau pilih gambar lain. Kop surat tidak berubah.",
      bukan_gambar:
        "Berkas ini bukan gambar PNG atau JPEG yang dapat dibaca. Pilih gambar lain. Kop surat tidak berubah.",
      terlalu_luas:
        "Gambar ini terlalu luas (lebih dari 30 juta titik). Kecilkan dahulu. Kop surat tidak berubah.",
    } satisfies Record<EmblemProblem, string>,
    choose: "Pilih gambar",
    removeEmblem: "Hapus lambang",
  },
  signers: {
    legend: (n: number) => `Penanda tangan ${n}`,
    name: "Nama dan gelar",
    position: "Jabatan",
    positionHint: "Seperti tercetak di atas tanda tangan.",
    onBehalfOf: "Atas nama",
    onBehalfOfHint: "Misalnya: a.n. Kepala Desa Sukamaju. Kosongkan bila atas nama sendiri.",
    rank: "Pangkat dan golongan",
    nip: "NIP",
    nipHint: "18 angka. Kosongkan bila tidak ada.",
    active: "Masih menjabat",
    add: "Tambah penanda tangan",
    remove: (name: string) => `Hapus ${name || "penanda tangan ini"}`,
  },
  letters: {
    pattern: "Pola nomor surat",
    patternHint: "Kata dalam kurung kurawal diganti: {klas} {seq} {unit} {bulan_romawi} {tahun}.",
    example: "Contoh nomor",
    exampleHint: "Nomor berikutnya diberikan saat surat disimpan.",
    letterClass: "Kode klasifikasi",
    letterClassHint: "Misalnya 400.9 (Permendagri 83/2022) atau 460 (lama).",
    unit: "Kode unit",
    unitHint: "Singkatan kantor pada nomor surat.",
    paper: "Ukuran kertas",
    paperHint: "Ukuran awal; dapat dipilih lain saat mencetak.",
    papers: {
      A4: "A4 (210 × 297 mm)",
      F4: "F4 (215 × 330 mm)",
      Folio: "Folio (210 × 330 mm)",
    } satisfies Record<PaperSize, string>,
    timeZone: "Zona waktu",
    timeZoneHint: "Dicetak di belakang jam.",
    lock: "Kunci layar bila tidak dipakai",
    lockHint: "Layar ditutup setelah 5 menit dan dikunci setelah waktu ini.",
    minutes: (n: string) => `${n} menit`,
  },
  settings: {
    title: "Pengaturan kantor",
    subtitle:
      "Berlaku untuk semua petugas di komputer ini. Surat yang sudah dicetak tidak berubah.",
    parts: {
      kantor: "Kantor",
      kop: "Kop surat",
      penanda: "Penanda tangan",
      surat: "Nomor surat dan layar",
    },
    save: "Simpan pengaturan",
    saved: "Pengaturan sudah disimpan.",
    dirty: "Ada perubahan yang belum disimpan.",
  },
  problems: {
    area: "Pilih wilayah kerja dari daftar.",
    name: "Tulis nama kantor, paling sedikit 3 huruf.",
    term: "Tulis istilah yang dipakai di sini.",
    letterhead: "Tulis nama pada kop surat.",
    place: "Tulis tempat surat dibuat.",
    noSigner: "Tambahkan paling sedikit satu penanda tangan.",
    signerName: (n: number) => `Tulis nama penanda tangan ${n}.`,
    signerPosition: (n: number) => `Tulis jabatan penanda tangan ${n}.`,
    nip: (n: number, digits: number) =>
      `NIP penanda tangan ${n} harus 18 angka. Sekarang baru ${digits}.`,
    pattern: "Pola nomor surat harus memuat {seq} dan hanya kata yang dikenal.",
    letterClass: "Tulis kode klasifikasi.",
  },
  about: {
    title: "Tentang aplikasi",
    subtitle: "Loket Puskesos: meja layanan yang bekerja tanpa internet.",
    app: "Aplikasi",
    version: "Versi",
    office: "Kantor",
    mode: "Mode",
    training: "Latihan, semua data rekaan",
    real: "Pelayanan",
    data: "Data",
    dataHint: "Terenkripsi di komputer ini saja. Aplikasi tidak mengirim apa pun ke luar.",
    licence: "Lisensi",
    parts: "Bagian dari pihak lain",
    partsHint:
      "Aplikasi ini memuat perangkat lunak dan data berikut, dengan lisensi masing-masing.",
  },
  holidays: {
    title: "Hari libur",
    subtitle:
      "Tenggat dihitung dalam hari kerja: Senin sampai Jumat tanpa hari di daftar ini. Tenggat yang sudah berjalan baru berubah bila disesuaikan.",
    year: "Tahun",
    none: "Belum ada hari libur pada tahun ini",
    noneBody: "Tenggat dihitung tanpa hari libur nasional sampai daftarnya diisi.",
    missing: (year: number) =>
      `Daftar nasional tahun ${year} belum ada. Tempel daftarnya dari SKB agar tenggat tidak jatuh pada hari libur.`,
    columns: { day: "Hari", name: "Nama", kind: "Jenis", status: "Keterangan" },
    kinds: HOLIDAY_KINDS as Record<HolidayKind, string>,
    statuses: HOLIDAY_STATUSES as Record<HolidayStatus, string>,
    add: "Tambah hari libur setempat",
    addBody:
      "Misalnya hari jadi kabupaten, pemilihan kepala desa, atau kantor tutup karena banjir.",
    from: "Dari tanggal",
    to: "Sampai tanggal",
    name: "Nama hari libur",
    remove: "Hapus",
    removeTitle: (day: string) => `Hapus hari libur ${day}?`,
    removeBody:
      "Hari ini kembali dihitung sebagai hari kerja untuk tenggat yang dihitung sesudahnya.",
    national: "Ganti daftar nasional",
    nationalTitle: (year: number) => `Daftar nasional ${year}`,
    nationalBody:
      "Tempel satu hari per baris: tanggal, lalu nama. Daftar nasional tahun itu diganti seluruhnya; hari libur setempat tetap. Nama yang memuat “cuti bersama” dicatat sebagai cuti bersama.",
    lines: "Daftar hari libur",
    linesExample: "Contoh: 01-01-2028 Tahun Baru Masehi",
    save: "Simpan",
    needed: (label: string) => `${label} belum diisi.`,
  },
  warnings: {
    jam_diragukan: trustWarnings.jam_diragukan,
  },
  errors: {
    hari_libur_salah: (details) =>
      WRONG_HOLIDAY[detailText(details, "reason")]?.(details) ??
      "Hari libur ini tidak sesuai. Belum ada yang disimpan. Periksa tanggal dan namanya.",
    kantor_sudah_ada:
      "Kantor di komputer ini sudah dibuat. Tidak ada yang berubah. Silakan masuk dengan akun yang ada.",
    kantor_belum_ada:
      "Belum ada kantor di komputer ini. Buat kantor baru atau pulihkan dari cadangan.",
    kantor_terbuka_di_tempat_lain:
      "Data kantor sedang dibuka oleh jendela, perintah, atau pengguna lain di komputer ini. Data aman. Tutup yang lain (atau minta rekan keluar dari Windows), lalu coba lagi.",
    basis_data_rusak:
      "Basis data kantor rusak dan tidak dibuka. Berkasnya tidak diubah. Pulihkan dari cadangan terakhir.",
    basis_data_versi_baru:
      "Data ini dibuat oleh versi aplikasi yang lebih baru. Berkasnya tidak diubah. Pasang versi terbaru, lalu buka lagi.",
    kunci_rusak:
      "Berkas kunci kantor rusak atau hilang. Data tidak diubah. Pulihkan dari cadangan terakhir.",
    tugas_lain_berjalan:
      "Tugas lain masih berjalan. Belum ada yang diubah. Tunggu sampai selesai atau batalkan, lalu ulangi.",
  } satisfies ErrorWords<OfficeError>,
};
