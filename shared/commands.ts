// The commands of the app as data: one list feeds the palette (Ctrl+K), the shortcut sheet (F1), the key listener and the window menu.
import type { Role } from "./call.ts";

export const SECTIONS = [
  "antrean",
  "orang",
  "kasus",
  "rujukan",
  "prelist",
  "laporan",
  "pengaturan",
] as const;
export type Section = (typeof SECTIONS)[number];

export interface CommandData {
  readonly id: string;
  /** Group in the palette, the sheet and the menu. */
  readonly group: Section | "umum";
  readonly label: { readonly id: string; readonly en: string };
  /** Electron's spelling: 'F2', 'Ctrl+K'. Ctrl is Cmd on macOS. */
  readonly shortcut?: string;
  readonly roles: "masuk" | readonly Role[];
  /** Opens this screen; without it, somebody on the upper floor registers what it does. */
  readonly screen?: string;
  /** Acts on the open screen and is available only while that screen offers it. */
  readonly here?: true;
  /** Only in the training office. */
  readonly training?: true;
  /** Its key belongs to the text while somebody types. */
  readonly outside?: true;
  /** Also usable before sign-in or while locked. */
  readonly always?: true;
}

const CASEWORK = ["petugas", "koordinator", "fasilitator", "supervisor"] as const;
const ALL_WORK = ["petugas", "koordinator", "fasilitator", "operator", "supervisor"] as const;

