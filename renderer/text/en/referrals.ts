// English texts of the room referrals.
import { en } from "./plural.ts";
import { many } from "./referrals-many.ts";
import { covers } from "./referrals-covers.ts";
import type { ReferralsError } from "../../../shared/referrals/errors.ts";
import type { TemplateReason } from "../../../shared/papers/templates/subset.ts";
import { detailNumber, detailText, type ErrorWords } from "../words.ts";
import type { referrals as original } from "../id/referrals.ts";

const WRONG_DATES: Readonly<Record<string, string>> = {
  masa_depan: "This day has not come yet. Nothing was saved. Enter today or an earlier day.",
  sebelum_kasus:
    "The letter is dated before the case was received. Nothing was saved. Check the date of the letter.",
  sebelum_surat:
    "The answer is dated before the letter. Nothing was saved. Check the date of the answer.",
  sebelum_langkah:
    "This day lies before the last step of this referral. Nothing was saved. Check the date.",
  batas_lewat:
    "The next due day has passed already. Nothing was saved. Enter today or a later day.",
  batas_jawaban:
    "The answer is due before the date of the letter. Nothing was saved. Check the due day.",
};

import { answers } from "./referrals-answers.ts";
import { statements } from "./referrals-statements.ts";
import { templates } from "./templates.ts";

