// Indonesian texts of sensitive cases: made so, opened again, and how their citizen is reached.
import type { CasesError } from "../../../shared/cases/errors.ts";
import { CONTACT_WAYS, type ContactWay } from "../../../shared/cases/safe-contact.ts";
import type { ErrorWords } from "../words.ts";

export const privacy = {
  raise: "Jadikan peka",
  raiseTitle: "Jadikan kasus ini peka",
  raiseBody:
    "Uraian, catatan, lampiran, dan isi surat disegel dengan kunci kedua. Nama tidak lagi terhubung dengan nomor kasus ini di daftar dan pencarian, dan perihal surat menjadi netral.",
  raiseLosesYou:
    "Setelah disimpan, akun Anda hanya melihat nomornya. Pastikan semua yang perlu sudah tercatat.",
  raisePaper:
    "Yang tidak dapat ditarik kembali: surat dan tanda terima yang sudah dicetak, serta cadangan yang sudah dibuat. Cadangan lama memuat isi yang belum tersegel sampai terganti.",
  soften: "Buka untuk semua petugas",
  softenTitle: "Buka kasus ini untuk semua petugas",
  softenBody:
    "Uraian, status, dan nama terlihat lagi oleh semua petugas. Catatan, lampiran, dan kontak aman dari masa peka tetap tersegel dan hanya dibaca pemegang kunci kedua.",
  reason: "Alasan",
  reasonHint: "Tersegel bersama kasusnya; hanya pemegang kunci kedua yang membacanya.",
  reasonNeeded: "Tulis alasannya, sedikitnya lima huruf.",
  sealing: "Menyegel lampiran",
  sealLater:
    "Kasus sudah peka. Lampirannya belum selesai disegel; aplikasi menyelesaikannya saat ada yang masuk berikutnya.",
  sealLost: (n: number) =>
    `Kasus sudah peka. ${n} lampiran tidak terbaca dan tidak dapat disegel; pulihkan dari cadangan bila diperlukan.`,
  close: "Tutup",
  raised: (reason: string) => `Menjadi peka. ${reason}`,
  softened: (reason: string) => `Dibuka untuk semua petugas. ${reason}`,
  locked: "Lampiran tersegel",
  categoryOnlyNew:
    "Berlaku untuk kasus baru. Sesudah disimpan, kasus yang masih terbuka dapat dijadikan peka sekaligus.",
  safe: {
    title: "Kontak aman",
    warning:
      "Hubungi warga hanya dengan cara ini. Jangan memakai nomor lain di data orang, jangan mengirim pesan, dan jangan menyebut perkaranya kepada siapa pun yang mengangkat.",
    none: "Belum ada kontak aman. Jangan hubungi warga sebelum caranya disepakati dan dicatat.",
    add: "Catat kontak aman",
    change: "Ubah kontak aman",
    saved: "Tersegel dengan kunci kedua, tidak dapat dicari, dan tidak pernah dicetak.",
    way: "Cara",
    ways: CONTACT_WAYS as Record<ContactWay, string>,
    name: "Siapa",
    nameHint: "Orang yang dipercaya, atau lembaga dan pendampingnya.",
    nameNeeded: "Tulis siapa yang dihubungi.",
    phone: "Nomor",
    phoneNeeded: "Tulis nomor yang aman.",
    hours: "Waktu yang aman",
    hoursHint: "Misalnya Senin-Jumat 09.00-12.00.",
    avoid: "Jangan hubungi lewat",
    avoidHint: "Misalnya WhatsApp, nomor rumah, atau keluarga suami.",
    shelter: "Alamat tempat aman",
    shelterHint: "Hanya bila perlu diketahui petugas yang berwenang. Tidak pernah dicetak.",
    save: "Simpan",
    by: "Dicatat",
    byValue: (name: string, at: string) => `${name}, ${at}`,
    recorded: "Kontak aman diperbarui.",
    used: "Dihubungi lewat kontak aman.",
    usedLabel: "Dihubungi lewat kontak aman yang tercatat",
    usedHint: "Kasus peka: warga tidak dihubungi dengan cara lain.",
    usedNeeded:
      "Tandai bahwa kontak aman yang dipakai. Kontak dengan cara lain tidak dicatat di sini.",
    noMessage:
      "Kasus peka: tidak ada pesan untuk dikirim. Hubungi warga hanya lewat kontak aman di halaman kasusnya.",
    intake: "Kontak aman",
    intakeHint:
      "Tanyakan sekarang: bagaimana warga boleh dihubungi tanpa membahayakannya? Disegel begitu disimpan.",
    intakeAsk: "Catat kontak aman sekarang",
  },
};

export const privacyErrors: Pick<
  ErrorWords<CasesError>,
  "kepekaan_tetap" | "kontak_aman_belum" | "kontak_aman_wajib"
> = {
  kepekaan_tetap: ({ reason }) =>
    reason === "kategori"
      ? "Kategori kasus ini selalu peka, jadi kasusnya tidak dapat dibuka untuk semua. Tidak ada yang berubah."
      : "Kepekaan kasus ini sudah seperti itu, mungkin diubah rekan lain. Tidak ada yang berubah. Muat ulang kasusnya.",
  kontak_aman_belum:
    "Kasus peka ini belum punya kontak aman. Belum ada yang disimpan. Catat dahulu kontak aman yang disepakati dengan warga.",
  kontak_aman_wajib:
    "Warga pada kasus peka hanya dihubungi lewat kontak aman. Belum ada yang disimpan. Tandai bahwa kontak aman yang dipakai.",
};
