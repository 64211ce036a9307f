// Indonesian texts of reminders.
export const reminders = {
  setting: "Ingatkan lewat pemberitahuan komputer",
  settingHint:
    "Paling banyak sekali sehari untuk setiap petugas: yang terlambat dan rekap yang sudah siap. Hanya jumlahnya, tanpa nama.",
};
