// English texts of the dashboard: comparisons, charts, and the lists behind numbers.
import { en } from "./plural.ts";
import { wholeMonths } from "../../../shared/reports/period.ts";
import type { Period } from "../../../shared/reports/schemas.ts";
import type { reportsDashboard as id } from "../id/reports-dashboard.ts";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

function periodName(period: Period): string {
  const [from, to] = [new Date(period.from), new Date(period.to)];
  const months = wholeMonths(period);
  const first = from.getUTCMonth();
  const year = from.getUTCFullYear();
  if (period.from === period.to) return day.format(from);
  if (months === 1) return month.format(from);
  if (months === 12 && first === 0) return `the year ${year}`;
  if (months === 3 && first % 3 === 0) return `quarter ${first / 3 + 1} of ${year}`;
  return `${day.format(from)} to ${day.format(to)}`;
}

export const reportsDashboard: typeof id = {
  periodName,
  running: (days, all) => en`This period is still running: ${days} of ${all} [day|days] so far.`,
  compared: (period) => `Compared with ${period}.`,
  figures: "Numbers of this period",
  received: "Received",
  closed: "Closed",
  opening: "Left from before",
  ending: "Open at the end",
  median: "Median days until closed",
  inTime: (share) => `In time, ${share} of those closed`,
  issued: "Referrals issued",
  nothing: "none yet",
  up: (by) => `up ${by} from`,
  down: (by) => `down ${by} from`,
  same: "the same as",
  rose: (by) => `up ${by}`,
  fell: (by) => `down ${by}`,
  stayed: "the same",
  trend: {
    title: { hari: "Received and closed by day", bulan: "Received and closed by month" },
    chart: (received, closed) =>
      en`Bar chart: ${received} [case|cases] received and ${closed} closed. The numbers are in the table beside it.`,
    unit: { hari: "Day", bulan: "Month" },
    loading: "Preparing the chart…",
  },
  columns: {
    result: "Result",
    answer: "Answer",
    now: "This period",
    before: "Before",
    change: "Change",
  },
  destinations: "Referrals by destination",
  destination: "Destination of referrals",
  answers: {
    accepted: "Accepted",
    refused: "Refused",
    waiting: "Waiting",
    unanswered: "No answer",
    cancelled: "Cancelled",
  },
  count: "Number",
  late: "Overdue when closed",
  orMore: (count) => `${count} or more`,
  smallKinds: "Sensitive kinds with a number below 5 are not shown.",
  noReferralsTitle: "No referrals in this period",
  noReferralsBody: "Referrals issued in this period are counted here by destination.",
  emptyTitle: (period) => `No cases in ${period}`,
  emptyBody: "No case was received, open or closed in this period. Choose another period.",
  behind: {
    results: {
      selesai: "Closed: done",
      ditolak: "Closed: refused",
      batal: "Closed: cancelled",
      tepat: "Closed in time",
      lewat: "Closed overdue",
    },
    courses: { selesai: "done", ditolak: "refused", batal: "cancelled", berjalan: "open" },
    referrals: {
      semua: "Referrals issued",
      accepted: "Referrals accepted",
      refused: "Referrals refused or not carried out",
      waiting: "Referrals waiting for a reply",
      unanswered: "Referrals without an answer",
      cancelled: "Referrals cancelled or withdrawn",
    },
    days: "Days",
    issued: "Issued",
    answered: "Answered",
    state: "State",
    noReferrals: "No referrals",
    noReferralsBody: "No referral is counted in this number.",
    place: (place, list) => `${list}, ${place}`,
  },
  kinds: { hari: "Day" },
  prepared: {
    label: "Recaps that are ready",
    ready: (period) => `The recap of ${period} is ready`,
    look: "Look",
    print: "Print",
    dismiss: "Dismiss",
    same: (day) => `This recap was prepared on ${day}; its numbers are still the same.`,
    changed: (day, changes) => `This recap was prepared on ${day}. Changed since: ${changes}.`,
    change: (figure, then, now) => `${figure} from ${then} to ${now}`,
    figures: {
      awal: "left from before",
      diterima: "received",
      ditutup: "closed",
      akhir: "open at the end",
      selesai: "done",
      ditolak: "refused",
      batal: "cancelled",
      tepat: "in time",
      rujukan: "referrals",
    },
  },
};
