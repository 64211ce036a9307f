// Commands for lists of answers: record a sheet, and take a list back.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import * as z from "zod";
import { ANSWER_CHUNK, type InspectedAnswers } from "../../shared/referrals/answers/contract.ts";
import {
  ANSWER_FIELDS,
  LIST_STATES,
  LIST_WAYS,
  wordKey,
  type ListWay,
} from "../../shared/referrals/answers/fields.ts";
import { TAKE_BACK_WHYS, WHYS, type Why } from "../../shared/referrals/answers/reasons.ts";
import { headerKey } from "../../shared/sheets/headers.ts";
import { localDate } from "../../shared/values/date.ts";
import { finish } from "./client.ts";
import { signedIn } from "./desk.ts";
import { WrongUse } from "./exit-codes.ts";
import { type Answer, endProgress, progressLine } from "./say.ts";
import { type CommandLine, needed } from "./words.ts";

/** `{"columns": {"nik": "No Peserta"}, "words": {"oke": "disetujui"}}`; both parts may be left out. */
const AnswerMap = z.strictObject({
  columns: z.partialRecord(z.enum(ANSWER_FIELDS), z.string()).default({}),
  words: z.record(z.string(), z.union([z.enum(LIST_STATES), z.literal("abaikan")])).default({}),
});

function readMap(file: string | undefined): z.infer<typeof AnswerMap> {
  if (file === undefined) return { columns: {}, words: {} };
  try {
    return AnswerMap.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  } catch (error) {
    throw new WrongUse(
      `--map tidak dapat dipakai (${(error as Error).name}). Tulis seperti {"columns": {"nik": "No Peserta"}, "words": {"oke": "disetujui"}}.`,
    );
  }
}

/** The columns as guessed, save those that the map names. */
function fieldsOf(seen: InspectedAnswers, columns: z.infer<typeof AnswerMap>["columns"]) {
  const fields = seen.columns.map(({ field }) => field);
  for (const field of ANSWER_FIELDS) {
    const header = columns[field];
    if (header === undefined) continue;
    const at = seen.columns.findIndex((column) => headerKey(column.header) === headerKey(header));
    if (at < 0) throw new WrongUse(`Kolom "${header}" pada --map tidak ada di berkas.`);
    const before = fields.indexOf(field);
    if (before >= 0) fields[before] = null;
    fields[at] = field;
  }
  return fields;
}

function wayOf(via: string): ListWay {
  const way = (Object.keys(LIST_WAYS) as ListWay[]).find((one) => one === via);
  if (!way) throw new WrongUse(`--via salah satu dari: ${Object.keys(LIST_WAYS).join(", ")}.`);
  return way;
}

/** Records the rows that are certain; all others are told, and go back with --rejects. */
export async function referralsAnswers({ words, options }: CommandLine): Promise<Answer> {
  const file = needed(words[2], "berkas daftar jawaban");
  const map = readMap(options.map);
  const source = {
    answeredBy: needed(options["answered-by"], "dari siapa daftar ini dengan --answered-by"),
    answeredOn: options.date ?? localDate(new Date()),
    via: wayOf(options.via ?? "berkas"),
    destinationId: options.destination ?? null,
  };
  const { facts, lines } = await signedIn(options, async ({ api, toRead, toWrite }) => {
    const tell = ({ rows }: { rows: number }) => progressLine(`${rows} baris`);
    const seen = await finish(api.referrals.inspectAnswers({ file: toRead(file) }), tell);
    const columns = { headerRow: seen.headerRow, fields: fieldsOf(seen, map.columns) };
    const { rows } = await finish(
      api.referrals.checkAnswers({
        file: toRead(file),
        sha256: seen.sha256,
        columns,
        source,
        words: Object.fromEntries(
          Object.entries(map.words).map(([word, to]) => [wordKey(word), to]),
        ),
      }),
      tell,
    );
    const sure = rows.flatMap((row) => {
      const [one] = row.candidates;
      if (row.verdict !== "siap" || !one || row.to === null) return [];
      const { referralId, version } = one;
      const { row: no, to, word, day, note } = row;
      return [{ eventId: randomUUID(), row: no, referralId, version, to, word, day, note }];
    });
    const left = new Map<number, Why>(
      rows.flatMap(({ row, verdict }) => (verdict === "siap" ? [] : [[row, verdict] as const])),
    );
    const listId = randomUUID();
    let applied = 0;
    if (!options["dry-run"])
      for (let at = 0; at < sure.length; at += ANSWER_CHUNK) {
        const done = await api.referrals.applyAnswers({
          listId,
          sheetName: path.basename(file),
          sha256: seen.sha256,
          source,
          rows: sure.slice(at, at + ANSWER_CHUNK),
        });
        applied += done.applied.length;
        for (const { row, why } of done.left) left.set(row, why);
      }
    const reasons = [...left].map(([row, why]) => ({ row, why })).sort((a, b) => a.row - b.row);
    if (options.rejects !== undefined && reasons.length > 0)
      await finish(
        api.referrals.exportRejectedAnswers({
          file: toRead(file),
          sha256: seen.sha256,
          headerRow: seen.headerRow,
          out: { file: toWrite(options.rejects) },
          reasons,
        }),
        tell,
      );
    endProgress();
    return {
      facts: { listId: applied > 0 ? listId : null, ready: sure.length, applied, left: reasons },
      lines: [
        options["dry-run"]
          ? `${sure.length} jawaban siap dicatat; tidak ada yang dicatat (--dry-run).`
          : `${applied} jawaban dicatat${applied > 0 ? `; daftar ${listId}` : ""}.`,
        ...reasons.map(({ row, why }) => `Baris ${row}: ${WHYS[why]}`),
      ],
    };
  });
  return { facts, lines, exit: facts.left.length > 0 ? 1 : 0 };
}

/** Takes a whole list back; what moved since is named and left. */
export async function referralsUndoAnswers({ words, options }: CommandLine): Promise<Answer> {
  const listId = needed(words[2], "ID daftar jawaban");
  const reason = needed(options.reason, "alasan dengan --reason");
  const done = await signedIn(options, async ({ api }) => {
    let undone = 0;
    const left: { row: number; why: keyof typeof TAKE_BACK_WHYS }[] = [];
    for (let before: number | null | undefined; before !== null;) {
      const part = await api.referrals.undoAnswers({
        listId,
        reason,
        ...(before === undefined ? {} : { before }),
      });
      undone += part.undone.length;
      left.push(...part.left);
      before = part.next;
    }
    return { undone, left };
  });
  return {
    facts: done,
    lines: [
      `${done.undone} jawaban diurungkan.`,
      ...done.left.map(({ row, why }) => `Baris ${row} dibiarkan: ${TAKE_BACK_WHYS[why]}.`),
    ],
    exit: done.left.length > 0 ? 1 : 0,
  };
}
