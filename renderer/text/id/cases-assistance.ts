// Indonesian texts of what a person and the family card already receive.
export const assistance = {
  title: "Bantuan yang sudah tercatat",
  whose: { orang: "orang ini", keluarga: "satu KK" },
  list: (name: string, on: string) => `daftar ${name}, ${on}`,
  recorded: (on: string) => `dicatat petugas, sejak ${on}`,
  proposed: "baru diusulkan",
  hint: "Daftar hanya mengatakan keadaan pada tanggalnya. Tanyakan, jangan langsung menolak.",
};