export const COMMANDS: readonly CommandData[] = [
  {
    id: "umum.palet",
    group: "umum",
    label: { id: "Cari perintah atau orang", en: "Find a command or a person" },
    shortcut: "Ctrl+K",
    roles: "masuk",
  },
  {
    id: "umum.bantuan",
    group: "umum",
    label: { id: "Bantuan dan daftar tombol", en: "Help and list of keys" },
    shortcut: "F1",
    roles: "masuk",
    always: true,
  },
  {
    id: "umum.urungkan",
    group: "umum",
    label: { id: "Urungkan yang terakhir", en: "Take the last one back" },
    shortcut: "Ctrl+Z",
    roles: "masuk",
    outside: true,
  },
  {
    id: "umum.kunci",
    group: "umum",
    label: { id: "Kunci layar", en: "Lock the screen" },
    shortcut: "Ctrl+L",
    roles: "masuk",
  },
  {
    id: "umum.ganti_pengguna",
    group: "umum",
    label: { id: "Ganti pengguna", en: "Switch user" },
    roles: "masuk",
  },
  {
    id: "umum.latihan",
    group: "umum",
    label: { id: "Tugas pertama untuk berlatih", en: "First tasks for training" },
    roles: "masuk",
    training: true,
  },
  { id: "umum.keluar", group: "umum", label: { id: "Keluar", en: "Sign out" }, roles: "masuk" },
  {
    id: "umum.perbesar",
    group: "umum",
    label: { id: "Perbesar huruf", en: "Larger text" },
    shortcut: "Ctrl+=",
    roles: "masuk",
    always: true,
  },
  {
    id: "umum.perkecil",
    group: "umum",
    label: { id: "Perkecil huruf", en: "Smaller text" },
    shortcut: "Ctrl+-",
    roles: "masuk",
    always: true,
  },
  {
    id: "umum.ukuran_biasa",
    group: "umum",
    label: { id: "Ukuran huruf biasa", en: "Normal text size" },
    shortcut: "Ctrl+0",
    roles: "masuk",
    always: true,
  },
  {
    id: "umum.tampilan",
    group: "umum",
    label: { id: "Ganti tampilan terang atau gelap", en: "Switch light or dark" },
    roles: "masuk",
    always: true,
  },
  {
    id: "layar.simpan",
    group: "umum",
    label: { id: "Simpan", en: "Save" },
    shortcut: "Ctrl+S",
    roles: "masuk",
    here: true,
  },
  {
    id: "layar.cetak",
    group: "umum",
    label: { id: "Cetak", en: "Print" },
    shortcut: "F9",
    roles: "masuk",
    here: true,
  },
  {
    id: "layar.saring",
    group: "umum",
    label: { id: "Ke saringan daftar", en: "Go to the list filter" },
    shortcut: "Ctrl+F",
    roles: "masuk",
    here: true,
  },
  {
    id: "antrean.buka",
    group: "antrean",
    label: { id: "Buka antrean", en: "Open the queue" },
    shortcut: "Ctrl+1",
    roles: ALL_WORK,
    screen: "cases.queue",
  },
  {
    id: "kasus.baru",
    group: "kasus",
    label: { id: "Catat kedatangan baru", en: "Record a walk-in" },
    shortcut: "F2",
    roles: CASEWORK,
    screen: "cases.intake",
  },
  {
    id: "orang.cari",
    group: "orang",
    label: { id: "Cari orang", en: "Find a person" },
    shortcut: "F3",
    roles: ALL_WORK,
    screen: "people.search",
  },
  {
    id: "orang.baru",
    group: "orang",
    label: { id: "Daftarkan orang", en: "Register a person" },
    shortcut: "F4",
    roles: ALL_WORK,
    screen: "people.register",
  },
  {
    id: "orang.tindakan",
    group: "orang",
    label: {
      id: "Tindakan untuk orang atau keluarga ini",
      en: "Actions for this person or family",
    },
    shortcut: "F8",
    roles: ALL_WORK,
    here: true,
  },
  {
    id: "kasus.darurat",
    group: "kasus",
    label: { id: "Tandai darurat", en: "Mark as an emergency" },
    shortcut: "F6",
    roles: CASEWORK,
    here: true,
  },
  {
    id: "kasus.langkah",
    group: "kasus",
    label: { id: "Langkah berikut kasus ini", en: "Next step of this case" },
    shortcut: "F7",
    roles: CASEWORK,
    here: true,
  },
  {
    id: "kasus.daftar",
    group: "kasus",
    label: { id: "Daftar kasus", en: "List of cases" },
    shortcut: "Ctrl+3",
    roles: CASEWORK,
    screen: "cases.list",
  },
  {
    id: "rujukan.daftar",
    group: "rujukan",
    label: { id: "Daftar rujukan", en: "List of referrals" },
    shortcut: "Ctrl+4",
    roles: CASEWORK,
    screen: "referrals.list",
  },
  {
    id: "rujukan.tujuan",
    group: "rujukan",
    label: { id: "Daftar tujuan layanan", en: "Directory of destinations" },
    roles: "masuk",
    screen: "directory.list",
  },
  {
    id: "prelist.daftar",
    group: "prelist",
    label: { id: "Daftar prelist", en: "List of prelists" },
    shortcut: "Ctrl+5",
    roles: ["operator", "supervisor", "koordinator", "fasilitator"],
    screen: "prelists.list",
  },
  {
    id: "prelist.impor",
    group: "prelist",
    label: { id: "Impor prelist", en: "Import a prelist" },
    roles: ["operator", "supervisor"],
    screen: "prelists.import",
  },
  {
    id: "prelist.formulir",
    group: "prelist",
    label: { id: "Buka formulir baris ini", en: "Open the form of this row" },
    shortcut: "F7",
    roles: ["operator", "fasilitator", "supervisor"],
  },
  {
    id: "laporan.buka",
    group: "laporan",
    label: { id: "Laporan", en: "Reports" },
    shortcut: "Ctrl+6",
    roles: ["supervisor", "koordinator"],
    screen: "reports.home",
  },
  {
    id: "pengaturan.kantor",
    group: "pengaturan",
    label: { id: "Pengaturan kantor", en: "Office settings" },
    shortcut: "Ctrl+7",
    roles: ["admin"],
    screen: "office.settings",
  },
  {
    id: "pengaturan.akun",
    group: "pengaturan",
    label: { id: "Akun petugas", en: "Accounts" },
    roles: ["admin", "supervisor"],
    screen: "accounts.list",
  },
  {
    id: "pengaturan.audit",
    group: "pengaturan",
    label: { id: "Catatan audit", en: "Audit log" },
    roles: ["admin", "supervisor"],
    screen: "audit.list",
  },
  {
    id: "pengaturan.cadangan",
    group: "pengaturan",
    label: { id: "Cadangan", en: "Backups" },
    roles: ["admin", "supervisor"],
    screen: "backup.home",
  },
  {
    id: "pengaturan.kesehatan",
    group: "pengaturan",
    label: { id: "Periksa kesehatan", en: "Check health" },
    roles: ["admin"],
    screen: "shell.health",
  },
  {
    id: "pengaturan.kata_sandi",
    group: "pengaturan",
    label: { id: "Ubah kata sandi saya", en: "Change my password" },
    roles: "masuk",
  },
  {
    id: "pengaturan.tentang",
    group: "pengaturan",
    label: { id: "Tentang aplikasi", en: "About" },
    roles: "masuk",
    screen: "office.about",
  },
];
