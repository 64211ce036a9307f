// 'doctor': looks at a data folder from outside and, with --user, from inside; repairs nothing, but it signs in as any sign-in does.
import fs from "node:fs";
import { sql } from "kysely";
import { DeskError } from "../../shared/errors.ts";
import { readSlots } from "../accounts/slots.ts";
import { readAnchor } from "../audit/anchor.ts";
import { findBackupFiles } from "../backup/folder.ts";
import { type OfficeFiles, officeFiles } from "../database/folder.ts";
import { takeOfficeLock } from "../database/office-lock.ts";
import { finish } from "./client.ts";
import { signedIn } from "./desk.ts";
import { EXIT, RuntimeMissing, wordsOf } from "./exit-codes.ts";
import { findRuntime } from "./pdf.ts";
import type { Answer } from "./say.ts";
import { bytesInWords, progressLine, endProgress } from "./say.ts";
import { type Check, lookAtDocuments } from "./doctor-documents.ts";
import { type CommandLine, dataFolder } from "./words.ts";

export async function doctor({ options }: CommandLine): Promise<Answer> {
  const files = officeFiles(dataFolder(options));
  const checks = outside(files);
  if (options.user === undefined)
    checks.push({
      what: "isi",
      result: "lewati",
      detail: "Sebutkan --user untuk memeriksa basis data, jejak audit, dan cadangan dari dalam.",
    });
  else checks.push(...(await inside({ words: [], options })));
  checks.push(await runtime());
  endProgress();
  const bad = checks.some((c) => c.result === "rusak");
  const marks = {
    baik: "[baik]",
    perhatian: "[perhatian]",
    rusak: "[RUSAK]",
    lewati: "[lewati]",
  } as const;
  return {
    facts: { checks },
    lines: checks.map((c) => `${marks[c.result].padEnd(12)} ${c.what}: ${c.detail}`),
    exit: bad ? EXIT.fileRefused : EXIT.done,
  };
}

function outside(files: OfficeFiles): Check[] {
  if (!fs.existsSync(files.folder))
    return [{ what: "folder", result: "rusak", detail: "Folder data tidak ada." }];
  return [
    look("folder", () => {
      fs.accessSync(files.folder, fs.constants.R_OK | fs.constants.W_OK);
      const open = process.platform !== "win32" && (fs.statSync(files.folder).mode & 0o077) !== 0;
      return open
        ? ["perhatian", "Pengguna lain di komputer ini dapat membuka foldernya."]
        : ["baik", "Dapat ditulisi, tertutup bagi pengguna lain."];
    }),
    look("basis data", () => {
      if (!fs.existsSync(files.database)) return ["rusak", "Belum ada kantor di folder ini."];
      return ["baik", `Terenkripsi, ${bytesInWords(fs.statSync(files.database).size)}.`];
    }),
    look("kunci kantor", () => {
      takeOfficeLock(files.lock).release();
      return ["baik", "Tidak sedang dibuka di tempat lain."];
    }),
    look("berkas kunci", () => {
      const copies = [files.slots, files.slotsCopy].filter((f) => fs.existsSync(f)).length;
      const { slots } = readSlots(files);
      return copies === 2
        ? ["baik", `${slots.length - 1} akun dan lembar pemulihan.`]
        : [
            "perhatian",
            "Hanya satu salinan; yang kedua dibuat lagi pada perubahan kata sandi berikutnya.",
          ];
    }),
    look("jangkar", () => {
      const anchor = readAnchor(files.anchor);
      return anchor
        ? ["baik", `Baris audit ${anchor.seq}, masa ${anchor.epoch}.`]
        : [
            "perhatian",
            "Tidak ada atau rusak: data lama yang dikembalikan tidak akan ketahuan sampai jangkar ditulis lagi.",
          ];
    }),
    look("pemulihan", () =>
      fs.existsSync(`${files.folder}/pulih-siap`)
        ? ["perhatian", "Pemulihan terputus; diselesaikan saat aplikasi dibuka."]
        : ["baik", "Tidak ada yang terputus."],
    ),
    look("cadangan", () => {
      const found = findBackupFiles(files.backups);
      const broken = found.filter((f) => !f.header).length;
      if (broken > 0) return ["rusak", `${broken} dari ${found.length} berkas cadangan rusak.`];
      return found[0]
        ? ["baik", `${found.length} berkas, terakhir ${found[0].madeAt}.`]
        : ["perhatian", "Belum ada cadangan."];
    }),
  ];
}

async function inside(line: CommandLine): Promise<Check[]> {
  return await signedIn(line.options, async ({ desk, api }) => {
    const { roles } = (await desk.currentSession())!;
    progressLine("Memeriksa setiap halaman basis data");
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(
      desk.office!.reader,
    );
    const whole = rows[0]?.integrity_check === "ok";
    const checks: Check[] = [
      {
        what: "isi basis data",
        result: whole ? "baik" : "rusak",
        detail: whole ? "Setiap halaman utuh." : "Ada halaman rusak: pulihkan dari cadangan.",
      },
      desk.status().warning === null
        ? { what: "jangkar dan isi", result: "baik", detail: "Cocok." }
        : {
            what: "jangkar dan isi",
            result: "rusak",
            detail:
              "Isi lebih tua daripada jangkar: ada data lama yang dikembalikan atau terpotong.",
          },
    ];
    const { reader, documents } = desk.office!;
    checks.push(
      await lookAtDocuments(reader, documents, (done, total) =>
        progressLine(`Lampiran ${done}/${total}`),
      ),
    );
    if (roles.includes("admin") || roles.includes("supervisor")) {
      const chain = await finish(api.audit.verify({}), (p) =>
        progressLine(`Jejak audit ${p.checked}/${p.total}`),
      );
      checks.push({
        what: "jejak audit",
        result: chain.brokenAt === null ? "baik" : "rusak",
        detail:
          chain.brokenAt === null
            ? `${chain.checked} baris bersambung.`
            : `Putus pada baris ${chain.brokenAt}.`,
      });
    }
    const list = await api.backup.list();
    checks.push({
      what: "cadangan harian",
      result: list.dueToday ? "perhatian" : "baik",
      detail: list.dueToday ? "Hari ini belum ada." : `Terakhir ${list.lastAt}.`,
    });
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

function look(what: string, check: () => readonly [Check["result"], string]): Check {
  try {
    const [result, detail] = check();
    return { what, result, detail };
  } catch (error) {
    const busy = error instanceof DeskError && error.code === "kantor_terbuka_di_tempat_lain";
    const detail = error instanceof DeskError ? wordsOf(error).sentence : (error as Error).message;
    return { what, result: busy ? "perhatian" : "rusak", detail };
  }
}
