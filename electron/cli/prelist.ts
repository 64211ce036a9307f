// Commands for prelists: look at a file, import, list, record results, export.
import { randomUUID } from "node:crypto";
import path from "node:path";
import type { z } from "zod";
import type { Counts } from "../../shared/prelists/fields.ts";
import {
  OUTCOMES,
  type Outcome,
  REASONS,
  type OutcomeReason,
} from "../../shared/prelists/outcomes.ts";
import { PROFILE_IDS, type ProfileId } from "../../shared/prelists/profiles.ts";
import { REGIME_IDS } from "../../shared/prelists/regimes.ts";
import { type Api, finish } from "./client.ts";
import { type Seat, signedIn } from "./desk.ts";
import { exportBack, verifyFromFile } from "./prelist-out.ts";
import { WrongUse } from "./exit-codes.ts";
import { type Answer, endProgress, progressLine, table } from "./say.ts";
import { type CommandLine, needed, type Options, wholeNumber } from "./words.ts";

type Numbers = z.infer<typeof Counts>;
const WORDING = {
  membaca: "Membaca",
  memeriksa: "Memeriksa",
  menyimpan: "Menyimpan",
  menulis: "Menulis",
} as const;

const tell = (p: { phase: keyof typeof WORDING; rows: number }) =>
  progressLine(`${WORDING[p.phase]} ${p.rows} baris`);

/** Read = new + changed + same + rejected + skipped, as an equation. */
function equation(c: Numbers): string {
  return `${c.read} dibaca = ${c.new} baru + ${c.changed} berubah + ${c.same} sama + ${c.rejected} ditolak + ${c.skipped} dilewati; ${c.warned} dengan peringatan`;
}

function oneOf<T extends string>(
  value: string | undefined,
  choices: readonly T[],
  option: string,
): T | undefined {
  if (value === undefined) return undefined;
  if (!choices.includes(value as T))
    throw new WrongUse(`${option} salah satu dari: ${choices.join(", ")}.`);
  return value as T;
}

