// Schema 4 of the room referrals: lists of answers, and the sub-steps of a category.

// An office that was set up before has the seeded categories: they get the steps of that day, unless the office gave the code another meaning.
const STEPS = {
  "KES-01": {
    meant: "%reaktivasi%",
    source: "Alur satu dinas (praktik setempat, bukan aturan pusat)",
    steps: [
      { code: "rekomendasi", label: "Rekomendasi terbit", dated: false },
      { code: "siks", label: "Diinput ke SIKS-NG", dated: false },
      { code: "keputusan", label: "Keputusan Kemensos", dated: false },
      { code: "aktif", label: "Aktif kembali di BPJS", dated: true },
    ],
  },
  "SOS-03": {
    meant: "%usulan baru%",
    source: "Urutan usulan desa menurut pedoman; istilah menurut praktik setempat",
    steps: [
      { code: "usulan_awal", label: "Masuk daftar usulan awal", dated: false },
      { code: "musdes", label: "Dibahas di musdes/muskel", dated: false },
      { code: "verval", label: "Verval lapangan", dated: false },
      { code: "siks", label: "Diinput ke SIKS-NG", dated: false },
      { code: "pengesahan", label: "Disahkan bupati/wali kota", dated: false },
    ],
  },
} as const;

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

const categorySteps = Object.entries(STEPS)
  .map(
    ([code, { meant, source, steps }]) =>
      `UPDATE categories SET steps = ${text(JSON.stringify(steps))}, steps_source = ${text(source)}
WHERE code = ${text(code)} AND name LIKE ${text(meant)};`,
  )
  .join("\n");

export const answers = `
-- Steps inside the work on a case, as data of its category.
ALTER TABLE categories ADD COLUMN steps TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(steps));
ALTER TABLE categories ADD COLUMN steps_source TEXT NOT NULL DEFAULT '';
${categorySteps}
-- Code of the furthest step that a case has reached; its story stands in the timeline.
ALTER TABLE cases ADD COLUMN step_code TEXT;
`;
