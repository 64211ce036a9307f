// The tasks that look into a file and check it against a list; they write nothing.
import type * as z from "zod";
import { DeskError } from "../../shared/errors.ts";
import type { prelists as contract } from "../../shared/prelists/contract.ts";
import { headerFingerprint } from "../../shared/sheets/headers.ts";
import { areaOf, leaver } from "../../shared/prelists/leave-out.ts";
import type { CheckedRow } from "../../shared/prelists/fields.ts";
import type { MappedColumn } from "../../shared/prelists/rows.ts";
import { localDate } from "../../shared/values/date.ts";
import { maskNumber } from "../../shared/values/nik.ts";
import type { HandlersOf } from "../serve/context.ts";
import { count, emptyCounts, examine, type ExaminedRow } from "./examine.ts";
import { getPrelist, findSavedMappings, tiesOf } from "./queries.ts";
import { chooseSheet, fileHash, meaningOf, openSheet } from "./source.ts";
import { maskCell } from "./views.ts";
import { withWorkbook } from "../sheets/workbook.ts";

type Handlers = HandlersOf<typeof contract>;
type Checked = z.input<typeof CheckedRow>;

/** Rows of each kind that a check shows. */
const SHOWN = 500;
/** Rows of each finding that a check shows. */
const SHOWN_OF_FINDING = 100;

export const inspect: Handlers["inspect"] = async (context, input) =>
  withWorkbook(
    context.file(input.file),
    async (workbook) => {
      context.progress({ phase: "membaca", rows: 0, total: null });
      const sheet = await chooseSheet(context.db, workbook, input);
      const { head, top, hiddenColumns, batches } = await openSheet(
        context.db,
        workbook,
        sheet,
        input,
      );
      const sample = (await batches().next()).value ?? [];
      const lists = head ? await listsOf(context.db, head.profile) : [];
      return {
        format: workbook.info.format,
        encoding: workbook.info.encoding ?? null,
        delimiter: workbook.info.delimiter ?? null,
        sheets: [...workbook.info.sheets],
        sheet,
        headerRow: head?.headerRow ?? null,
        profile: head?.profile ?? null,
        confidence: head?.confidence ?? 0,
        remembered: head?.remembered ?? false,
        columns: (head?.columns ?? []).map((column) => ({
          ...column,
          samples: samplesOf(sample, column.index),
        })),
        top: top.slice(0, 30).map((row) => ({
          row: row.no,
          cells: row.cells.slice(0, 12).map((cell) => cell && maskCell(cell).slice(0, 60)),
        })),
        hiddenColumns: hiddenColumns.flatMap((index) => head?.columns[index]?.header || []),
        lists,
      };
    },
    { signal: context.signal },
  );

function samplesOf(
  rows: readonly { cells: readonly (string | null)[] }[],
  index: number,
): string[] {
  const values = rows
    .map((row) => row.cells[index])
    .filter((cell): cell is string => typeof cell === "string" && cell.trim() !== "");
  return [...new Set(values)].slice(0, 3).map((cell) => maskCell(cell).slice(0, 60));
}

async function listsOf(db: Parameters<typeof getPrelist>[0], profile: string) {
  return db
    .selectFrom("prelists")
    .select(["id", "name"])
    .where("profile", "=", profile)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("prelist_batches")
          .select("id")
          .whereRef("prelist_id", "=", "prelists.id")
          .where("state", "=", "terbit"),
      ),
    )
    .orderBy("updated_at", "desc")
    .execute();
}

