// letters print: one letter, some, or a whole list, as one HTML page or PDF. A shared letter is printed from the code of anybody in its list.
import { joinPapers } from "../../shared/papers/join.ts";
import type { PaperRef, PaperSize } from "../../shared/papers/paper.ts";
import { MANY_MOST } from "../../shared/referrals/many.ts";
import { REFERRAL_LISTS, type ReferralListName } from "../../shared/referrals/schemas.ts";
import type { Seat } from "./desk.ts";
import { signedIn } from "./desk.ts";
import { WrongUse } from "./exit-codes.ts";
import { onPaper } from "./report.ts";
import type { Answer } from "./say.ts";
import type { CommandLine, Options } from "./words.ts";

const PAGE = 200;

async function idsOfList({ api }: Seat, list: ReferralListName): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const { rows, total } = await api.referrals.list({ list, offset: ids.length, limit: PAGE });
    ids.push(...rows.filter((row) => !row.restricted).map((row) => row.id));
    if (rows.length < PAGE || ids.length >= Math.min(total, MANY_MOST))
      return ids.slice(0, MANY_MOST);
  }
}

async function chosen(seat: Seat, { letter, letters, list }: Options): Promise<string[]> {
  if ([letter, letters, list].filter((one) => one !== undefined).length !== 1)
    throw new WrongUse("Sebutkan satu dari: --letter KODE, --letters KODE,KODE, --list DAFTAR.");
  if (list !== undefined) {
    const name = REFERRAL_LISTS.find((one) => one === list);
    if (!name) throw new WrongUse(`--list salah satu dari: ${REFERRAL_LISTS.join(", ")}.`);
    return idsOfList(seat, name);
  }
  const codes = (letter ?? letters ?? "").split(",").filter((code) => code.trim() !== "");
  const ids: string[] = [];
  for (const code of codes) ids.push((await seat.api.referrals.findByCode({ code })).id);
  return ids;
}

/** One paper of all of them; each letter stands in it once. */
async function paperOf(
  { api, desk, sheet }: Seat,
  ids: readonly string[],
  size: PaperSize,
): Promise<PaperRef> {
  const made = new Map<string, PaperRef>();
  const sheets = [];
  for (const id of ids) {
    const paper = await api.referrals.letter({ id, size });
    const letterId = desk.papers.letters(paper.paperId)[0] ?? id;
    if (!made.has(letterId)) sheets.push(sheet(paper.paperId));
    made.set(letterId, paper);
  }
  const [only] = made.values();
  if (!only) throw new WrongUse("Tidak ada surat yang cocok.");
  if (made.size === 1) return only;
  return desk.papers.put(joinPapers(sheets, `Surat rujukan ${made.size} lembar`), [...made.keys()]);
}

export async function lettersPrint({ options }: CommandLine): Promise<Answer> {
  return await signedIn(options, async (seat) => {
    const ids = await chosen(seat, options);
    const { paperSize } = await seat.api.office.get();
    const written = await onPaper(seat, options, ({ size = paperSize }) =>
      paperOf(seat, ids, size),
    );
    if (!written) throw new WrongUse("Sebutkan --html BERKAS atau --pdf BERKAS.");
    return written;
  });
}
