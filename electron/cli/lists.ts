// Commands that look: people search, cases list, referrals list.
import { servedName } from "../../shared/cases/groups.ts";
import { VIEWS, type QueueView } from "../../shared/cases/schemas.ts";
import { CASE_STATES } from "../../shared/cases/states.ts";
import { REFERRAL_LISTS, type ReferralListName } from "../../shared/referrals/schemas.ts";
import { REFERRAL_STATES } from "../../shared/referrals/states.ts";
import { signedIn } from "./desk.ts";
import { WrongUse } from "./exit-codes.ts";
import { type Answer, table } from "./say.ts";
import { type CommandLine, needed, wholeNumber } from "./words.ts";

export async function peopleSearch({ words, options }: CommandLine): Promise<Answer> {
  const text = needed(
    words.slice(2).join(" ") || options.text,
    "nama, NIK, No KK atau telepon yang dicari",
  );
  const found = await signedIn(options, ({ api }) => api.people.search({ text }));
  const rows = found.hits.map((p) => [
    p.name,
    p.nikMasked ?? "tanpa NIK",
    p.birthDate ?? "-",
    p.villageName ?? "-",
    p.personId,
  ]);
  const lines = rows.length === 0 ? ["Tidak ada yang cocok."] : table(rows);
  return {
    facts: found,
    lines: found.more ? [...lines, "Masih ada yang lain; persempit pencarian."] : lines,
  };
}

export async function casesList({ options }: CommandLine): Promise<Answer> {
  const view = (options.view ?? "terbuka") as QueueView;
  if (!VIEWS.includes(view)) throw new WrongUse(`--view salah satu dari: ${VIEWS.join(", ")}.`);
  const limit = wholeNumber(options.limit, "--limit") ?? 50;
  const text = options.text === undefined ? {} : { text: options.text };
  const rows = await signedIn(options, async ({ api }) => {
    const all = [];
    for (let cursor: string | null | undefined; all.length < limit;) {
      const page = await api.cases.list({
        view,
        ...text,
        ...(cursor ? { cursor } : {}),
        limit: Math.min(200, limit - all.length),
      });
      all.push(...page.rows);
      cursor = page.next;
      if (!cursor) break;
    }
    return all;
  });
  const shown = rows.map((r) => [
    r.number,
    CASE_STATES[r.state].label,
    r.dueOn,
    r.due === "lewat" ? "lewat" : "",
    r.content
      ? `${servedName(r.content.personName, r.content.group)}: ${r.content.categoryName}`
      : "(terbatas)",
  ]);
  return { facts: { rows }, lines: shown.length === 0 ? ["Tidak ada kasus."] : table(shown) };
}

export async function referralsList({ options }: CommandLine): Promise<Answer> {
  const list = (options.view ?? "menunggu") as ReferralListName;
  if (!REFERRAL_LISTS.includes(list))
    throw new WrongUse(`--view salah satu dari: ${REFERRAL_LISTS.join(", ")}.`);
  const limit = wholeNumber(options.limit, "--limit") ?? 50;
  const search = options.text === undefined ? {} : { search: options.text };
  const rows = await signedIn(options, async ({ api }) => {
    const all = [];
    for (;;) {
      const page = await api.referrals.list({
        list,
        ...search,
        offset: all.length,
        limit: Math.min(200, limit - all.length),
      });
      all.push(...page.rows);
      if (page.rows.length === 0 || all.length >= Math.min(limit, page.total)) return all;
    }
  });
  const shown = rows.map((r) => [
    r.code,
    r.letterNumber,
    REFERRAL_STATES[r.state].label,
    r.replyBy,
    r.due === "lewat" ? "lewat" : "",
    r.content ? `${r.content.personName}: ${r.content.destination}` : "(terbatas)",
  ]);
  return { facts: { rows }, lines: shown.length === 0 ? ["Tidak ada rujukan."] : table(shown) };
}