export const check: Handlers["check"] = async (context, input) => {
  const source = context.file(input.file);
  const sha256 = await fileHash(source);
  const prelistId = input.target.kind === "ada" ? input.target.prelistId : null;
  const list = prelistId === null ? null : await getPrelist(context.db, prelistId);
  return withWorkbook(
    source,
    async (workbook) => {
      const sheet = await chooseSheet(context.db, workbook, input);
      const opened = await openSheet(context.db, workbook, sheet, input);
      const { profile, columns } = meaningOf(opened.head);
      if (list && list.profile !== profile.id)
        throw new DeskError("pemetaan_salah", { profile: profile.id });
      const counts = emptyCounts();
      const findings = new Map<string, { rows: number; first: Checked[] }>();
      const villages = new Map<string, number>();
      const areas = new Map<string, { name: string | null; rows: number }>();
      const clearing = new Map<string, { values: number; rows: number[] }>();
      const shown: Shown = {
        new: [],
        changed: [],
        same: [],
        rejected: [],
        skipped: [],
        warned: [],
      };
      const rows = examine(context.db, opened.batches(), {
        profile,
        columns,
        prelistId,
        clear: keysToClear(input.clear, columns),
        leaveOut: leaver(input.leave),
        today: localDate(context.now()),
      });
      for await (const batch of rows) {
        for (const one of batch) {
          count(counts, one);
          countFindings(findings, one);
          if (
            one.values.areaCode !== null &&
            one.verdict !== "ditolak" &&
            one.verdict !== "dilewati"
          )
            villages.set(one.values.areaCode, (villages.get(one.values.areaCode) ?? 0) + 1);
          countArea(areas, one);
          show(shown, one);
          countCleared(clearing, one);
        }
        context.checkCancelled();
        context.progress({ phase: "memeriksa", rows: counts.read, total: null });
      }
      const areaEdition =
        profile.areaSystem === "bps"
          ? (input.areaEdition ??
            list?.area_edition ??
            (await rememberedEdition(
              context.db,
              opened.head!.columns.map((c) => c.header),
            )) ??
            profile.areaEdition ??
            null)
          : null;
      const ties =
        areaEdition === null ? new Map<string, string>() : await tiesOf(context.db, areaEdition);
      const before =
        prelistId === null
          ? undefined
          : await context.db
              .selectFrom("prelist_batches")
              .select("id")
              .where("prelist_id", "=", prelistId)
              .where("id", "not in", (eb) => eb.selectFrom("prelist_undos").select("batch_id"))
              .where("sha256", "=", sha256)
              .where("state", "=", "terbit")
              .executeTakeFirst();
      return {
        sha256,
        counts,
        findings: [...findings]
          .map(([code, found]) => ({ code, ...found }))
          .sort((a, b) => b.rows - a.rows),
        ...shown,
        clearing: [...clearing].map(([column, cleared]) => ({ column, ...cleared })),
        villages:
          areaEdition === null
            ? []
            : [...villages]
                .map(([code, rows]) => ({ code, rows, villageCode: ties.get(code) ?? null }))
                .slice(0, SHOWN),
        areas: [...areas]
          .map(([code, area]) => ({ code, ...area }))
          .sort((a, b) => b.rows - a.rows)
          .slice(0, SHOWN),
        areaEdition,
        seenBefore: before !== undefined,
      };
    },
    { signal: context.signal },
  );
};

async function rememberedEdition(
  db: Parameters<typeof getPrelist>[0],
  headers: readonly string[],
): Promise<string | null | undefined> {
  return (await findSavedMappings(db, [headerFingerprint(headers)])).get(headerFingerprint(headers))
    ?.areaEdition;
}

function countArea(
  areas: Map<string, { name: string | null; rows: number }>,
  { values }: ExaminedRow,
): void {
  const key = areaOf(values);
  if (key === null) return;
  const area = areas.get(key) ?? {
    name: values.areaCode === null ? null : values.areaName,
    rows: 0,
  };
  areas.set(key, area);
  area.rows++;
}

function countFindings(
  findings: Map<string, { rows: number; first: Checked[] }>,
  one: ExaminedRow,
): void {
  for (const code of new Set(one.findings.map((finding) => finding.code))) {
    const found = findings.get(code) ?? { rows: 0, first: [] };
    findings.set(code, found);
    found.rows++;
    if (found.first.length < SHOWN_OF_FINDING) found.first.push(checkedRow(one));
  }
}

type Shown = Record<"new" | "changed" | "same" | "rejected" | "skipped" | "warned", Checked[]>;

/** A change to nothing comes only from a column whose blanks clear. */
function countCleared(
  clearing: Map<string, { values: number; rows: number[] }>,
  one: ExaminedRow,
): void {
  for (const change of one.changes) {
    if (change.new !== null) continue;
    const cleared = clearing.get(change.column) ?? { values: 0, rows: [] };
    clearing.set(change.column, cleared);
    cleared.values++;
    if (cleared.rows.length < SHOWN) cleared.rows.push(one.row.no);
  }
}

function show(shown: Shown, one: ExaminedRow): void {
  const row = (): Checked => checkedRow(one);
  if (one.verdict === "ditolak") push(shown.rejected, row);
  else if (one.verdict === "dilewati") push(shown.skipped, row);
  else {
    if (one.verdict === "baru") push(shown.new, row);
    if (one.verdict === "berubah") push(shown.changed, row);
    if (one.verdict === "sama") push(shown.same, row);
    if (one.findings.length > 0) push(shown.warned, row);
  }
}

function push(list: Checked[], row: () => Checked): void {
  if (list.length < SHOWN) list.push(row());
}

function checkedRow(one: ExaminedRow): Checked {
  return {
    row: one.row.no,
    name: one.reading.values.name,
    nik: one.reading.values.nik && maskNumber(one.reading.values.nik),
    findings: one.findings.map((finding) => ({ ...finding })),
    changes: one.changes.map((change) => ({
      column: change.column,
      old: change.old && maskCell(change.old),
      new: change.new && maskCell(change.new),
    })),
  };
}

export function keysToClear(
  headers: readonly string[],
  columns: readonly MappedColumn[],
): Set<string> {
  return new Set(
    columns.filter((column) => headers.includes(column.header)).map((column) => column.key),
  );
}
