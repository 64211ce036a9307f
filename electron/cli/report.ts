// Reports as numbers, HTML or PDF.
import path from "node:path";
import {
  PAPER_SIZES,
  type PaperRef,
  type PaperSheet,
  type PaperSize,
} from "../../shared/papers/paper.ts";
import { IDENTITIES, type Identity } from "../../shared/reports/codes.ts";
import { localTime } from "../../shared/backup/rules.ts";
import { replaceFile } from "../database/folder.ts";
import { recordPrinted, startPrinting } from "../shell/printed.ts";
import type { Api } from "./client.ts";
import { type Seat, signedIn } from "./desk.ts";
import { WrongUse } from "./exit-codes.ts";
import { pdfOf } from "./pdf.ts";
import { type Answer, table } from "./say.ts";
import { type CommandLine, needed, type Options, wholeNumber } from "./words.ts";

export async function reportLate({ options }: CommandLine): Promise<Answer> {
  return await signedIn(options, async (seat) => {
    const written = await onPaper(seat, options, (size) => seat.api.reports.overduePaper(size));
    if (written) return written;
    const late = await seat.api.reports.overdue();
    const lines = [
      `Terlambat per ${late.today}: ${late.totalCases} kasus, ${late.totalReferrals} rujukan.`,
    ];
    return { facts: late, lines };
  });
}

export async function reportRecap({ options }: CommandLine): Promise<Answer> {
  return await signedIn(options, async (seat) => {
    const period = await periodOf(seat.api, options);
    const written = await onPaper(seat, options, (size) =>
      seat.api.reports.recapPaper({ ...period, ...size }),
    );
    if (written) return written;
    const recap = await seat.api.reports.recap(period);
    const { balance, closing, referrals } = recap;
    const rows = [
      ["Saldo awal", String(balance.awal)],
      ["Diterima", String(balance.diterima)],
      ["Ditutup", String(balance.ditutup)],
      ["Saldo akhir", String(balance.akhir)],
      ["Selesai / ditolak / batal", `${closing.done} / ${closing.refused} / ${closing.cancelled}`],
      ["Rujukan terbit", String(referrals.issued)],
    ];
    return { facts: recap, lines: [recap.title, ...table(rows)] };
  });
}

export async function reportCase({ options }: CommandLine): Promise<Answer> {
  const id = needed(options.case, "kasus dengan --case ID");
  return await signedIn(options, async (seat) => {
    const identity = Object.keys(IDENTITIES)[0] as Identity;
    const written = await onPaper(seat, options, (size) =>
      seat.api.reports.caseSummary({ id, identity, ...size }),
    );
    if (!written) throw new WrongUse("Sebutkan --html BERKAS atau --pdf BERKAS.");
    return written;
  });
}

export async function reportRegister({ options }: CommandLine): Promise<Answer> {
  return await signedIn(options, async (seat) => {
    const year = wholeNumber(options.year, "--year", 2000) ?? new Date().getFullYear();
    const written = await onPaper(seat, options, (size) =>
      seat.api.reports.letterRegister({ year, ...size }),
    );
    if (written) return written;
    const register = await seat.api.referrals.register({ year });
    return { facts: register, lines: [`Buku agenda ${year}: ${register.rows.length} surat.`] };
  });
}

/** This month when no day is named. */
async function periodOf(api: Api, options: Options): Promise<{ from: string; to: string }> {
  if (options.from && options.to) return { from: options.from, to: options.to };
  if (options.from || options.to)
    throw new WrongUse("Sebutkan --from dan --to bersama, TTTT-BB-HH.");
  const { timeZone } = await api.office.get();
  const to = localTime(new Date().toISOString(), timeZone).slice(0, 10);
  return { from: `${to.slice(0, 7)}-01`, to };
}

/** Writes what `make` made where --html and --pdf say; undefined when neither is named. */
export async function onPaper(
  seat: Seat,
  options: Options,
  make: (size: { size?: PaperSize }) => Promise<PaperRef>,
): Promise<Answer | undefined> {
  const { html, pdf, size } = options;
  if (html === undefined && pdf === undefined) return undefined;
  if (size !== undefined && !PAPER_SIZES.includes(size as PaperSize))
    throw new WrongUse(`--size salah satu dari: ${PAPER_SIZES.join(", ")}.`);
  const { paperId } = await make(size === undefined ? {} : { size: size as PaperSize });
  const sheet: PaperSheet = seat.sheet(paperId);
  const files: string[] = [];
  if (html !== undefined) files.push(write(html, sheet.html));
  if (pdf !== undefined) {
    const printing = startPrinting(seat.desk, paperId);
    files.push(write(pdf, await pdfOf(sheet)));
    await recordPrinted(seat.desk, printing, { way: "pdf", size: sheet.size, copies: 1 });
  }
  return {
    facts: { title: sheet.title, files },
    lines: files.map((file) => `${sheet.title}: ${file}`),
  };
}

function write(file: string, content: string | Uint8Array): string {
  replaceFile(path.resolve(file), content);
  return file;
}
