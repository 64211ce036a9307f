// Gathers one case for its summary: identity as asked for, story, papers, timeline, referrals and result.
import { stateLabel } from "../../shared/cases/rules.ts";
import { REFERRAL_LEVELS } from "../../shared/directory/codes.ts";
import { DeskError } from "../../shared/errors.ts";
import { referralRule } from "../../shared/referrals/codes.ts";
import { initials, redact } from "../../shared/reports/redact.ts";
import type { CaseSummary, SummaryPerson } from "../../shared/reports/summary-paper.ts";
import { formatDate, formatShortDate, localDate } from "../../shared/values/date.ts";
import { areaName } from "../areas/queries.ts";
import {
  getCase,
  isRestricted,
  narrativeOf,
  timelineOf,
  type CaseRecord,
} from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import { historyOf, referralsOfCase } from "../referrals/queries.ts";
import type { QueryContext } from "../serve/context.ts";

async function personOf(db: Db, id: string): Promise<SummaryPerson> {
  const row = await db
    .selectFrom("persons as p")
    .leftJoin("memberships as m", (join) =>
      join.onRef("m.person_id", "=", "p.id").on("m.to_date", "is", null),
    )
    .leftJoin("family_numbers as n", (join) =>
      join.onRef("n.family_id", "=", "m.family_id").on("n.to_date", "is", null),
    )
    .selectAll("p")
    .select("n.number as family_card")
    .where("p.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const home = row.home_is_ktp === 0 ? "home" : "ktp";
  const [rt, rw] = [row[`${home}_rt`], row[`${home}_rw`]];
  const village = areaName(row[`${home}_village_code`]) ?? null;
  const parts = [
    row[`${home}_address`],
    row[`${home}_hamlet`],
    rt && `RT ${rt}`,
    rw && `RW ${rw}`,
    village,
  ].filter(Boolean);
  return {
    name: row.name,
    nik: row.nik,
    familyCard: row.family_card,
    sex: row.sex,
    birthDate: row.birth_date,
    address: parts.length === 0 ? null : parts.join(", "),
    village,
    phone: row.phone,
  };
}

/** "24/11/2026 09.15" on the clock of this office. */
function clock(iso: string): string {
  const at = new Date(iso);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${formatShortDate(localDate(at))} ${two(at.getHours())}.${two(at.getMinutes())}`;
}

type Timeline = Awaited<ReturnType<typeof timelineOf>>;

/** What a timeline row tells, in words; a sealed row that may not be opened tells nothing. */
function wordsOf({ details }: Timeline[number]): string[] {
  const fields = details?.fields ?? {};
  const words: [string, string | undefined][] = [
    ["Catatan", fields.note],
    ["Alasan", fields.reason],
    ["Hasil", fields.result],
    ["Rekomendasi", fields.recommendation],
    ["Tanggal cek", fields.checkedOn && formatDate(fields.checkedOn)],
    ["Terdaftar", fields.registered === undefined ? undefined : fields.registered ? "ya" : "tidak"],
    ["Desil", fields.desil === undefined ? undefined : String(fields.desil)],
    ["Tujuan", fields.destination],
    ["Nomor surat", fields.letterNumber],
    [
      "Jawaban",
      fields.accepted === undefined ? undefined : fields.accepted ? "diterima" : "ditolak",
    ],
    [
      "Atas nama",
      fields.signer &&
        [fields.signer.signerName, fields.signer.signerTitle].filter(Boolean).join(", "),
    ],
    ["Petugas sebelumnya", details?.before],
    ["Disahkan", details?.ratified === undefined ? undefined : details.ratified ? "ya" : "tidak"],
    ["Lampiran", details?.attachment?.title],
    [
      "Berkas",
      details?.documents
        ?.filter((d) => d.held !== "belum")
        .map((d) => d.label)
        .join(", "),
    ],
  ];
  return words.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : []));
}

async function referralsFor(
  { db, sensitive }: QueryContext,
  caseId: string,
): Promise<CaseSummary["referrals"]> {
  const rows = await referralsOfCase(db, caseId);
  return await Promise.all(
    rows.map(async (row) => {
      const history = await historyOf(db, row.id, (sealed, place) => sensitive.open(sealed, place));
      const last = history.at(-1);
      const answer =
        last && row.answered_on !== null
          ? [formatDate(row.answered_on), last.answeredBy, last.note]
          : [last?.kind === "batal" ? last.note : ""];
      return {
        letterNumber: row.letter_number,
        issuedOn: row.issued_on,
        destination: row.destination_name,
        level: REFERRAL_LEVELS[row.level],
        state: referralRule(row.state).label,
        answer: answer.filter(Boolean).join("; "),
      };
    }),
  );
}

/** The last result, reason or refusal that closed the case. */
function outcomeOf(row: CaseRecord, timeline: Timeline): string | null {
  if (row.closed_on === null) return null;
  const last = timeline.findLast((event) => event.toState === row.state)?.details?.fields;
  const words = last?.result ?? last?.reason ?? last?.note;
  return [stateLabel(row.state), formatDate(row.closed_on), words].filter(Boolean).join("; ");
}

function decisionOf(row: CaseRecord, by: string | undefined): string | null {
  if (row.decision === null || row.decided_at === null) return null;
  const who = row.decided_as === null ? by : `${row.decided_as} (dicatat oleh ${by ?? ""})`;
  const day = formatDate(localDate(new Date(row.decided_at)));
  return [stateLabel(row.decision), who, day].filter(Boolean).join("; ");
}

function withoutIdentity(one: CaseSummary): CaseSummary {
  const names = [one.person.name, one.applicant.name];
  const clean = (text: string) => redact(text, names);
  const hidden = { nik: null, familyCard: null, address: null, phone: null };
  return {
    ...one,
    person: { ...one.person, ...hidden, name: initials(one.person.name) },
    applicant: { ...one.applicant, ...hidden, name: initials(one.applicant.name) },
    narrative: one.sensitive || one.narrative === null ? null : clean(one.narrative),
    attachments: one.attachments.map(clean),
    events: one.events.map((event) => ({
      ...event,
      words: one.sensitive ? [] : event.words.map(clean),
    })),
    referrals: one.referrals.map((referral) => ({
      ...referral,
      answer: one.sensitive ? "" : clean(referral.answer),
    })),
    outcome:
      one.outcome === null ? null : one.sensitive ? stateLabel(one.state) : clean(one.outcome),
  };
}

/** @throws DeskError 'tidak_ditemukan' | 'kasus_terbatas' */
export async function summaryOf(
  context: QueryContext,
  id: string,
  anonymous: boolean,
): Promise<CaseSummary> {
  const { db, sensitive } = context;
  const row = await getCase(db, id);
  if (isRestricted(row, sensitive)) throw new DeskError("kasus_terbatas");
  const timeline = await timelineOf(db, id, sensitive);
  const category = await db
    .selectFrom("categories")
    .select("name")
    .where("code", "=", row.category_code)
    .executeTakeFirstOrThrow();
  const staff = await db.selectFrom("accounts").select(["id", "name"]).execute();
  const nameOf = (account: string | null) => staff.find((one) => one.id === account)?.name;
  const papers = await db
    .selectFrom("case_documents")
    .select(["label", "held"])
    .where("case_id", "=", id)
    .orderBy("sort")
    .execute();
  const attachments = await db
    .selectFrom("attachments")
    .select("name")
    .where("case_id", "=", id)
    .orderBy("created_at")
    .execute();
  const summary: CaseSummary = {
    number: row.number,
    sensitive: row.sensitive === 1,
    state: row.state,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    closedOn: row.closed_on,
    contactKind: row.contact_kind,
    channel: row.channel,
    urgency: row.urgency,
    category: category.name,
    officer: nameOf(row.officer_id) ?? "",
    desil: row.desil,
    person: await personOf(db, row.person_id),
    applicant: await personOf(db, row.applicant_id),
    relation: row.relation,
    narrative: narrativeOf(row, sensitive),
    documents: papers,
    attachments: attachments.map(({ name }) => name),
    events: timeline.map((event) => ({
      at: clock(event.at),
      kind: event.kind,
      from: event.fromState,
      to: event.toState,
      actor: event.actor,
      words: wordsOf(event),
    })),
    referrals: await referralsFor(context, id),
    decision: decisionOf(row, nameOf(row.decided_by)),
    outcome: outcomeOf(row, timeline),
  };
  return anonymous ? withoutIdentity(summary) : summary;
}
