// The same rooms without a window: npm run loket -- COMMAND. Runs on Node alone, from source.
import { DeskError } from "../shared/errors.ts";
import { directoryCheck, directoryExport, directoryImport, rulesCheck } from "./cli/directory.ts";
import { referralsAnswers, referralsUndoAnswers } from "./cli/answers.ts";
import { doctor } from "./cli/doctor.ts";
import { EXIT, type Exit, RuntimeMissing, wordsOf, WrongUse } from "./cli/exit-codes.ts";
import { backupList, backupMake, backupPeek, demo, init, restore } from "./cli/keep.ts";
import { prelistMinutes } from "./cli/deliberation.ts";
import { prelistInspect } from "./cli/inspect.ts";
import { casesList, peopleSearch, referralsList } from "./cli/lists.ts";
import { peopleDuplicates } from "./cli/people.ts";
import {
  prelistCompare,
  prelistExport,
  prelistImport,
  prelistList,
  prelistVerify,
} from "./cli/prelist.ts";
import { proposalsExport, proposalsList } from "./cli/proposals.ts";
import { profilesExport, profilesImport, profilesList } from "./cli/prelist-profiles.ts";
import { prelistUndo } from "./cli/prelist-undo.ts";
import { peopleImport, peopleUndo } from "./cli/register.ts";
import { lettersPrint } from "./cli/letters.ts";
import { reportCase, reportLate, reportRecap, reportRegister } from "./cli/report.ts";
import { type Answer, endProgress, printAnswer } from "./cli/say.ts";
import { updateCheck } from "./cli/update.ts";
import { type CommandLine, readCommandLine } from "./cli/words.ts";

interface Command {
  readonly words: string;
  readonly usage: string;
  readonly run: (line: CommandLine) => Answer | Promise<Answer>;
}

