// Indonesian texts of due days that follow a changed calendar.
export const dueDays = {
  title: "Sesuaikan tenggat",
  subtitle:
    "Sesudah hari libur diubah: kasus terbuka yang tenggatnya tidak lagi sama dengan hitungan kalender. Tidak ada yang bergeser sebelum Anda menyetujui.",
  looking: (n: string) => `Menghitung ulang ${n} kasus`,
  sum: (looked: string, earlier: string, later: string) =>
    `${looked} kasus dihitung: ${earlier} menjadi lebih awal, ${later} menjadi lebih lambat. Kasus yang menunggu warga menyusul saat tunggunya selesai. Batas jawaban rujukan tetap seperti tercetak pada suratnya.`,
  more: (shown: string) =>
    `Ditampilkan ${shown} yang pertama; sisanya muncul sesudah ini disesuaikan.`,
  number: "Nomor registrasi",
  from: "Tenggat sekarang",
  to: "Menurut kalender",
  way: "Bergeser",
  earlier: "Lebih awal",
  later: "Lebih lambat",
  action: (n: number) => `Sesuaikan ${n} tenggat`,
  confirmTitle: "Sesuaikan tenggat?",
  confirmBody: (n: string) =>
    `Tenggat ${n} kasus mengikuti kalender sekarang. Setiap perubahan tercatat di riwayat kasusnya.`,
  moved: (n: string) => `${n} tenggat disesuaikan.`,
  left: (numbers: string) => `Tidak disesuaikan karena baru saja diubah: ${numbers}.`,
  emptyTitle: "Semua tenggat sesuai kalender",
  emptyBody: "Tidak ada yang perlu disesuaikan.",
  line: (from: string, to: string) => `Tenggat ${from} menjadi ${to}`,
};
