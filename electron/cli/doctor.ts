// 'doctor': looks at a data folder from outside and, with --user, from inside; repairs nothing, but it signs in as any sign-in does.
import path from "node:path";
import { type Check, checkLine, supportText } from "../../shared/shell/health.ts";
import { officeFiles, replaceFile } from "../database/folder.ts";
import { takeOfficeLock } from "../database/office-lock.ts";
import { lookAtBackups } from "../health/backups.ts";
import { lookInside } from "../health/inside.ts";
import { look } from "../health/look.ts";
import { anchorFits, lookOutside } from "../health/outside.ts";
import { versionsHere } from "../health/versions.ts";
import { signedIn } from "./desk.ts";
import { EXIT, RuntimeMissing } from "./exit-codes.ts";
import { findRuntime } from "./pdf.ts";
import { type Answer, endProgress, progressLine } from "./say.ts";
import { type CommandLine, dataFolder } from "./words.ts";

/** --out writes the support file: the same findings with versions, without any name or content. */
export async function doctor({ options }: CommandLine): Promise<Answer> {
  const files = officeFiles(dataFolder(options));
  const checks = lookOutside(files);
  if (checks.length > 1) checks.push(look("kunci kantor", () => lockOf(files.lock)));
  if (options.user === undefined)
    checks.push({
      what: "isi",
      result: "lewati",
      detail: "Sebutkan --user untuk memeriksa basis data, jejak audit, dan cadangan dari dalam.",
    });
  else checks.push(...(await inside({ words: [], options })));
  checks.push(await runtime());
  endProgress();
  const at = new Date().toISOString();
  if (options.out !== undefined)
    replaceFile(
      path.resolve(options.out),
      supportText({ at, versions: versionsHere("cli"), checks, faults: "" }),
    );
  const bad = checks.some((c) => c.result === "rusak");
  return {
    facts: { checks },
    lines: checks.map(checkLine),
    exit: bad ? EXIT.fileRefused : EXIT.done,
  };
}

function lockOf(lock: string): readonly ["baik", string] {
  takeOfficeLock(lock).release();
  return ["baik", "Tidak sedang dibuka di tempat lain."];
}

const STEPS = {
  basis_data: "Memeriksa setiap halaman basis data",
  jejak_audit: "Jejak audit",
  lampiran: "Lampiran",
} as const;

async function inside(line: CommandLine): Promise<Check[]> {
  return await signedIn(line.options, async ({ desk }) => {
    const { reader, documents } = desk.office!;
    const checks = [
      ...anchorFits(desk.office, desk.status().finding),
      ...(await lookInside(reader, documents, (step, done, total) =>
        progressLine(total > 1 ? `${STEPS[step]} ${done}/${total}` : STEPS[step]),
      )),
    ];
    checks.push(...(await lookAtBackups(reader, desk.now())));
    return checks;
  });
}

async function runtime(): Promise<Check> {
  try {
    progressLine("Mencari Electron");
    return { what: "Electron", result: "baik", detail: await findRuntime() };
  } catch (error) {
    if (error instanceof RuntimeMissing)
      return {
        what: "Electron",
        result: "perhatian",
        detail: `${error.message} PDF tidak dapat dibuat; gunakan --html.`,
      };
    throw error;
  }
}
