// Indonesian texts of the room directory.
import {
  CAPACITY_PERIODS,
  CONFIRM_WAYS,
  DESTINATION_KINDS,
  FUND_SOURCES,
  PSKS_KINDS,
  REFERRAL_LEVELS,
  SERVICE_STATUSES,
  WEEKDAY_CODES,
  type CapacityPeriod,
  type ConfirmWay,
  type DestinationKind,
  type FundSource,
  type PsksKind,
  type ReferralLevel,
  type ServiceStatus,
  type WeekdayCode,
} from "../../../shared/directory/codes.ts";
import type { DirectoryError } from "../../../shared/directory/errors.ts";
import type { Caution } from "../../../shared/directory/rules.ts";
import type { ErrorWords } from "../words.ts";

export const directory = {
  kinds: DESTINATION_KINDS as Record<DestinationKind, string>,
  levels: REFERRAL_LEVELS as Record<ReferralLevel, string>,
  funds: FUND_SOURCES as Record<FundSource, string>,
  psks: PSKS_KINDS as Record<PsksKind, string>,
  statuses: SERVICE_STATUSES as Record<ServiceStatus, string>,
  weekdays: WEEKDAY_CODES as Record<WeekdayCode, string>,
  ways: CONFIRM_WAYS as Record<ConfirmWay, string>,
  active: "Aktif",
  retired: "Nonaktif",
  list: {
    title: "Daftar tujuan layanan",
    subtitle: "Kantor, program, dan mitra yang dapat menerima rujukan.",
    add: "Tambah tujuan",
    search: "Cari nama, kode, atau syarat",
    kind: "Jenis",
    level: "Tingkat",
    any: "Semua",
    showRetired: "Tampilkan yang nonaktif",
    columns: {
      name: "Nama",
      kind: "Jenis",
      level: "Tingkat",
      organization: "Penyelenggara",
      fresh: "Keterangan",
      state: "Status",
    },
    emptyTitle: "Tidak ada tujuan yang cocok",
    emptyBody: "Ubah saringan, atau tambahkan tujuan yang belum ada di daftar ini.",
  },
  dialog: {
    newTitle: "Tujuan baru",
    title: "Tujuan layanan",
    save: "Simpan",
    retire: "Nonaktifkan",
    restore: "Aktifkan",
    remove: "Hapus",
    removeTitle: "Hapus tujuan ini?",
    removeBody:
      "Tujuan dihapus dari daftar. Ini hanya dapat dilakukan bila belum ada rujukan ke sana.",
    needed: (label: string) => `${label} belum diisi.`,
    codeWrong: "Kode hanya memuat huruf besar, angka, dan tanda hubung, paling sedikit 2 tanda.",
    none: "Tidak ada",
    fields: {
      code: "Kode",
      name: "Nama",
      kind: "Jenis",
      level: "Tingkat rujukan",
      addressee: "Surat ditujukan kepada (tanpa Yth.)",
      place: "Di (kota)",
      address: "Alamat",
      phone: "Telepon",
      categories: "Tujuan biasa untuk kategori",
      who: "Siapa yang dilayani",
      needs: "Berkas yang dibawa (satu per baris)",
      partnerKind: "Jenis PSKS",
      funds: "Sumber dana",
      reference: "Dasar atau sumber keterangan",
    },
    edit: "Ubah",
    parts: {
      identity: "Tujuan dan surat",
      service: "Layanan",
      hours: "Jam layanan",
      contacts: "Narahubung",
      places: "Tempat lain",
      costs: "Rincian biaya",
      capacity: "Daya tampung",
    },
    details: {
      organization: "Penyelenggara",
      organizationHint: "Kosongkan bila tujuan ini lembaganya sendiri.",
      description: "Keterangan layanan",
      process: "Cara mengurus",
      fees: "Biaya",
      feesHint: "Dengan kata-kata, misalnya Gratis.",
      areas: "Wilayah layanan (satu per baris)",
      replyDays: "Biasanya menjawab dalam (hari kerja)",
      minAge: "Umur paling muda",
      maxAge: "Umur paling tua",
      age: "Umur",
      email: "Surel",
      website: "Situs",
      status: "Keadaan",
      alert: "Pemberitahuan",
      alertHint: "Tampil setiap kali tujuan ini dipilih, misalnya: Tutup sampai 3 Desember.",
      unit: "Satuan",
      unitHint: "Misalnya tempat tidur, orang, paket. Kosongkan bila tidak dicatat.",
      maximum: "Paling banyak",
      available: "Masih tersedia",
      waiting: "Daftar tunggu",
      period: "Dihitung",
      periods: CAPACITY_PERIODS as Record<CapacityPeriod, string>,
    },
    rows: {
      days: "Hari",
      opensAt: "Buka",
      closesAt: "Tutup",
      note: "Keterangan",
      name: "Nama",
      title: "Jabatan",
      phone: "Telepon",
      email: "Surel",
      place: "Nama tempat",
      address: "Alamat",
      town: "Kota",
      transport: "Angkutan",
      option: "Untuk",
      amount: "Rupiah",
      add: "Tambah baris",
      remove: (n: number) => `Hapus baris ${n}`,
      row: (label: string, n: number) => `${label}, baris ${n}`,
    },
    partWrong: (part: string) =>
      `${part}: ada baris yang belum lengkap. Jam ditulis 08:00, dan jam tutup sesudah jam buka.`,
  },
  age: (min: number | null, max: number | null) =>
    min === null
      ? max === null
        ? ""
        : `paling tua ${max} tahun`
      : max === null
        ? `mulai ${min} tahun`
        : `${min} sampai ${max} tahun`,
  capacity: (unit: string, available: number | null, maximum: number | null) =>
    available === null
      ? maximum === null
        ? unit
        : `paling banyak ${maximum} ${unit}`
      : maximum === null
        ? `${available} ${unit} tersedia`
        : `${available} dari ${maximum} ${unit} tersedia`,
  waiting: (people: number) => `${people} menunggu giliran`,
  fresh: {
    never: "Belum pernah dikonfirmasi",
    line: (way: string, day: string, by: string) =>
      `Dikonfirmasi per ${way} ${day}${by === "" ? "" : ` oleh ${by}`}`,
    told: (toldBy: string) => `yang menjawab: ${toldBy}`,
    cautions: {
      tutup: "Tutup sementara",
      penuh: "Penuh",
      lama: "Keterangan lama",
      belum: "Belum dikonfirmasi",
    } satisfies Record<Caution, string>,
    before: "Hubungi dahulu sebelum merujuk.",
  },
  confirm: {
    open: "Konfirmasi",
    title: (name: string) => `Konfirmasi: ${name}`,
    hint: "Catat apa yang dijawab kantor itu. Catatan lama tetap tersimpan.",
    on: "Tanggal",
    way: "Melalui",
    toldBy: "Yang menjawab (nama, jabatan)",
    note: "Catatan",
    save: "Simpan konfirmasi",
    dateNeeded: "Tanggal konfirmasi belum diisi.",
    history: "Riwayat konfirmasi",
  },

  errors: {
    tujuan_dipakai:
      "Tujuan ini sudah dipakai oleh rujukan, jadi tidak dapat dihapus. Tidak ada yang berubah. Nonaktifkan saja bila tidak diperlukan lagi.",
    kode_tujuan_dipakai:
      "Kode ini sudah dipakai tujuan lain. Belum ada yang disimpan. Gunakan kode lain.",
    tujuan_nonaktif:
      "Tujuan ini nonaktif atau hanya sumber dana, jadi tidak dapat menerima rujukan. Belum ada yang disimpan. Pilih tujuan lain.",
    lembaga_sudah_ada:
      "Lembaga dengan nama ini sudah ada di daftar. Belum ada yang disimpan. Buka lembaga itu dan lengkapi, atau gunakan nama lain.",
    aturan_salah: ({ place }) =>
      `Aturan ini tidak dapat disimpan${typeof place === "string" && place !== "" ? ` (${place})` : ""}. Aturan yang berlaku tidak berubah. Periksa tanggal, angka, dan versi lain dari aturan yang sama.`,
    paket_tanpa_layanan:
      "Paket ini tidak memuat tabel layanan (service), jadi bukan direktori HSDS. Daftar tujuan tidak berubah. Minta paket yang lengkap kepada pengirimnya.",
    paket_terlalu_banyak:
      "Paket ini memuat lebih dari 5.000 layanan. Daftar tujuan tidak berubah. Minta paket untuk wilayah yang lebih kecil.",
    tanggal_konfirmasi_salah:
      "Tanggal konfirmasi tidak boleh sesudah hari ini atau sebelum konfirmasi terakhir. Belum ada yang disimpan. Perbaiki tanggalnya.",
  } satisfies ErrorWords<DirectoryError>,
};
