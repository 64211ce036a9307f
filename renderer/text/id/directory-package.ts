// Indonesian texts of directory packages.
import type { Existing } from "../../../shared/directory/package-contract.ts";

export const directoryPackage = {
  import: "Muat paket",
  export: "Ekspor paket",
  title: "Muat paket direktori (HSDS)",
  hint: "Paket ZIP atau datapackage.json dari kantor lain. Diperiksa dahulu; belum ada yang disimpan.",
  choose: "Pilih paket",
  existing: "Tujuan yang sudah ada di sini",
  existings: {
    biarkan: "Biarkan seperti sekarang",
    ganti: "Ganti dengan isi paket",
  } satisfies Record<Existing, string>,
  save: "Muat",
  sum: (read: number, fresh: number, changed: number, same: number, kept: number, gone: number) =>
    `${read} layanan dibaca = ${fresh} baru + ${changed} berubah + ${same} sama + ${kept} tetap + ${gone} ditolak`,
  organizations: (rows: number) =>
    `${rows} lembaga dan mitra dibaca; yang sudah ada di sini hanya dilengkapi`,
  parts: (rows: number) => `${rows} baris keterangan ditolak`,
  missing: (names: string) => `Disebut tetapi tidak ada di paket: ${names}`,
  problems: (count: number) => `Catatan paket (${count})`,
  problem: (name: string, row: number, field: string, why: string, refused: boolean) =>
    `${name} baris ${row}, ${field}: ${why}. ${refused ? "Baris ditolak." : "Baris tetap diambil."}`,
  why: {
    rujukan_putus: "menunjuk baris yang tidak ada atau ikut ditolak",
    wajib_kosong: "wajib diisi tetapi kosong",
    jenis_salah: "bukan angka, tanggal, jam, atau pilihan yang dikenal",
    id_ganda: "sudah dipakai baris sebelumnya",
    isi_ditolak: "terlalu panjang, salah bentuk, kosong, atau kodenya sudah dipakai",
  },
  running: "Membaca paket",
  done: (fresh: number, changed: number) => `${fresh} tujuan baru, ${changed} tujuan diganti.`,
  exported: (services: number) => `${services} tujuan ditulis ke paket.`,
  packageName: (office: string) => `Direktori ${office}.zip`,
};
