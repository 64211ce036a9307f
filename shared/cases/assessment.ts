// Assessment and plan of a case: what is needed, how pressing, what was ticked in the official lists, and which services are agreed.
// Both stand in the timeline (kinds 'asesmen' and 'rencana'); the newest entry counts, the older ones stay readable.
import * as z from "zod";
import { keysOf } from "./codes.ts";

/** How much harm threatens if nothing is done; the officer's judgement, never computed. */
export const RISKS = {
  tinggi: "Tinggi",
  sedang: "Sedang",
  rendah: "Rendah",
} as const;
export type Risk = keyof typeof RISKS;

export const NEEDS = {
  pangan: "Pangan dan kebutuhan pokok",
  kesehatan: "Kesehatan",
  pendidikan: "Pendidikan",
  perumahan: "Tempat tinggal",
  pekerjaan: "Pekerjaan dan usaha",
  adminduk: "Dokumen kependudukan",
  pengasuhan: "Pengasuhan dan keluarga",
  pelindungan: "Pelindungan dari kekerasan",
  disabilitas: "Alat bantu dan layanan disabilitas",
  lainnya: "Lainnya",
} as const;
export type Need = keyof typeof NEEDS;

export const ANSWERS = { ya: "Ya", tidak: "Tidak", belum: "Belum ditanya" } as const;
export type Answer = keyof typeof ANSWERS;

export interface Checklist {
  readonly id: string;
  readonly title: string;
  /** Law or publication that the items come from. */
  readonly source: string;
  readonly items: readonly { readonly code: string; readonly label: string }[];
}

/**
 * Official lists, worded after field notes 3.8. Neither is a verdict here: the decree gives no pass mark,
 * and "nine of fourteen" is a reading of the statistics office, not of the ministry.
 */
export const CHECKLISTS = [
  {
    id: "kepmensos_262_2022",
    title: "Kriteria fakir miskin",
    source: "Kepmensos 262/HUK/2022",
    items: [
      { code: "tempat", label: "Tidak punya tempat berteduh atau tinggal sehari-hari" },
      { code: "kerja", label: "Kepala keluarga atau pengurus tidak bekerja" },
      { code: "makan", label: "Pernah khawatir tidak makan, atau tidak makan, setahun terakhir" },
      { code: "belanja_makan", label: "Pengeluaran makan lebih dari setengah pengeluaran" },
      { code: "pakaian", label: "Tidak ada pengeluaran pakaian setahun terakhir" },
      { code: "lantai", label: "Lantai sebagian besar tanah atau plesteran" },
      {
        code: "dinding",
        label:
          "Dinding bambu, kawat, papan, terpal, kardus, rumbia, seng, atau tembok tanpa plester",
      },
      { code: "jamban", label: "Tidak punya jamban sendiri, atau memakai jamban komunitas" },
      { code: "listrik", label: "Listrik 450 VA, atau penerangan bukan listrik" },
    ],
  },
  {
    id: "bps_14",
    title: "14 ciri rumah tangga miskin",
    source: "BPS",
    items: [
      { code: "luas", label: "Luas lantai kurang dari 8 m² per orang" },
      { code: "lantai", label: "Lantai tanah, bambu, atau kayu murahan" },
      { code: "dinding", label: "Dinding bambu, rumbia, kayu rendah, atau tembok tanpa plester" },
      { code: "jamban", label: "Tanpa tempat buang air besar, atau dipakai bersama" },
      { code: "penerangan", label: "Penerangan bukan listrik" },
      {
        code: "air",
        label: "Air minum dari sumur atau mata air tak terlindung, sungai, atau hujan",
      },
      { code: "bahan_bakar", label: "Memasak dengan kayu, arang, atau minyak tanah" },
      { code: "daging", label: "Daging, susu, atau ayam hanya sekali seminggu" },
      { code: "pakaian", label: "Hanya satu stel pakaian baru setahun" },
      { code: "makan", label: "Makan hanya satu atau dua kali sehari" },
      { code: "berobat", label: "Tidak sanggup membayar puskesmas atau poliklinik" },
      {
        code: "penghasilan",
        label:
          "Tani di bawah 0,5 ha, buruh tani, nelayan, buruh bangunan atau kebun, atau pendapatan di bawah Rp600.000 sebulan",
      },
      { code: "sekolah", label: "Pendidikan kepala keluarga paling tinggi SD" },
      {
        code: "tabungan",
        label: "Tidak punya tabungan atau barang mudah dijual senilai Rp500.000",
      },
    ],
  },
] as const satisfies readonly Checklist[];

/** 'kepmensos_262_2022.kerja': the key under which an answer is kept. */
export function itemKey(checklist: string, item: string): string {
  return `${checklist}.${item}`;
}

const KEYS = new Set(
  CHECKLISTS.flatMap((list) => list.items.map((item) => itemKey(list.id, item.code))),
);

export const AssessmentInput = z.object({
  risk: z.enum(keysOf(RISKS)),
  needs: z.array(z.enum(keysOf(NEEDS))).max(20),
  /** Only what was asked: 'belum' is not kept. */
  answers: z.record(
    z.string().refine((key) => KEYS.has(key), "unknown item"),
    z.enum(["ya", "tidak"]),
  ),
  note: z.string().trim().max(8000),
});
export type Assessment = z.infer<typeof AssessmentInput>;

export const PlanRow = z.object({
  service: z.string().trim().min(2).max(200),
  provider: z.string().trim().max(200),
  dueOn: z.iso.date().nullable(),
  done: z.boolean(),
});
export type PlanRow = z.infer<typeof PlanRow>;
export const Plan = z.array(PlanRow).max(40);

/** How often each answer was given in one list; a count, never a verdict. */
export function countAnswers(
  list: Checklist,
  answers: Readonly<Record<string, "ya" | "tidak">>,
): { readonly ya: number; readonly tidak: number; readonly belum: number } {
  const count = { ya: 0, tidak: 0, belum: 0 };
  for (const item of list.items) count[answers[itemKey(list.id, item.code)] ?? "belum"]++;
  return count;
}

/** Planned services that are not done, those with a date first and the earliest of them on top. */
export function openPlan(plan: readonly PlanRow[]): readonly PlanRow[] {
  return plan
    .filter((row) => !row.done)
    .toSorted((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
}
