// Indonesian texts of the screen that explains why an office can only be read.
import type { AcceptReason, Finding } from "../../../shared/audit/findings.ts";

export const auditFinding = {
  title: "Kantor ini hanya dapat dibaca",
  what: {
    mundur:
      "Berkas kantor di komputer ini berakhir lebih awal daripada catatan terakhirnya. Mungkin salinan lama dipasang kembali, atau bagian akhirnya terpotong.",
    lain: "Catatan di berkas kantor tidak sama dengan yang terakhir dicatat komputer ini. Mungkin berkas dari tempat lain dipasang di sini.",
    jangkar_hilang:
      "Berkas kecil yang mengingat catatan terakhir (jangkar.json) tidak ada lagi. Tanpa berkas itu, pengurangan isi tidak dapat terlihat.",
    jangkar_asing:
      "Berkas kecil yang mengingat catatan terakhir (jangkar.json) rusak atau bukan buatan kantor ini.",
    rantai: "Satu catatan audit diubah, dihapus, atau disisipkan di luar aplikasi.",
  } satisfies Record<Finding["kind"], string>,
  facts: (seq: string, anchored: string | null) =>
    anchored === null
      ? `Berkas kantor berisi ${seq} catatan.`
      : `Berkas kantor berisi ${seq} catatan; komputer ini terakhir mencatat nomor ${anchored}.`,
  brokenAt: (seq: string) => `Catatan pertama yang tidak cocok: nomor ${seq}.`,
  safeTitle: "Apa yang aman",
  safe: "Semua data yang ada tetap dapat dibaca dan dicetak. Aplikasi tidak mengubah apa pun, dan cadangan lama tetap ada.",
  doTitle: "Apa yang perlu dilakukan",
  steps: [
    "Tanyakan kepada rekan: adakah yang memasang salinan berkas, memindahkan komputer, atau listrik padam?",
    "Bila isi terbaru hilang: keluar, lalu pilih “Pulihkan dari cadangan” di halaman masuk. Pemulihan dari sana dikenali sebagai tindakan yang sah.",
    "Bila keadaan ini memang benar adanya: supervisor atau admin menerimanya di bawah, dan keputusan itu tercatat.",
  ] as readonly string[],
  read: "Lihat data, baca saja",
  accept: "Terima keadaan ini",
  bar: "Baca saja: tidak ada yang dapat disimpan.",
  explain: "Mengapa?",
  dialogTitle: "Terima berkas kantor sebagaimana adanya?",
  dialogBody:
    "Kantor dapat dipakai lagi. Keputusan ini tercatat dengan nama Anda dan menyebut kedua ujung catatan. Yang sudah hilang tidak kembali karena ini.",
  why: "Sebab menurut Anda",
  reasons: {
    listrik_padam: "Listrik padam atau komputer mati mendadak",
    salinan_dipasang: "Salinan berkas dipasang dengan sengaja",
    komputer_diganti: "Komputer atau disk diganti",
    tidak_tahu: "Tidak diketahui",
  } satisfies Record<AcceptReason, string>,
  submit: "Terima dan lanjutkan",
  code: {
    open: "Cocokkan kode cetak",
    title: "Cocokkan kode pada rekap yang dicetak",
    seq: "Nomor catatan",
    code: "Kode 12 huruf",
    check: "Cocokkan",
    fits: "Cocok: catatan sampai nomor itu sama dengan saat rekap dicetak.",
    differs:
      "Tidak cocok. Periksa ketikannya; bila sudah benar, catatan sampai nomor itu telah diganti atau hilang. Beri tahu supervisor.",
  },
};
