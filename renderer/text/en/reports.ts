// English texts of the room reports.
import { en } from "./plural.ts";
import type { ReportsError } from "../../../shared/reports/errors.ts";
import type { ErrorWords } from "../words.ts";
import type { reports as original } from "../id/reports.ts";

const WHY: Readonly<Record<string, string>> = {
  tanggal: "Its date must lie in the year of the target and not after today.",
  wilayah: "Choose a village in the area of this office.",
  bukan_tangan: "This target is counted from cases, not by hand.",
  puskesos: "Puskesos formed are counted by offices of a regency only.",
  sudah_dicatat: "Something is written down already, so year and measure stay. Make a new target.",
};

export const reports: typeof original = {
  home: {
    title: "Reports",
    subtitle: "The numbers of a period, the list behind each of them, and both on paper.",
    now: "How it stands today",
    open: "Open",
    overdue: "Overdue",
    awaitingDecision: "Waiting for a decision",
    awaitingReply: "Waiting for a reply",
    lateReplies: "Late replies",
    period: "Period",
    kinds: { bulan: "Month", triwulan: "Quarter", tahun: "Year" },
    kind: "Kind of period",
    size: "Paper size",
    print: "Print the recap",
    closing: "Results of closed cases",
    referrals: "Referrals issued",
    groups: "Cases received",
    by: "By",
    emptyTitle: "No cases in this period",
    emptyBody: "Cases received in this period are counted here. Choose another period.",
    ppksNote: "One person may have several PPKS kinds, so the sum may exceed the number of cases.",
  },
  sensitive: {
    included: (count) => en`Includes ${count} sensitive [case|cases].`,
    left: (count) =>
      `Without sensitive cases (${count}); their details are only for those entitled.`,
    few: "fewer than 5",
    hidden: "Sensitive case",
  },
  balance: {
    awal: "Left from the period before",
    diterima: "Received in the period",
    ditutup: "Closed in the period",
    akhir: "Open at the end of the period",
  },
  dimensions: {
    kategori: "Category",
    status: "Status",
    desa: "Village",
    jenis_kelamin: "Sex",
    umur: "Age group",
    desil: "Desil",
    ppks: "Kind of PPKS",
    petugas: "Officer",
    kontak: "Kind of contact",
  },
  identities: {
    lengkap: "With identity",
    tersamar: "Numbers masked",
    anonim: "Without identity",
  },
  columns: {
    group: "Group",
    count: "Number",
    done: "Done",
    refused: "Refused",
    cancelled: "Cancelled",
    open: "Open",
    days: "Average days",
    number: "Registration number",
    person: "Name",
    category: "Category",
    state: "Status",
    received: "Received",
    closed: "Closed",
    due: "Due",
    late: "Late",
    officer: "Officer",
    letter: "Letter number",
    destination: "Destination",
    replyBy: "Reply due",
  },
  facts: {
    done: "Done",
    refused: "Refused",
    cancelled: "Cancelled",
    inTime: "In time",
    accepted: "Answered, accepted",
    answeredNo: "Refused, not delivered",
    waiting: "Waiting for a reply",
    unanswered: "Not answered",
  },
  overdue: {
    title: "Overdue",
    subtitle: "The cases and referrals that have waited longest stand first.",
    cases: (total) => `Overdue cases: ${total}`,
    referrals: (total) => `Referrals without an answer: ${total}`,
    print: "Print the list",
    days: (days) => en`${days} [day|days]`,
    emptyTitle: "No overdue cases",
    emptyBody: "Cases past their due day appear here, the longest wait first.",
    noReferralsTitle: "No referral is past its reply date",
    noReferralsBody: "Referrals without an answer after their reply date appear here.",
    cut: (shown, total) => `Shown: the ${shown} longest of ${total}.`,
  },
  behind: {
    title: "The list behind a number",
    of: (group, period) => `${group}, ${period}`,
    emptyTitle: "No cases",
    emptyBody: "No case is counted in this number.",
    back: "Back to the reports",
  },
  summary: {
    action: "Summary",
    title: "Summary of a case",
    body: "The summary holds the history, papers, referrals and result of this case.",
    identity: "Identity",
    hints: {
      lengkap: "Holds name, NIK and address. Printing it is logged.",
      tersamar:
        "Holds the name. NIK, family card and phone are masked; of the address only the village.",
      anonim: "Names and numbers are removed. Read it again before giving it to others.",
    },
    print: "Preview",
    command: "Open the overdue list",
  },
  errors: {
    capaian_salah: ({ reason }) =>
      `Nothing was saved. ${WHY[String(reason)] ?? "Check what was filled in."}`,
    periode_tidak_sah:
      "This period cannot be counted. Choose one that has begun and is at most a year long.",
  } satisfies Partial<ErrorWords<ReportsError>>,
};
