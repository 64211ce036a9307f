// English texts of shared letters (surat pengantar with its list of names) and of printing many letters at once.
import { en } from "./plural.ts";
import type { covers as idCovers } from "../id/referrals-covers.ts";

export const covers: typeof idCovers = {
  action: "Refer together",
  title: "Refer together by one letter",
  body: (n) =>
    en`${n} [case|cases] [is|are] referred under one letter number and one list of names. Each case keeps a referral code, an answer date and a history of its own.`,
  none: "None of these cases can join. No letter number has been used.",
  left: (n) =>
    en`${n} [case|cases] [does not join and stays as it was|do not join and stay as they were]`,
  leftRow: (number, why) => `${number}: ${why}`,
  why: {
    ditutup: "already closed",
    terbatas: "restricted, not for this account",
    sensitif: "a sensitive case is referred alone, so that its name does not stand beside others",
    kelompok: "the case of a group has its own list of members; issue it from the page of its case",
    belum_boleh: "cannot be referred in its present state, or not by this account",
    perlu_penetapan: "needs a decision sheet; issue it from the page of its case",
    setelah_surat: "received after the date of the letter",
    berubah: "just changed by a colleague; reload the list",
  },
  save: "Issue and print",
  seen: "Close and print",
  done: (n, number) => en`${n} [case|cases] referred by letter ${number}.`,
  listTitle: (n) => en`List of names: ${n} [person|people] in one letter`,
  place: "Place in the list",
  columns: { no: "No.", person: "Name", code: "Referral code", state: "State" },
  registered: (n) => en`Shared letter, ${n} [person|people]`,
  onSlip: (words) => `On the slip: ${words}`,
  amendBody:
    "This letter is shared. The new text applies to everybody in its list whose referral has not ended.",
};
