// What a case changed for the citizen, beside the words of its result: a programme is judged by its output.
export const OUTCOMES = {
  terpenuhi: "Kebutuhan terpenuhi",
  sebagian: "Terpenuhi sebagian",
  tidak: "Tidak terpenuhi",
  informasi: "Mendapat informasi",
  pindah: "Dilanjutkan lembaga lain",
  hilang_kontak: "Warga tidak dapat dihubungi",
} as const;
export type Outcome = keyof typeof OUTCOMES;
