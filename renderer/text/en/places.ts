// English texts of places and waiting lists.
import type { places as original } from "../id/places.ts";

const PERIODS = { tetap: "", bulan: " (per month)", tahun: " (per year)" };

export const places: typeof original = {
  title: "Waiting lists",
  subtitle:
    "Who waits for a place, service by service. A free place is proposed, never given by itself.",
  command: "Open the waiting lists",
  columns: {
    case: "Case number",
    position: "Turn",
    category: "Category",
    since: "Since",
    turn: "State",
    actions: "Actions",
  },
  line: ({ unit, maximum, period, taken, free, waiting }) =>
    [
      maximum === null
        ? `${taken} taken from this office`
        : `${taken} of ${maximum} ${unit ?? "places"} taken from this office${PERIODS[period]}`,
      ...(free === null ? [] : [free === 0 ? "no place left" : `${free} free`]),
      `${waiting} waiting`,
    ].join("; "),
  waits: (position, since) => `Waiting as number ${position} since ${since}.`,
  full: "This service is full, or its free places are waited for",
  join: "Join the waiting list",
  turn: "Proposed: a place is free",
  inLine: "Waiting",
  refer: "Refer",
  leave: "Leave",
  leaveTitle: (number) => `Leave the waiting list: ${number}`,
  leaveHint: "The case goes on; only its turn at this service ends.",
  leaveSave: "Take off the list",
  reason: "Reason",
  reasons: {
    tidak_perlu: "No longer needed",
    layanan_lain: "Served elsewhere",
    tidak_terhubung: "Cannot be reached",
    pindah: "Moved away",
    meninggal: "Died",
    salah_catat: "Written down by mistake",
  },
  emptyTitle: "Nobody waits",
  emptyBody: "Cases come here from the referral form, when the chosen service is full.",
};
