// Indonesian texts: values that the office corrects.
import type { EditsError } from "../../../../shared/prelists/edits/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const edits = {
  form: {
    label: "Formulir baris",
    title: (name: string) => `Formulir: ${name}`,
    version: (name: string) => `Formulir ${name}`,
    keyNext: "isian berikutnya",
    keyCodes: "daftar kode",
    keyMember: "anggota",
    keyFamily: "keluarga",
    family: "Rumah tangga dan anggotanya",
    household: "Rumah tangga",
    head: "KK",
    others: "Kolom lain dari pengirim",
    all: "Semua kolom",
    unknownCode: "Kode tidak dikenal",
    sender: (value: string) => `Pengirim menulis: ${value}`,
    blank: "(kosong)",
    refused: (why: string) => `Tidak disimpan: ${why}`,
    refusedSome: (n: string) =>
      `${n} isian tidak disimpan karena keliru. Isian lain sudah tersimpan; perbaiki yang ditandai lalu simpan lagi.`,
    sendersKey: "kunci pengirim tidak diubah",
    restored: "Isian yang belum tersimpan dari sebelumnya dipulihkan. Periksa, lalu simpan.",
    changed: (n: string) => `${n} isian belum disimpan`,
    draftAt: (time: string) => `draf tersimpan pukul ${time}`,
    unchanged: "Semua isian tersimpan. Berkas asal pengirim tidak diubah.",
    save: "Simpan isian",
    open: "Formulir",
  },
  entry: {
    unlisted: "Belum ada daftar kode resmi; ditulis apa adanya.",
    title: "Riwayat koreksi",
    none: "Belum ada koreksi oleh kantor.",
    kinds: {
      formulir: "Formulir",
      kisi: "Kisi",
      lapangan: "Lembar lapangan",
      berkas_kantor: "Berkas kantor",
      urung: "Diurungkan",
    },
    cells: (n: string) => `${n} isian`,
    undo: "Urungkan",
    undone: "sudah diurungkan",
    undoDone: (n: string) => `${n} isian dikembalikan`,
    undoLeft: (n: string) => `${n} isian dibiarkan karena sudah diubah lagi sesudahnya`,
    correctedBy: (by: string) => `dikoreksi ${by}`,
    before: (value: string) => `semula: ${value}`,
    conflict: (value: string) => `Pengirim kini menulis: ${value}`,
    keepOurs: "Pertahankan koreksi kami",
    takeTheirs: "Pakai isian pengirim",
  },
};

/** What the journal calls each call. */
export const editsCallWords = {
  "prelists.saveValues": "Mengoreksi isian daftar",
  "prelists.undoAction": "Mengurungkan koreksi",
  "prelists.settleValue": "Memutuskan isian yang berbeda",
  "prelists.form": "Membuka formulir baris",
  "prelists.actions": "Melihat riwayat koreksi",
};

export const editsErrors: ErrorWords<EditsError> = {
  aksi_sudah_diurungkan: "Koreksi itu sudah diurungkan. Isian yang ada sekarang tidak berubah.",
  isian_tidak_bertentangan:
    "Isian ini tidak lagi berbeda dengan berkas pengirim. Muat ulang barisnya untuk melihat keadaan sekarang.",
};
