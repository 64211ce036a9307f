// Commands for proposals: how the months stand, and one month as a file.
import { KIND_WORDS, periodWords } from "../../shared/prelists/proposals/words.ts";
import { finish } from "./client.ts";
import { signedIn } from "./desk.ts";
import { WrongUse } from "./exit-codes.ts";
import { type Answer, endProgress, progressLine, table } from "./say.ts";
import { type CommandLine, needed } from "./words.ts";

const STATE_WORDS = { disiapkan: "disiapkan", dikirim: "dikirim", dijawab: "dijawab" } as const;

/** Months, or with --period the rows of one month; numbers masked. */
export async function proposalsList({ options }: CommandLine): Promise<Answer> {
  const { period } = options;
  if (period === undefined) {
    const found = await signedIn(options, ({ api }) => api.prelists.proposalMonths({}));
    const rows = found.rows.map((row) => [
      row.period,
      STATE_WORDS[row.state],
      `${row.counts.baru} baru`,
      `${row.counts.perbaikan} perbaikan`,
      `${row.counts.hapus} hapus`,
      `${row.ready} siap`,
      `batas ${row.deadline.on}`,
    ]);
    return { facts: found, lines: table(rows) };
  }
  const month = await signedIn(options, ({ api }) =>
    api.prelists.proposalMonth({ period: demandPeriod(period) }),
  );
  const rows = month.rows.map((row) => [
    row.name || "(tanpa nama)",
    KIND_WORDS[row.kind],
    row.nik ?? "-",
    row.ready
      ? "siap"
      : `perlu: ${row.checks
          .filter((one) => one.state !== "ya")
          .map((one) => one.check)
          .join(", ")}`,
  ]);
  return {
    facts: month,
    lines: rows.length === 0 ? [`Belum ada usulan ${periodWords(period)}.`] : table(rows),
  };
}

export async function proposalsExport({ options }: CommandLine): Promise<Answer> {
  const period = demandPeriod(needed(options.period, "bulan dengan --period tttt-bb"));
  const out = needed(options.out, "berkas tujuan dengan --out");
  const why = needed(options.why, "alasan data keluar dengan --why (paling sedikit 5 huruf)");
  const done = await signedIn(options, async ({ api, toWrite }) => {
    const { batchId } = await api.prelists.proposalMonth({ period });
    if (batchId === null) throw new WrongUse(`Belum ada usulan ${periodWords(period)}.`);
    return finish(
      api.prelists.exportProposals({
        batchId,
        kind: null,
        file: toWrite(out),
        format: out.toLowerCase().endsWith(".csv") ? "csv" : "xlsx",
        why,
      }),
      (p) => progressLine(`Menulis ${p.rows} baris`),
    );
  });
  endProgress();
  return { facts: done, lines: [`${done.rows} usulan ditulis ke ${out}`] };
}

function demandPeriod(period: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period))
    throw new WrongUse("--period ditulis seperti 2026-11.");
  return period;
}
