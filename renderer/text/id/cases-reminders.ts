// Indonesian texts of reminders.
export const reminders = {
  setting: "Ingatkan lewat pemberitahuan komputer",
  settingHint:
    "Sekali sehari saat petugas mulai bekerja, dan bila ada yang menjadi terlambat. Hanya jumlahnya, tanpa nama.",
};