const COMMANDS: readonly Command[] = [
  { words: "init", usage: "--file ISIAN.json                  kantor baru", run: init },
  { words: "people search", usage: "TEKS                        cari orang", run: peopleSearch },
  {
    words: "people duplicates",
    usage:
      "--in BERKAS [--against BERKAS] [--map PETA.json] [--map-against PETA.json] --out PASANGAN.csv   orang ganda, tanpa kantor dan tanpa masuk",
    run: peopleDuplicates,
  },
  {
    words: "people import",
    usage:
      "--in BERKAS --purpose TUJUAN [--profile opensid|siak|lain] [--village KODE] [--likely muat] [--rejects BERKAS.xlsx] [--dry-run]",
    run: peopleImport,
  },
  {
    words: "people undo",
    usage: "ID                          batalkan satu impor",
    run: peopleUndo,
  },
  {
    words: "cases list",
    usage: "[--view terbuka] [--text] [--limit]   antrean kasus",
    run: casesList,
  },
  {
    words: "referrals list",
    usage: "[--view menunggu] [--text] [--limit]   rujukan dan jawabannya",
    run: referralsList,
  },
  {
    words: "referrals answers",
    usage:
      "BERKAS --answered-by NAMA [--date] [--via berkas] [--destination ID] [--map PETA.json] [--dry-run] [--rejects BERKAS.xlsx]   daftar jawaban dari tujuan",
    run: referralsAnswers,
  },
  {
    words: "referrals undo-answers",
    usage: "ID --reason ALASAN        urungkan satu daftar jawaban",
    run: referralsUndoAnswers,
  },
  {
    words: "letters print",
    usage:
      "--letter KODE | --letters KODE,KODE | --list menunggu --html BERKAS | --pdf BERKAS [--size A4]   surat rujukan dan surat pengantar bersama",
    run: lettersPrint,
  },
  {
    words: "directory check",
    usage: "PAKET                      periksa paket HSDS tanpa kantor dan tanpa masuk",
    run: directoryCheck,
  },
  {
    words: "directory rules check",
    usage: "BERKAS               periksa berkas aturan kelayakan tanpa kantor dan tanpa masuk",
    run: rulesCheck,
  },
  {
    words: "directory import",
    usage: "PAKET [--existing biarkan|ganti] [--dry-run]   muat paket HSDS ke daftar tujuan",
    run: directoryImport,
  },
  {
    words: "directory export",
    usage: "--out BERKAS.zip           tulis daftar tujuan sebagai paket HSDS",
    run: directoryExport,
  },
  {
    words: "prelist undo",
    usage: "--batch ID --why ALASAN [--dry-run]   urungkan satu impor",
    run: prelistUndo,
  },
  {
    words: "prelist list",
    usage: "                             daftar yang ada",
    run: prelistList,
  },
  {
    words: "prelist inspect",
    usage:
      "BERKAS [--sheet --header-row --profile] [--rows BERKAS.csv] [--reveal]   periksa berkas tanpa kantor dan tanpa masuk",
    run: prelistInspect,
  },
  {
    words: "prelist import",
    usage: "BERKAS [--list ID | --name NAMA --period TTTT-BB] [--rejects BERKAS.xlsx]",
    run: prelistImport,
  },
  {
    words: "prelist profiles list",
    usage: "                    profil kolom yang tersimpan",
    run: profilesList,
  },
  {
    words: "prelist profiles export",
    usage: "ID --out BERKAS.loketprofil   profil kolom sebagai berkas",
    run: profilesExport,
  },
  {
    words: "prelist profiles import",
    usage: "BERKAS.loketprofil [--existing biarkan|ganti]   ambil profil kolom",
    run: profilesImport,
  },
  {
    words: "prelist proposals list",
    usage: "[--period tttt-bb]   bulan usulan, atau usulan satu bulan",
    run: proposalsList,
  },
  {
    words: "prelist proposals export",
    usage: "--period tttt-bb --out BERKAS.xlsx --why ALASAN",
    run: proposalsExport,
  },
  {
    words: "prelist verify",
    usage:
      "--list ID (--row 3,4 --outcome HASIL [--reason --date --document --note] | --results HASIL.csv)",
    run: prelistVerify,
  },
  {
    words: "prelist compare",
    usage: "--from ID --to ID [--out BERKAS --why ALASAN]   bandingkan dua daftar",
    run: prelistCompare,
  },
  {
    words: "prelist export",
    usage:
      "--list ID --out BERKAS.xlsx --why ALASAN [--outcomes] [--masked] [--back [--batch ID] [--overwrite]]   --back: kembali ke berkas pengirim",
    run: prelistExport,
  },
  {
    words: "prelist ba",
    usage:
      "--list ID | --deliberation ID --out BERKAS.pdf|BERKAS.html --why ALASAN [--paper berita_acara|daftar|daftar_hadir|daftar_hadir_kosong|rekap] [--copy resmi|publik] [--rt --rw] [--size A4]   musyawarah, berita acara dan daftarnya",
    run: prelistMinutes,
  },
  {
    words: "export",
    usage: "                                   sama dengan prelist export",
    run: prelistExport,
  },
  {
    words: "report recap",
    usage: "[--from --to] [--html BERKAS | --pdf BERKAS] [--size A4]   rekapitulasi",
    run: reportRecap,
  },
  { words: "report late", usage: "[--html | --pdf]              yang terlambat", run: reportLate },
  {
    words: "report register",
    usage: "[--year] [--html | --pdf]     buku agenda surat",
    run: reportRegister,
  },
  { words: "report case", usage: "--case ID --html | --pdf      ringkasan kasus", run: reportCase },
  {
    words: "backup list",
    usage: "                              cadangan yang ada",
    run: backupList,
  },
  {
    words: "backup peek",
    usage: "BERKAS                        kepala cadangan, tanpa masuk",
    run: backupPeek,
  },
  {
    words: "backup",
    usage: "[--out BERKAS]                     cadangkan dan uji",
    run: backupMake,
  },
  { words: "restore", usage: "BERKAS --user ADMIN | --recovery   pulihkan", run: restore },
  {
    words: "demo",
    usage: "[--people N] [--cases N]           kantor latihan dengan orang rekaan",
    run: demo,
  },
  {
    words: "update check",
    usage: "BERKAS.loketpembaruan       periksa pembaruan tanpa kantor dan tanpa masuk",
    run: updateCheck,
  },
  {
    words: "doctor",
    usage: "[--user NAMA] [--out BERKAS.txt]   periksa folder data; --out menulis berkas dukungan",
    run: doctor,
  },
];

