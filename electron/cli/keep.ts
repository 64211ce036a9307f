// Commands that make, save and bring back an office: init, backup, restore, demo.
import fs from "node:fs";
import path from "node:path";
import { FirstRun } from "../../shared/office/contract.ts";
import { readBackup } from "../backup/file-format.ts";
import { makeDemo } from "../demo/make.ts";
import { finish } from "./client.ts";
import { atDesk, signedIn } from "./desk.ts";
import { WrongUse } from "./exit-codes.ts";
import { bytesInWords } from "../health/look.ts";
import { type Answer, endProgress, progressLine, table } from "./say.ts";
import { type CommandLine, dataFolder, needed, readSecret, wholeNumber } from "./words.ts";

/** First run from a file: { office: {...}, account: { username, name } }; the password never stands in it. */
export async function init({ options }: CommandLine): Promise<Answer> {
  const folder = dataFolder(options);
  const settings = readSettings(needed(options.file, "isian kantor dengan --file BERKAS.json"));
  const password = await readSecret(options, "Kata sandi admin pertama");
  const first = FirstRun.safeParse({ ...settings, account: { ...settings.account, password } });
  if (!first.success) {
    const places = [...new Set(first.error.issues.map((i) => i.path.join(".")))];
    throw new WrongUse(`Isian kantor tidak sesuai: ${places.join(", ")}.`);
  }
  const made = await atDesk(options, ({ api }) => api.office.setup(first.data), folder);
  return {
    facts: made,
    lines: [
      `Kantor "${first.data.office.name}" dibuat di ${folder}`,
      `Kode pemulihan, lembar nomor ${made.recoverySheet}: ${made.recoveryCode}`,
      "Catat kode ini di kertas dan simpan terkunci. Kode tidak disimpan di komputer dan tidak ditampilkan lagi.",
    ],
  };
}

function readSettings(file: string): { office?: unknown; account?: object } {
  if (!fs.existsSync(file)) throw new WrongUse("Berkas --file tidak ada.");
  try {
    const read: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
    if (read !== null && typeof read === "object") return read;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new WrongUse("Berkas --file bukan JSON yang sah.");
}

const PHASES = {
  menyalin: "Menyalin",
  memeriksa: "Memeriksa salinan",
  menyimpan: "Menyimpan",
} as const;

export async function backupMake({ options }: CommandLine): Promise<Answer> {
  const { row, folder } = await signedIn(options, async ({ api, desk, toWrite }) => {
    const file = options.out === undefined ? {} : { file: toWrite(options.out) };
    return {
      row: await finish(api.backup.make(file), (p) => progressLine(PHASES[p.phase])),
      folder: desk.files.backups,
    };
  });
  endProgress();
  const where = [path.join(folder, row.name), ...(options.out === undefined ? [] : [options.out])];
  return {
    facts: row,
    lines: [
      ...where.map((file) => `Cadangan teruji: ${file}`),
      `${bytesInWords(row.bytes)}, ${row.persons} orang, ${row.cases} kasus. Terbuka dengan lembar pemulihan nomor ${row.recoverySheet}.`,
    ],
  };
}

export async function backupList({ options }: CommandLine): Promise<Answer> {
  const list = await signedIn(options, ({ api }) => api.backup.list());
  const rows = list.rows.map((r) => [
    r.name,
    bytesInWords(r.bytes),
    `${r.persons} orang`,
    `${r.cases} kasus`,
    `lembar ${r.recoverySheet}`,
  ]);
  return {
    facts: list,
    lines: [
      ...table(rows),
      list.dueToday ? "Hari ini belum ada cadangan." : "Hari ini sudah ada cadangan.",
    ],
  };
}

/** By an administrator's password (--user) or the recovery code (--recovery). */
export async function restore({ words, options }: CommandLine): Promise<Answer> {
  const file = needed(words[1] ?? options.file, "berkas cadangan");
  if ((options.user === undefined) === (options.recovery !== true))
    throw new WrongUse("Pilih satu: --user ADMIN, atau --recovery untuk kode pemulihan.");
  const folder = dataFolder(options);
  const done = await atDesk(
    options,
    async ({ api, toRead }) => {
      const token = toRead(file);
      const summary = await api.backup.peek({ file: token });
      const secret = await readSecret(
        options,
        options.recovery
          ? `Kode pemulihan lembar ${summary.recoverySheet}`
          : `Kata sandi ${options.user} pada hari cadangan`,
      );
      return await api.backup.restore({
        file: token,
        secret,
        ...(options.user === undefined ? {} : { username: options.user }),
      });
    },
    folder,
  );
  return {
    facts: done,
    lines: [
      `Dipulihkan: ${done.officeName}, keadaan ${done.madeAt}, ${done.persons} orang, ${done.cases} kasus.`,
      ...(done.documentsMissing > 0
        ? [
            `${done.documentsMissing} berkas lampiran tidak ditemukan. Letakkan folder berkas-cadangan di samping berkas cadangan, lalu pulihkan sekali lagi.`,
          ]
        : []),
      "Kata sandi semua akun kembali seperti pada hari cadangan. Data yang diganti disimpan di folder sebelum-pulih-...",
    ],
  };
}

/** Header of a backup, without opening it and without a data folder. */
export function backupPeek({ words }: CommandLine): Answer {
  const file = needed(words[2], "berkas cadangan");
  const { holders, others: _sealed, ...header } = readBackup(file).header;
  const facts = { ...header, holders: holders.map((h) => h.username || `lembar ${h.name}`) };
  return {
    facts,
    lines: [
      `${header.officeName}, ${header.madeAt}: ${header.persons} orang, ${header.cases} kasus`,
      `Terbuka dengan: ${facts.holders.join(", ")}`,
    ],
  };
}

export async function demo({ options }: CommandLine): Promise<Answer> {
  const folder = dataFolder(options);
  const people = wholeNumber(options.people, "--people", 50);
  const cases = wholeNumber(options.cases, "--cases", 11);
  const made = await makeDemo(folder, {
    ...(people === undefined ? {} : { people }),
    ...(cases === undefined ? {} : { cases }),
    tell: progressLine,
  });
  endProgress();
  return {
    facts: made,
    lines: [
      `Kantor latihan dibuat di ${folder}: ${made.persons} orang rekaan, ${made.cases} kasus, ${made.prelists} prelist (${(made.milliseconds / 1000).toFixed(1).replace(".", ",")} detik).`,
      `Kata sandi semua akun latihan: ${made.password}`,
      ...made.accounts.map((a) => `  ${a.username}: ${a.roles.join(", ")}`),
    ],
  };
}
