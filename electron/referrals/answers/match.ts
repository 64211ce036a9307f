// Matches the rows of a list with referrals, by tracking code or by NIK.
import type { CheckedAnswer, Source } from "../../../shared/referrals/answers/contract.ts";
import { stepFieldsOf, type AnswerLine } from "../../../shared/referrals/answers/lines.ts";
import {
  doubledRows,
  verdictOf,
  type Candidate,
} from "../../../shared/referrals/answers/verdicts.ts";
import type { OfficeRules } from "../../../shared/cases/rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import { checkReferralStep, REPLY_DAYS } from "../../../shared/referrals/rules.ts";
import { referralRule, type ReferralState } from "../../../shared/referrals/states.ts";
import { localDate } from "../../../shared/values/date.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import { dueAfter, officeRules } from "../../cases/queries.ts";
import type { Db } from "../../database/tables.ts";
import type { SensitiveBox, Session } from "../../serve/context.ts";
import { joined, type ReferralRecord } from "../queries.ts";
import { referralFacts } from "../views.ts";

export interface Matching {
  readonly db: Db;
  readonly session: Session;
  readonly sensitive: SensitiveBox;
  now(): Date;
}

/** A line and the step that its word means; null while nobody has said. */
export interface MeantLine {
  readonly line: AnswerLine;
  readonly to: ReferralState | "abaikan" | null;
}

type Found = ReferralRecord & { readonly nik: string | null };

/** Values asked for in one statement. */
const AT_ONCE = 500;

async function find(db: Db, column: "persons.nik" | "referrals.code", values: readonly string[]) {
  const found: Found[] = [];
  for (let at = 0; at < values.length; at += AT_ONCE)
    found.push(
      ...(await joined(db)
        .select("persons.nik")
        .where(column, "in", values.slice(at, at + AT_ONCE))
        .orderBy("referrals.issued_on")
        .orderBy("referrals.id")
        .execute()),
    );
  return found;
}

function groupBy(rows: readonly Found[], key: (row: Found) => string | null) {
  const groups = new Map<string, Found[]>();
  for (const row of rows) {
    const value = key(row);
    if (value !== null) groups.set(value, [...(groups.get(value) ?? []), row]);
  }
  return groups;
}

/** Whether the destination may say anything of it still. */
function isOpen({ state }: Found): boolean {
  return referralRule(state).awaits !== null;
}

/** Late answers count for what was let go, when nothing open is there. */
function hearsLate({ state }: Found): boolean {
  return Object.values(referralRule(state).next).some((arrow) => arrow.told === "tujuan");
}

/**
 * Each line with its verdict. A referral of a restricted case is never a candidate: its row reads as if there were none.
 * In the order of the lines.
 */
export async function matchLines(
  by: Matching,
  source: Source,
  lines: readonly MeantLine[],
): Promise<CheckedAnswer[]> {
  const { db, sensitive, session } = by;
  const usable = lines.filter(({ line }) => line.problem === null).map(({ line }) => line);
  const codes = [...new Set(usable.flatMap(({ code }) => code ?? []))];
  const niks = [...new Set(usable.flatMap(({ code, nik }) => (code === null && nik) || []))];
  const byCode = groupBy(await find(db, "referrals.code", codes), ({ code }) => code);
  const byNik = groupBy(await find(db, "persons.nik", niks), ({ nik }) => nik);
  const today = localDate(by.now());
  const replyBy = await dueAfter(db, today, REPLY_DAYS);
  const office = await officeRules(db);
  const visible = (row: Found) =>
    (row.sensitive === 0 || sensitive.canOpen) &&
    (source.destinationId === null || row.destination_id === source.destinationId);

  const rows = lines.map(({ line, to }): CheckedAnswer => {
    const group = (line.code === null ? byNik.get(line.nik ?? "") : byCode.get(line.code)) ?? [];
    const seen = group.filter(visible);
    const open = seen.filter(isOpen);
    const found = line.code !== null ? seen : open.length > 0 ? open : seen.filter(hearsLate);
    const step = to === "abaikan" ? null : to;
    const why =
      step === null ? null : { step, line, source, replyBy, today, office, session, sensitive };
    const candidates = found.map((row) => ({ row, candidate: candidateOf(row, why) }));
    const verdict =
      line.problem === null && to === null
        ? "kata_asing"
        : line.problem === null && to === "abaikan"
          ? "diabaikan"
          : verdictOf(
              line,
              candidates.map(({ candidate }) => candidate),
            );
    return {
      row: line.row,
      verdict,
      name: line.name,
      nik: line.nik === null ? null : maskNumber(line.nik),
      word: line.word,
      to: step as CheckedAnswer["to"],
      day: line.day,
      note: line.note,
      candidates: candidates.slice(0, 10).map(({ row, candidate }) => shown(row, candidate)),
    };
  });
  const doubled = doubledRows(rows);
  return rows.map((row) => {
    const verdict = doubled.get(row.row);
    return verdict ? { ...row, verdict } : row;
  });
}

function shown(row: Found, candidate: Candidate): CheckedAnswer["candidates"][number] {
  return {
    referralId: row.id,
    version: row.version,
    code: row.code,
    letterNumber: row.letter_number,
    caseNumber: row.case_number,
    personName: row.person_name,
    destination: row.destination_name,
    state: row.state,
    issuedOn: row.issued_on,
    fits: candidate.problem === null,
  };
}

interface Asked {
  readonly step: ReferralState;
  readonly line: AnswerLine;
  readonly source: Source;
  readonly replyBy: string;
  readonly today: string;
  readonly office: OfficeRules;
  readonly session: Session;
  readonly sensitive: SensitiveBox;
}

function candidateOf(row: Found, asked: Asked | null): Candidate {
  return {
    referralId: row.id,
    code: row.code,
    nik: row.nik,
    name: row.person_name,
    state: row.state,
    problem: asked === null ? null : problemOf(row, asked),
  };
}

/** By the same rule that will record it. */
function problemOf(row: Found, asked: Asked): Candidate["problem"] {
  const { step, line, source, replyBy, today, office, session, sensitive } = asked;
  if (row.state === step) return "sudah";
  try {
    const fields = stepFieldsOf(step, line, source, replyBy);
    const facts = referralFacts(row, sensitive);
    const arrow = checkReferralStep(facts, step, session, office, fields, today);
    // A list tells what the destination said; what a citizen says is another matter.
    return arrow.takesBack ? null : "langkah";
  } catch (error) {
    return whyNot(error);
  }
}

/** What a refused step means for a row of a list. Anything but a refusal is thrown on. */
export function whyNot(error: unknown): "langkah" | "tanggal" | "isian" | "peran" {
  if (!(error instanceof DeskError)) throw error;
  switch (error.code) {
    case "langkah_rujukan_tidak_boleh":
    case "rujukan_kasus_ditutup":
      return "langkah";
    case "tanggal_rujukan_salah":
      return "tanggal";
    case "isian_rujukan_wajib":
      return "isian";
    case "peran_tidak_cukup":
      return "peran";
    default:
      throw error;
  }
}
