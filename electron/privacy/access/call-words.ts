// What a call of the audit chain did, in words for a citizen.
import type { CallMeta } from "../../../shared/call.ts";
import { contract } from "../../../shared/contract.ts";

const ROOMS: Readonly<Partial<Record<keyof typeof contract, string>>> = {
  people: "data orang",
  cases: "kasus",
  referrals: "rujukan atau surat",
  prelists: "daftar prelist",
  reports: "laporan",
  directory: "direktori layanan",
  privacy: "pelindungan data",
  audit: "catatan pembukaan data",
  drafts: "formulir yang belum disimpan",
};

interface Declared {
  readonly "~orpc": { readonly meta: CallMeta };
}

export function callWord(call: string): string {
  const [room = "", name = ""] = call.split(".");
  const what = ROOMS[room as keyof typeof contract] ?? "data";
  const calls = contract[room as keyof typeof contract] as Record<string, Declared> | undefined;
  const kind = calls?.[name]?.["~orpc"].meta.kind;
  if (/paper|print|letter|receipt|summary/i.test(name)) return `Dicetak: ${what}`;
  if (/export/i.test(name)) return `Diekspor: ${what}`;
  if (kind === "command") return `Dicatat atau diubah: ${what}`;
  if (kind === "task") return `Diolah: ${what}`;
  return `Dibuka: ${what}`;
}
