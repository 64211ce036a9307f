// Shape and colour of states, due dates and urgency.
import type { CaseDue } from "../../shared/cases/clock.ts";
import type { Urgency } from "../../shared/cases/codes.ts";
import type { QueueView } from "../../shared/cases/schemas.ts";
import type { CaseState } from "../../shared/cases/states.ts";
import type { Tone } from "../ui/state-badge.tsx";

export const STATE_TONES: Readonly<Record<CaseState, Tone>> = {
  diterima: "new",
  cek_berkas: "active",
  perbaikan_berkas: "warning",
  verifikasi: "active",
  menunggu_persetujuan: "waiting",
  ditangani: "active",
  dirujuk: "waiting",
  umpan_balik: "active",
  selesai: "done",
  ditolak: "stopped",
  batal: "stopped",
};

export const DUE_TONES: Readonly<Record<CaseDue, Tone>> = {
  aman: "active",
  dekat: "warning",
  lewat: "danger",
  jeda: "waiting",
};

/** A normal case carries no urgency badge. */
export const URGENCY_TONES: Readonly<Record<Urgency, Tone | null>> = {
  darurat: "danger",
  segera: "warning",
  biasa: null,
};

export const VIEW_TONES: Readonly<Record<QueueView, Tone>> = {
  terbuka: "active",
  saya: "active",
  baru: "new",
  perbaikan: "warning",
  penetapan: "waiting",
  pengesahan: "danger",
  terlambat: "danger",
  dekat: "warning",
  janji: "warning",
  rujukan: "warning",
  dikembalikan: "warning",
  tindak_lanjut: "warning",
  surat_habis: "warning",
  ditunda: "waiting",
  ditutup: "done",
  semua: "stopped",
};
