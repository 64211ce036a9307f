// The tasks that look into a file for the register and check it; both write nothing.
import type * as z from "zod";
import type { registerCalls } from "../../../shared/prelists/register/contract.ts";
import type { RegisterRow } from "../../../shared/prelists/register/contract.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { withWorkbook } from "../../sheets/workbook.ts";
import { fileHash } from "../source.ts";
import { maskCell } from "../views.ts";
import { examineFile, likelyRows } from "./examine.ts";
import { isTaken, type RowPlan, type Verdict } from "./plan.ts";
import { openRegisterSheet, registerColumns } from "./source.ts";
import { shownSettings } from "./shown.ts";

type Handlers = HandlersOf<typeof registerCalls>;
type Shown = z.input<typeof RegisterRow>;

/** Rows of each kind that a check shows. */
const SHOWN = 300;

export const registerInspect: Handlers["registerInspect"] = async (context, input) =>
  withWorkbook(
    context.file(input.file),
    async (workbook) => {
      context.progress({ phase: "membaca", rows: 0, total: null });
      const { sheet, head, top, batches } = await openRegisterSheet(workbook, input);
      const sample = (await batches().next()).value ?? [];
      return {
        format: workbook.info.format,
        sheets: [...workbook.info.sheets],
        sheet,
        headerRow: head?.headerRow ?? null,
        profile: head?.profile ?? null,
        confidence: head?.confidence ?? 0,
        columns: (head?.columns ?? []).map((column) => ({
          ...column,
          // What is left behind is not shown either.
          samples: column.field === null ? [] : samplesOf(sample, column.index),
        })),
        top: top.slice(0, 12).map((row) => ({
          row: row.no,
          cells: row.cells.slice(0, 12).map((cell) => cell && maskCell(cell).slice(0, 60)),
        })),
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

export const registerCheck: Handlers["registerCheck"] = async (context, input) => {
  const source = context.file(input.file);
  const sha256 = await fileHash(source);
  return withWorkbook(
    source,
    async (workbook) => {
      const opened = await openRegisterSheet(workbook, input);
      const { columns } = registerColumns(opened.head);
      const plan = await examineFile(
        {
          db: context.db,
          now: () => context.now(),
          newId: () => context.newId(),
          checkCancelled: () => context.checkCancelled(),
          tick: (phase, rows, total) => context.progress({ phase, rows, total }),
        },
        opened.batches(),
        { columns, villageCode: input.villageCode, likely: input.likely },
      );
      const before = await context.db
        .selectFrom("register_imports")
        .select("id")
        .where("sha256", "=", sha256)
        .where("state", "=", "terbit")
        .executeTakeFirst();
      const shown: Record<Verdict, Shown[]> = {
        baru: [],
        berubah: [],
        sama: [],
        ditolak: [],
        dilewati: [],
      };
      const findings = new Map<string, number>();
      for (const row of plan.rows) {
        for (const code of new Set(row.findings.map((finding) => finding.code)))
          findings.set(code, (findings.get(code) ?? 0) + 1);
        if (shown[row.verdict].length < SHOWN) shown[row.verdict].push(checkedRow(row));
      }
      return {
        sha256,
        counts: plan.counts,
        families: plan.families.size,
        likely: likelyRows(plan),
        findings: [...findings]
          .map(([code, rows]) => ({ code, rows }))
          .sort((a, b) => b.rows - a.rows),
        rows: shown,
        seenBefore: before !== undefined,
      };
    },
    { signal: context.signal },
  );
};

function checkedRow(row: RowPlan): Shown {
  return {
    row: row.no,
    personId: row.held?.id ?? null,
    name: row.values.name || null,
    nik: row.values.nik && maskNumber(row.values.nik),
    findings: row.findings.map((finding) => ({ ...finding })),
    changes: isTaken(row)
      ? [...shownSettings(row.changes, false), ...shownSettings(row.proposals, true)]
      : [],
    undone: null,
    undoneReason: null,
  };
}
