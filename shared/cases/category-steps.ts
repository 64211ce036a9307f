// Sub-steps that a new office starts with, where the field notes know them (1.2 PBI-JK sub-flow; 3.1 the chain of a proposal).
import type { CategoryStep } from "./steps.ts";

interface ShippedSteps {
  /** A rule or local practice; shown beside the steps and editable. */
  readonly source: string;
  readonly steps: readonly CategoryStep[];
}

const step = (code: string, label: string, dated = false): CategoryStep => ({ code, label, dated });

/** By category code; all others have none. */
export const CATEGORY_STEPS: Readonly<Record<string, ShippedSteps>> = {
  "KES-01": {
    source: "Alur satu dinas (praktik setempat, bukan aturan pusat)",
    steps: [
      step("rekomendasi", "Rekomendasi terbit"),
      step("siks", "Diinput ke SIKS-NG"),
      step("keputusan", "Keputusan Kemensos"),
      step("aktif", "Aktif kembali di BPJS", true),
    ],
  },
  "SOS-03": {
    source: "Urutan usulan desa menurut pedoman; istilah menurut praktik setempat",
    steps: [
      step("usulan_awal", "Masuk daftar usulan awal"),
      step("musdes", "Dibahas di musdes/muskel"),
      step("verval", "Verval lapangan"),
      step("siks", "Diinput ke SIKS-NG"),
      step("pengesahan", "Disahkan bupati/wali kota"),
    ],
  },
};