/** How the officer wants the file read. @throws WrongUse */
export function reading(options: Options) {
  const sheet = wholeNumber(options.sheet, "--sheet");
  const headerRow = wholeNumber(options["header-row"], "--header-row");
  const profile: ProfileId | undefined = oneOf(options.profile, PROFILE_IDS, "--profile");
  return {
    ...(sheet === undefined ? {} : { sheet: sheet - 1 }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(profile === undefined ? {} : { profile }),
  };
}

function target(options: Options, file: string) {
  if (options.list) return { kind: "ada", prelistId: options.list } as const;
  const name = options.name ?? path.basename(file).replace(/\.[^.]*$/, "");
  return {
    kind: "baru",
    id: randomUUID(),
    name,
    regime: oneOf(options.regime, REGIME_IDS, "--regime") ?? "DTSEN",
    period: options.period ?? null,
  } as const;
}

export async function prelistImport({ words, options }: CommandLine): Promise<Answer> {
  const file = needed(words[2], "berkas yang diimpor");
  const done = await signedIn(options, async (seat) => {
    const { api, toRead } = seat;
    const token = toRead(file);
    const saved = await finish(
      api.prelists.import({ file: token, target: target(options, file), ...reading(options) }),
      tell,
    );
    if (options.rejects && saved.counts.rejected > 0)
      await writeRejects(seat, saved.batchId, options.rejects);
    return saved;
  });
  endProgress();
  const lines = [equation(done.counts), `Daftar ${done.prelistId}`];
  if (done.counts.rejected > 0)
    lines.push(
      options.rejects
        ? `Baris yang ditolak dengan alasannya: ${options.rejects}`
        : "Alasan tiap baris yang ditolak: ulangi dengan --rejects BERKAS.xlsx atau lihat di jendela aplikasi.",
    );
  return { facts: done, lines, exit: done.counts.rejected > 0 ? 1 : 0 };
}

async function writeRejects({ api, toWrite }: Seat, batchId: string, out: string): Promise<void> {
  await finish(
    api.prelists.exportRejects({ batchId, file: toWrite(out), format: formatOf(undefined, out) }),
    tell,
  );
}

export async function prelistList({ options }: CommandLine): Promise<Answer> {
  const found = await signedIn(options, ({ api }) => api.prelists.list({}));
  const rows = found.rows.map((r) => [
    r.name,
    r.profileName,
    `${r.verified}/${r.entries} diverifikasi`,
    r.id,
  ]);
  return { facts: found, lines: rows.length === 0 ? ["Belum ada daftar."] : table(rows) };
}

/** One result for the rows named. */
export async function prelistVerify(line: CommandLine): Promise<Answer> {
  const { options } = line;
  if (options.results !== undefined) return verifyFromFile(line, options.results);
  const prelistId = needed(options.list, "daftar dengan --list ID");
  const outcome = oneOf<Outcome>(
    needed(options.outcome, "hasil dengan --outcome"),
    OUTCOMES,
    "--outcome",
  )!;
  const reason = oneOf<OutcomeReason>(options.reason, REASONS, "--reason") ?? null;
  const wanted = (options.row ?? [])
    .flatMap((r) => r.split(","))
    .map((r) => wholeNumber(r, "--row")!);
  if (wanted.length === 0)
    throw new WrongUse("Sebutkan nomor baris dengan --row, boleh beberapa: --row 3,4,5.");
  const answer = await signedIn(options, async ({ api }) => {
    const entryIds = await entriesAt(api, prelistId, wanted);
    return await api.prelists.verify({
      entryIds,
      outcome,
      reason,
      otherId: options["other-id"] ?? null,
      date: options.date ?? null,
      documentNo: options.document ?? null,
      note: options.note ?? null,
    });
  });
  return { facts: answer, lines: [`${answer.outcomes} hasil dicatat.`] };
}

async function entriesAt(
  api: Api,
  prelistId: string,
  wanted: readonly number[],
): Promise<string[]> {
  const left = new Set(wanted);
  const ids: string[] = [];
  for (let after = 0; left.size > 0;) {
    const page = await api.prelists.entries({ prelistId, after, limit: 500 });
    for (const entry of page.rows) if (left.delete(entry.row)) ids.push(entry.id);
    if (!page.more) break;
    after = page.next;
  }
  if (left.size > 0)
    throw new WrongUse(
      `Baris ${[...left].join(", ")} tidak ada di daftar itu. Tidak ada yang dicatat.`,
    );
  return ids;
}

export async function prelistExport({ words, options }: CommandLine): Promise<Answer> {
  const prelistId = needed(options.list ?? words[2], "daftar dengan --list ID");
  const out = needed(options.out, "berkas tujuan dengan --out");
  const why = needed(options.why, "alasan data keluar dengan --why (paling sedikit 5 huruf)");
  if (options.back) return exportBack(options, prelistId, out, why);
  const done = await signedIn(options, async ({ api, toWrite }) =>
    finish(
      api.prelists.export({
        prelistId,
        file: toWrite(out),
        format: formatOf(options.format, out),
        headers: oneOf(options.headers, ["berkas", "profil"] as const, "--headers") ?? "berkas",
        withOutcomes: options.outcomes ?? false,
        masked: options.masked ?? false,
        why,
      }),
      tell,
    ),
  );
  endProgress();
  const sheets = done.sheets > 1 ? ` di ${done.sheets} lembar` : "";
  return { facts: done, lines: [`${done.rows} baris ditulis ke ${out}${sheets}`] };
}

function formatOf(format: string | undefined, out: string): "xlsx" | "csv" {
  return (
    oneOf(format, ["xlsx", "csv"] as const, "--format") ??
    (out.toLowerCase().endsWith(".csv") ? "csv" : "xlsx")
  );
}

/** Two lists beside each other; the differences as a file when --out is named. */
export async function prelistCompare({ options }: CommandLine): Promise<Answer> {
  const beforeId = needed(options.from, "daftar lama dengan --from ID");
  const afterId = needed(options.to, "daftar baru dengan --to ID");
  const why =
    options.out === undefined
      ? undefined
      : needed(options.why, "alasan data keluar dengan --why (paling sedikit 5 huruf)");
  const { made, written } = await signedIn(options, async ({ api, toWrite }) => {
    const made = await finish(api.prelists.compare({ beforeId, afterId }), tell);
    if (options.out === undefined) return { made, written: null };
    const order = {
      comparisonId: made.comparisonId,
      file: toWrite(options.out),
      format: formatOf(options.format, options.out),
      why: why!,
    };
    return { made, written: await finish(api.prelists.exportComparison(order), tell) };
  });
  endProgress();
  const { lama, baru, sama, masuk, keluar, berubah } = made.counts;
  return {
    facts: { ...made, export: written },
    lines: [
      `${lama} lama = ${sama} sama + ${berubah} berubah + ${keluar} keluar; ${baru} baru = ${sama} sama + ${berubah} berubah + ${masuk} masuk`,
      `${made.counts.pindah_keluarga} pindah keluarga, ${made.counts.peringkat_naik} desil naik, ${made.counts.peringkat_turun} desil turun`,
      ...(written ? [`${written.rows} baris ditulis ke ${options.out}`] : []),
    ],
  };
}
