// Commands for the directory: check, take in and give out an HSDS tabular data package.
import fs from "node:fs";
import path from "node:path";
import { ruleFileText } from "../directory/eligibility/rule-file.ts";
import { readRules } from "../../shared/directory/eligibility/check.ts";
import { wordRuleProblem } from "../../shared/directory/eligibility/rule-words.ts";
import { reviewOf } from "../../shared/directory/hsds/report.ts";
import { wordProblem } from "../../shared/directory/hsds/words.ts";
import {
  EXISTING,
  type Existing,
  type PackageReport,
} from "../../shared/directory/package-contract.ts";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import { readPackage } from "../directory/package/read.ts";
import { finish } from "./client.ts";
import { signedIn } from "./desk.ts";
import { WrongUse } from "./exit-codes.ts";
import { type Answer, endProgress, progressLine } from "./say.ts";
import { type CommandLine, needed, type Options } from "./words.ts";

const WORDING = { membaca: "Membaca", menyimpan: "Menyimpan", menulis: "Menulis" } as const;
const tell = (p: { phase: keyof typeof WORDING; rows: number }) =>
  progressLine(`${WORDING[p.phase]} ${p.rows} baris`);

/** A folder means the datapackage.json in it. */
function packageAt(words: readonly string[]): string {
  const file = needed(words[2], "paket: berkas ZIP, datapackage.json, atau foldernya");
  if (!fs.existsSync(file))
    throw new DeskError("berkas_tidak_terbaca", { file: path.basename(file) });
  return fs.statSync(file).isDirectory() ? path.join(file, "datapackage.json") : file;
}

function existingOf(options: Options): Existing {
  const { existing = "biarkan" } = options;
  const known = EXISTING.find((one) => one === existing);
  if (!known) throw new WrongUse(`--existing salah satu dari: ${EXISTING.join(", ")}.`);
  return known;
}

/** The equation, then each problem on a line of its own. */
function answerOf(report: PackageReport, saved: string): Answer {
  const { counts: c, problems, problemCount, missing, partsRejected, organizations } = report;
  return {
    facts: report,
    lines: [
      `${c.read} layanan dibaca = ${c.new} baru + ${c.changed} berubah + ${c.same} sama + ${c.kept} tetap + ${c.rejected} ditolak; ${partsRejected} baris keterangan ditolak`,
      ...(organizations > 0
        ? [`${organizations} lembaga dan mitra dibaca; yang sudah ada hanya dilengkapi.`]
        : []),
      ...missing.map((name) => `Tabel ${name} disebut tetapi tidak ada di paket.`),
      ...problems.map(wordProblem),
      ...(problemCount > problems.length
        ? [`... dan ${problemCount - problems.length} catatan lagi.`]
        : []),
      saved,
    ],
    exit: c.rejected + partsRejected > 0 ? 1 : 0,
  };
}

/** Looks at a package without an office and without signing in: every service counts as new. */
export async function directoryCheck({ words }: CommandLine): Promise<Answer> {
  const { tables, missing } = await readPackage(packageAt(words), {
    onRows: (rows) => tell({ phase: "membaca", rows }),
  });
  endProgress();
  const today = localDate(new Date());
  const { report } = reviewOf(tables, missing, { existing: [], overwrite: false, today });
  return answerOf(report, "Hanya diperiksa: tidak ada yang disimpan.");
}

/** Looks at a file of eligibility rules without an office and without signing in. */
export function rulesCheck({ words }: CommandLine): Answer {
  const { list, problems } = readRules(ruleFileText(needed(words[3], "berkas aturan")));
  if (list === null)
    return {
      facts: { version: null, problems },
      lines: [...problems.map((problem) => wordRuleProblem(problem)), "Berkas ini akan ditolak."],
      exit: 1,
    };
  return {
    facts: { version: list.version, rules: list.rules.length, problems },
    lines: [
      `Daftar ${list.version}: ${list.rules.length} aturan`,
      ...list.rules.map(
        ({ id, version, from, until, source }) =>
          `${id} versi ${version}, ${from} sampai ${until ?? "seterusnya"}: ${source}`,
      ),
      "Hanya diperiksa: tidak ada yang disimpan.",
    ],
  };
}

export async function directoryImport({ words, options }: CommandLine): Promise<Answer> {
  const file = packageAt(words);
  const existing = existingOf(options);
  const dry = options["dry-run"] ?? false;
  const report = await signedIn(options, ({ api, toRead }) => {
    const call = dry ? api.directory.checkPackage : api.directory.importPackage;
    return finish(call({ file: toRead(file), existing }), tell);
  });
  endProgress();
  return answerOf(report, dry ? "Tidak ada yang disimpan." : "Yang tidak ditolak sudah disimpan.");
}

export async function directoryExport({ options }: CommandLine): Promise<Answer> {
  const out = needed(options.out, "berkas tujuan dengan --out");
  const done = await signedIn(options, ({ api, toWrite }) =>
    finish(api.directory.exportPackage({ file: toWrite(out) }), tell),
  );
  endProgress();
  return {
    facts: { ...done, out },
    lines: [`${done.services} layanan, ${done.rows} baris: ${out}`, `SHA-256 ${done.sha256}`],
  };
}
