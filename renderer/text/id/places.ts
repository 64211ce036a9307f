// Indonesian texts of places and waiting lists.
import { CAPACITY_PERIODS } from "../../../shared/directory/codes.ts";
import { LEAVE_REASONS, type LeaveReason } from "../../../shared/referrals/places.ts";
import type { Places } from "../../../shared/referrals/places-contract.ts";

export const places = {
  title: "Daftar tunggu",
  subtitle:
    "Siapa yang menunggu tempat, menurut layanan. Tempat yang kosong diusulkan, bukan diberikan sendiri.",
  command: "Buka daftar tunggu",
  columns: {
    case: "Nomor kasus",
    position: "Giliran",
    category: "Kategori",
    since: "Sejak",
    turn: "Keadaan",
    actions: "Tindakan",
  },
  line: ({ unit, maximum, period, taken, free, waiting }: Places) =>
    [
      maximum === null
        ? `${taken} terisi dari kantor ini`
        : `${taken} dari ${maximum} ${unit ?? "tempat"} terisi dari kantor ini${period === "tetap" ? "" : ` (${CAPACITY_PERIODS[period].toLowerCase()})`}`,
      ...(free === null ? [] : [free === 0 ? "tidak ada tempat" : `${free} tempat kosong`]),
      `${waiting} menunggu`,
    ].join("; "),
  waits: (position: number, since: string) => `Menunggu giliran ke-${position} sejak ${since}.`,
  full: "Layanan ini penuh, atau tempat yang kosong sudah ditunggu",
  join: "Masuk daftar tunggu",
  turn: "Diusulkan: ada tempat",
  inLine: "Menunggu",
  refer: "Rujuk",
  leave: "Keluar",
  leaveTitle: (number: string) => `Keluar dari daftar tunggu: ${number}`,
  leaveHint: "Kasusnya tetap berjalan; hanya gilirannya di layanan ini yang berakhir.",
  leaveSave: "Keluarkan",
  reason: "Alasan",
  reasons: LEAVE_REASONS as Record<LeaveReason, string>,
  emptyTitle: "Tidak ada yang menunggu",
  emptyBody: "Kasus masuk ke sini dari halaman rujukan, ketika layanan yang dipilih penuh.",
};
