// How the address names the list behind a number: written by every number, read by the page of the list.
import {
  COURSES,
  REFERRAL_GROUPS,
  RESULTS,
  type BehindInput,
} from "../../shared/reports/behind.ts";
import { BALANCE_PARTS, DIMENSION_NAMES } from "../../shared/reports/codes.ts";
import type { Period } from "../../shared/reports/schemas.ts";
import type { Search } from "../app/navigation.tsx";
import { writePeriod } from "./period.ts";

export type ReferralList = (typeof REFERRAL_GROUPS)[number] | "semua";

/** Referrals, of one destination where `destinationId` is given. */
export interface OfReferrals {
  readonly kind: "rujukan";
  readonly list: ReferralList;
  readonly destinationId?: string;
}
export type Behind = BehindInput["of"] | OfReferrals;

/** name: what the group or destination is called, for the heading of the list. */
export function behindSearch(period: Period, of: Behind, name = ""): Search {
  const search = { periode: writePeriod(period), ...(name === "" ? {} : { nama: name }) };
  switch (of.kind) {
    case "neraca":
      return { ...search, bagian: of.part };
    case "hasil":
      return { ...search, hasil: of.result };
    case "kelompok":
      return {
        ...search,
        menurut: of.by,
        kelompok: of.key,
        ...(of.course ? { jalan: of.course } : {}),
      };
    case "rujukan":
      return {
        ...search,
        rujukan: of.list,
        ...(of.destinationId ? { tujuan: of.destinationId } : {}),
      };
    default:
      return of satisfies never;
  }
}

const one = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((known) => known === value);

/** Which number the address names; without one, what was received. */
export function readBehind(search: Search): Behind {
  const list = one(["semua", ...REFERRAL_GROUPS], search.rujukan);
  if (list)
    return { kind: "rujukan", list, ...(search.tujuan ? { destinationId: search.tujuan } : {}) };
  const result = one(RESULTS, search.hasil);
  if (result) return { kind: "hasil", result };
  const by = one(DIMENSION_NAMES, search.menurut);
  if (by && search.kelompok) {
    const course = one(COURSES, search.jalan);
    return { kind: "kelompok", by, key: search.kelompok, ...(course ? { course } : {}) };
  }
  return { kind: "neraca", part: one(BALANCE_PARTS, search.bagian) ?? "diterima" };
}
