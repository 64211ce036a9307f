// One row of a list of answers as it was read: what it says, and what about it cannot be trusted.
import { damagedNumber, kindAt, restore, type SheetRow } from "../../sheets/cells.ts";
import { parseDate } from "../../values/date.ts";
import { normalizeNik } from "../../values/nik.ts";
import { cleanLines, isBlank } from "../../values/text.ts";
import { hasEnded, referralRule, type ReferralState } from "../states.ts";
import type { StepFields } from "../rules.ts";
import { readTrackingCode } from "../tracking-code.ts";
import type { AnswerWay } from "../codes.ts";
import type { AnswerField, ListWay } from "./fields.ts";

/** Why a row cannot be read; words for it stand in reasons.ts. */
export type LineProblem =
  | "sel_rusak"
  | "kode_salah"
  | "nik_rusak"
  | "nik_salah"
  | "tanpa_kunci"
  | "hasil_kosong"
  | "tanggal_salah";

export interface AnswerLine {
  /** Row number as the officer sees it in the file, from 1. */
  readonly row: number;
  /** As read by readTrackingCode. */
  readonly code: string | null;
  readonly nik: string | null;
  readonly name: string;
  /** The result in the sender's own words. */
  readonly word: string;
  /** Null: the day of the list. */
  readonly day: string | null;
  readonly note: string;
  readonly problem: LineProblem | null;
}

/** @param fields meaning of each column, by place */
export function readLine(row: SheetRow, fields: readonly (AnswerField | null)[]): AnswerLine {
  const at = (field: AnswerField) => fields.indexOf(field);
  const cell = (field: AnswerField) => {
    const text = row.cells[at(field)] ?? null;
    return text === null || isBlank(text) ? "" : cleanLines(restore(text));
  };
  const used = fields.flatMap((field, index) => (field === null ? [] : [index]));
  const broken = used.some((index) => ["e", "x"].includes(kindAt(row, index)));
  const typedCode = cell("kode");
  const code = typedCode === "" ? null : readTrackingCode(typedCode);
  const typedNik = cell("nik");
  const damage = damagedNumber(typedNik, at("nik") >= 0 && kindAt(row, at("nik")) === "n");
  const digits = normalizeNik(typedNik);
  const nik = damage === null && /^\d{16}$/.test(digits) ? digits : null;
  const dayText = cell("tanggal");
  const numeric = at("tanggal") >= 0 && kindAt(row, at("tanggal")) === "n";
  const read = dayText === "" ? null : parseDate(numeric ? Number(dayText) : dayText);
  const word = cell("hasil").slice(0, 120);
  return {
    row: row.no,
    code,
    nik,
    name: cell("nama").slice(0, 120),
    word,
    day: read !== null && "date" in read ? read.date : null,
    note: cell("keterangan").slice(0, 1000),
    problem: broken
      ? "sel_rusak"
      : typedCode !== "" && code === null
        ? "kode_salah"
        : code === null && damage !== null
          ? "nik_rusak"
          : code === null && typedNik !== "" && nik === null
            ? "nik_salah"
            : code === null && nik === null
              ? "tanpa_kunci"
              : word === ""
                ? "hasil_kosong"
                : read !== null && "problem" in read
                  ? "tanggal_salah"
                  : null,
  };
}

/** Where a list comes from: who sent or told it, when and how. */
export interface ListSource {
  readonly answeredBy: string;
  readonly answeredOn: string;
  readonly via: ListWay;
}

/** How the history names the way in which a list came. */
const VIA: Readonly<Record<ListWay, AnswerWay>> = {
  berkas: "lainnya",
  surat: "surat",
  telepon: "telepon",
  lisan: "lisan",
};

/** What the state table asks of a step and a row of a list can tell; what is still missing shows as an empty field. */
export function stepFieldsOf(
  to: ReferralState,
  line: Pick<AnswerLine, "day" | "note" | "word">,
  source: ListSource,
  replyBy: string,
): StepFields & { readonly note: string } {
  const needs: readonly string[] = referralRule(to).needs;
  const parts = line.note
    .split(/[;\n]/)
    .map((part) => part.trim().slice(0, 160))
    .filter((part) => part !== "");
  const said = `Menurut daftar jawaban: ${line.word}`;
  return {
    answeredOn: line.day ?? source.answeredOn,
    answeredBy: source.answeredBy,
    via: VIA[source.via],
    note: line.note === "" && needs.includes("note") ? said : line.note,
    ...(needs.includes("missing")
      ? { missing: parts.length > 0 ? parts.slice(0, 20) : [line.word.slice(0, 160)] }
      : {}),
    ...(needs.includes("onwardTo") ? { onwardTo: line.note.slice(0, 160) } : {}),
    ...(hasEnded(to) ? {} : { replyBy }),
  };
}