export const referrals: typeof original = {
  answers,
  statements,
  templates,
  states: {
    diterbitkan: "Waiting for an answer",
    sampai: "Received there",
    diteruskan: "Sent on to another office",
    dikembalikan: "Sent back, incomplete",
    disetujui: "Accepted, will be served",
    dilayani: "Being served",
    terlaksana: "Delivered",
    sebagian: "Partly delivered",
    tidak_terlaksana: "Not delivered",
    ditolak: "Refused",
    dikonfirmasi: "Confirmed by the citizen",
    ditarik: "Withdrawn by the citizen",
    tanpa_jawaban: "Not answered",
    dilepas: "No longer awaited",
    dibatalkan: "Cancelled",
  },
  steps: {
    diterbitkan: "Send again, now complete",
    sampai: "Received there, not decided yet",
    diteruskan: "Sent on to another office",
    dikembalikan: "Sent back, incomplete",
    disetujui: "Accepted, will be served",
    dilayani: "Being served",
    terlaksana: "Delivered",
    sebagian: "Partly delivered",
    tidak_terlaksana: "Not delivered",
    ditolak: "Refused",
    dikonfirmasi: "Citizen confirms",
    ditarik: "Citizen withdraws",
    tanpa_jawaban: "Record as not answered",
    dilepas: "No longer awaited",
    dibatalkan: "Cancel the referral",
  },
  covers,
  many,
  denied: "Citizen received nothing",
  channels: {
    surat: "Letter, carried by the citizen",
    berkas: "File, sent by the office",
    telepon: "By phone, the letter follows",
  },
  ways: {
    lembar: "Reply slip",
    surat: "Letter",
    telepon: "Phone/WA",
    lisan: "Spoken",
    lainnya: "Other",
  },
  events: { terbit: "Issued", pindah: "Step", ubah: "Letter amended" },
  fields: {
    answeredOn: "Date of the answer",
    answeredBy: "Answered by (name and office)",
    via: "How the answer came",
    note: "Action or reason",
    missing: "What is missing (one per line)",
    onwardTo: "Sent on to",
    replyBy: "Awaited until",
  },
  reason: "Reason",
  confirmedBy: "Confirmed by (name)",
  replyByHint: "The day of the next answer or result.",
  evidence: "Evidence",
  evidenceHint: "A slip or letter attached to the case.",
  noEvidence: "Nothing in writing",
  actTitle: (step, number) => `${step}: ${number}`,
  late: (days) => `${days} working ${days === 1 ? "day" : "days"} late`,
  near: (day) => `Due soon, ${day}`,
  until: (day) => `Due ${day}`,
  restricted: "Restricted case",
  restrictedHint:
    "This referral belongs to a sensitive case. Your account sees only its number. Ask the officer in charge.",
  needed: (label) => `${label} is empty.`,
  section: {
    title: "Referrals",
    issue: "Issue a referral",
    none: "This case has no referral yet.",
    open: (number) => `Open referral ${number}`,
    closing: "The case can be finished when each referral has ended or is no longer awaited.",
  },
  list: {
    title: "List of referrals",
    subtitle: "Letters that wait for an answer, the ones due soonest on top.",
    lists: {
      menunggu: "Waiting",
      lewat: "Overdue",
      kembali: "Sent back, incomplete",
      dijawab: "With a result",
      tanpa_jawaban: "Not answered",
      dibatalkan: "Cancelled or withdrawn",
      semua: "All",
    },
    show: "Show",
    option: (name, count) => `${name} (${count})`,
    search: "Find a number, code, destination or name",
    reply: "Record an answer by code",
    directory: "Destinations",
    register: "Letter register",
    columns: {
      letter: "Letter number",
      person: "Name",
      destination: "Destination",
      issued: "Issued",
      state: "State",
      caseNumber: "Case",
    },
    emptyTitle: "No referrals here",
    emptyBody:
      "Referrals are issued from the page of a case. Those without an answer stay in this list until it is recorded.",
  },
  page: {
    screenTitle: "Referral",
    title: (number) => `Referral ${number}`,
    openCase: "Open the case",
    answer: "Record the answer",
    next: "Next step",
    noSteps: "This referral has ended.",
    onward: (office) => `Sent on to ${office}`,
    missing: (list) => `Missing: ${list}`,
    withEvidence: "Evidence attached",
    print: "Print the letter",
    size: "Paper",
    history: "History",
    letter: "Letter",
    facts: {
      code: "Referral code",
      caseNumber: "Case number",
      person: "Name",
      destination: "Destination",
      level: "Level",
      channel: "Handed over",
      addressee: "To",
      subject: "Subject",
      request: "Request",
      enclosure: "Enclosure",
      copies: "Copies to",
      signer: "Signer",
      issued: "Date of the letter",
      replyBy: "Answer due",
    },
  },
  issue: {
    experience: (yes: number, all: number, days: number) =>
      en`Experience of this office: ${yes} of ${all} [answer|answers] accepted; the first answer usually after ${days} ${days === 1 ? "day" : "days"}.`,
    screenTitle: "Issue a referral",
    title: (caseNumber) => `Refer case ${caseNumber}`,
    subtitle: "When you save, the letter gets its number and the case moves to Dirujuk.",
    save: "Issue and print",
    destination: "Destination",
    destinationHint: "Type part of a name to search.",
    usual: "Usual for this category",
    others: "Other destinations",
    nothingFound: "No destination matches.",
    level: "Level of referral",
    who: "Who is served",
    needs: "Papers to bring",
    letter: "Letter",
    subject: "Subject",
    request: "Request",
    sensitiveHint:
      "Sensitive case: subject and text do not name the problem and cannot be changed.",
    enclosure: "Enclosure",
    copies: "Copies to (one per line)",
    signer: "Signer",
    issuedOn: "Date of the letter",
    replyBy: "Answer due",
    numbering: "Letter number",
    automatic: (number) => `Automatic, next is ${number}`,
    manual: "Write the number of the paper register",
    manualNumber: "Number in the paper register",
    size: "Paper",
    channel: "Handed over",
    decision: "Decision",
  },
  answer: {
    title: (number) => `Record the answer to ${number}`,
    outcome: "Answer",
    save: "Save the answer",
    noteHint: "What the destination did, or why it refused.",
  },
  cancelDialog: {
    body: "Its letter number stays in the register as cancelled and is not used again.",
    reasons: ["Wrong destination", "Wrong data in the letter"],
  },
  amend: {
    title: (number) => `Amend letter ${number}`,
    body: "The old text is kept as a version. A letter printed from now on says that it replaces the earlier text.",
    save: "Amend the letter",
    old: (revision, subject) => `Text ${revision}: ${subject}`,
  },
  escalate: {
    late: (days, level) =>
      en`${days} working [day|days] past the due day without an answer. Proposal: refer to ${level}.`,
    refused: (level) => `This referral did not help. Proposal: refer to ${level}.`,
    action: (level) => `Refer to ${level}`,
  },
  message: {
    title: "Message for the citizen",
    hint: "Ready for WhatsApp, without NIK and full name.",
    copy: "Copy the message",
    copied: "The message was copied.",
    label: "Text of the message",
    copyByHand: "The message is selected. Press Ctrl+C to copy it.",
  },
  reply: {
    title: "Record an answer by code",
    subtitle: "Type or scan the code on the reply slip.",
    code: "Referral code",
    codeHint: "Example: RJ-7K3M-9Q2D. Capitals do not matter.",
    find: "Open the referral",
  },
  register: {
    title: "Letter register",
    subtitle: "Every number used, cancelled ones too.",
    year: "Year",
    columns: {
      number: "Letter number",
      dated: "Date",
      addressee: "To",
      subject: "Subject",
      state: "State",
    },
    valid: "Valid",
    cancelled: "Cancelled",
    manual: "Written by hand",
    emptyTitle: "No letters in this year yet",
    emptyBody: "A number is entered here whenever a referral is issued.",
  },
  errors: {
    daftar_jawaban_kosong:
      "There is no row below the header. Nothing was recorded. Look at the sheet and choose again.",
    daftar_jawaban_panjang: (details) =>
      en`This list has more than ${detailNumber(details, "limit")} [row|rows] and was not read. Nothing was recorded. Part it into several files.`,
    kolom_jawaban_salah: (details): string =>
      detailText(details, "missing") === ""
        ? "Two columns have one meaning. Nothing was recorded. Choose one column for each meaning."
        : "A column for the result, and one for the NIK or the code, must be named. Nothing was recorded. Name them and match again.",
    sudah_menunggu:
      "This case is already on the waiting list of that service. Nothing changed. See its turn on the page of the case.",
    kasus_tidak_terbuka:
      "This case is closed, so it cannot wait for a place. Nothing was saved. Reopen the case if it is still needed.",
    nomor_surat_dipakai:
      "This letter number is taken. Nothing was saved. Check the register and use another number.",
    pola_nomor_salah:
      "The pattern of letter numbers in the office settings is wrong. Nothing was saved. Ask an administrator to repair it; it must hold {seq}.",
    langkah_rujukan_tidak_boleh:
      "This step is not open in the present state of the referral. Nothing changed. Reload to see its state.",
    rujukan_belum_lewat:
      "The due day has not passed. Nothing changed. A referral can be recorded as not answered after its due day.",
    rujukan_kasus_ditutup:
      "The case of this referral is closed. Nothing was saved. Record the final result, or ask a supervisor to reopen the case.",
    rujukan_belum_selesai:
      "Some referral is still awaited. The case was not closed. Record its result, or say with a reason that it is no longer awaited.",
    rujukan_terkunci:
      "The letter of a referral that has ended cannot be amended. Nothing changed. Issue a new referral if it is still needed.",
    bukti_tidak_ada:
      "The evidence chosen is not a paper of this case. Nothing was saved. Attach it first, then choose again.",
    rujukan_tidak_boleh:
      "Your account cannot refer this case in its present state. Nothing changed. See the steps offered on the page of the case.",
    kode_rujukan_salah:
      "This code is mistyped. Nothing changed. Check its letters and digits on the reply slip.",
    tanggal_rujukan_salah: (details) =>
      WRONG_DATES[detailText(details, "reason")] ??
      "A date does not fit. Nothing was saved. Check the dates you entered.",
    isian_rujukan_wajib:
      "A mandatory field is empty. Nothing was saved. Fill in the marked fields.",
    surat_keterangan_tidak_boleh:
      "This statement cannot be issued yet: what it rests on, or its signer, does not fit. No number was used. Check the kind of statement.",
    templat_ditolak: (details) =>
      templates.errors.refused(
        templates.at(
          detailNumber(details, "line"),
          templates.problem(
            detailText(details, "reason") as TemplateReason,
            detailText(details, "what"),
          ),
        ),
      ),
    templat_berkas_salah: templates.errors.badFile,
    templat_berkas_lain: (details) =>
      templates.errors.otherKind(
        (templates.kinds as Record<string, string>)[detailText(details, "kind")] ?? "",
      ),
    surat_tidak_ada:
      "No letter of this choice can be printed. Nothing changed. Choose other referrals.",
    penanda_tangan_tidak_ada:
      "This signer does not exist or is not active. Nothing was saved. Choose another signer.",
  } satisfies ErrorWords<ReferralsError>,
};