const HELP = `loket PERINTAH --data FOLDER (atau LOKET_DATA) --user NAMA [--json]
Kata sandi: --password-file BERKAS atau masukan standar, tidak pernah di baris perintah.

${COMMANDS.map((c) => `  ${c.words} ${c.usage.trim()}`).join("\n")}

PETA.json menyebut kolom mana yang mana; tanpa --map ditebak, dan tebakannya dicetak:
  {"id":"kode","nik":"NIK","kk":"NO_KK","full_name":"NAMA","birth_date":{"column":"TGL","format":"DD/MM/YYYY"},"sex":"JK",
   "mother_name":"IBU","phone":"HP","address":["JALAN","DUSUN"],"rt":"RT","rw":"RW","village":"DESA"}
  Nama boleh juga given_name dan surname; birth_date boleh juga {"year","month","day"}.

Akhir: 0 selesai, 1 ada baris ditolak, 2 salah pakai, 3 berkas ditolak, 4 kantor terbuka di tempat lain atau Electron tidak ada, 5 masuk atau peran ditolak.`;

async function main(argv: readonly string[]): Promise<Exit> {
  const json = argv.includes("--json");
  try {
    const line = readCommandLine(argv);
    const said = line.words.join(" ");
    if (line.options.help || said === "" || said === "help") {
      process.stdout.write(`${HELP}\n`);
      return said === "" && !line.options.help ? EXIT.wrongUse : EXIT.done;
    }
    const command = COMMANDS.find((c) => said === c.words || said.startsWith(`${c.words} `));
    if (!command) throw new WrongUse("Perintah tidak dikenal. Lihat: loket help");
    const answer = await command.run(line);
    printAnswer(answer, json);
    return answer.exit ?? EXIT.done;
  } catch (error) {
    endProgress();
    return refuse(error, json);
  }
}

/** Refusals go to standard error; with --json as JSON. A fault of ours shows its stack, which holds no data. */
function refuse(error: unknown, json: boolean): Exit {
  const { exit, code, sentence, details } = described(error);
  process.stderr.write(
    json ? `${JSON.stringify({ error: { code, sentence, details } })}\n` : `${sentence}\n`,
  );
  return exit;
}

function described(error: unknown): {
  exit: Exit;
  code: string;
  sentence: string;
  details: unknown;
} {
  if (error instanceof WrongUse)
    return { exit: EXIT.wrongUse, code: "salah_pakai", sentence: error.message, details: {} };
  if (error instanceof RuntimeMissing)
    return {
      exit: EXIT.notAvailable,
      code: "electron_tidak_ada",
      sentence: error.message,
      details: {},
    };
  if (error instanceof DeskError) {
    const { exit, sentence } = wordsOf(error);
    if (error.code === "kesalahan_tak_terduga" && error.cause)
      process.stderr.write(
        `${error.cause instanceof Error ? error.cause.stack : String(error.cause)}\n`,
      );
    const fields = Object.keys((error.details.fields as object | undefined) ?? {}).filter(Boolean);
    return {
      exit,
      code: error.code,
      sentence: fields.length > 0 ? `${sentence} (${fields.join(", ")})` : sentence,
      details: error.details,
    };
  }
  throw error;
}

process.exitCode = await main(process.argv.slice(2));
