// A second, independent telling of a case's life, in predicates instead of a table, for the property tests.
import type { MoveFields } from "../../shared/cases/rules.ts";
import type { CaseState } from "../../shared/cases/states.ts";

export interface Told {
  readonly state: CaseState;
  readonly asks: boolean;
  readonly emergency: boolean;
  readonly recommendedBy: string | null;
  readonly ratifyFrom: string | null;
  readonly papersMissing: boolean;
  readonly referralsOpen: boolean;
}

export interface Teller {
  readonly id: string;
  readonly roles: readonly string[];
  /** The office records decisions as the named head's. */
  readonly alone: boolean;
}

const BEFORE_DECISION = "diterima cek_berkas perbaikan_berkas verifikasi".split(" ");
const CLOSED = "selesai ditolak batal".split(" ");
const WORKS = "petugas fasilitator koordinator supervisor".split(" ");

const anyOf = (roles: readonly string[], wanted: string) =>
  wanted.split(" ").some((role) => roles.includes(role));

/** Whether the paper course of a case leads there, whoever asks. */
export function leadsTo({ state, asks, emergency }: Told, to: CaseState): boolean {
  if (CLOSED.includes(state)) return to === "cek_berkas" && state !== "batal";
  if (to === "batal") return true;
  if (to === "cek_berkas") return state === "diterima" || state === "perbaikan_berkas";
  if (to === "perbaikan_berkas") return state === "cek_berkas" || state === "verifikasi";
  if (to === "verifikasi") return state === "cek_berkas" || state === "menunggu_persetujuan";
  if (to === "menunggu_persetujuan") return state === "verifikasi";
  if (to === "ditangani") return state === "menunggu_persetujuan";
  if (to === "umpan_balik") return state === "dirujuk";
  if (to === "dirujuk")
    return BEFORE_DECISION.includes(state)
      ? emergency
      : state === "menunggu_persetujuan" || state === "ditangani" || state === "umpan_balik";
  if (to === "ditolak")
    return state !== "perbaikan_berkas" && state !== "ditangani" && state !== "dirujuk";
  if (to === "selesai")
    return state === "diterima" ? asks : state === "ditangani" || state === "umpan_balik";
  return false;
}

/** Somebody else's judgement is asked for: of what was recommended, or in place of a recommendation. */
const isJudgement = (state: CaseState, to: CaseState) =>
  (state === "menunggu_persetujuan" && (to === "ditangani" || to === "dirujuk")) ||
  (to === "ditolak" && state !== "umpan_balik");

function maySay(told: Told, { id, roles, alone }: Teller, to: CaseState, signed: boolean): boolean {
  if (CLOSED.includes(told.state)) return roles.includes("supervisor");
  if (!isJudgement(told.state, to)) return WORKS.some((role) => roles.includes(role));
  if (anyOf(roles, "koordinator supervisor") && told.recommendedBy !== id) return true;
  return alone && signed && WORKS.some((role) => roles.includes(role));
}

/** What must be written down. */
function asked(told: Told, to: CaseState): readonly (keyof MoveFields)[] {
  if (CLOSED.includes(told.state) || to === "ditolak" || to === "batal") return ["reason"];
  if (to === "selesai") return ["result"];
  if (to === "perbaikan_berkas" || to === "ditangani") return ["note"];
  if (to === "menunggu_persetujuan") return ["recommendation"];
  if (to === "dirujuk") return ["destination", "level", "letterNumber", "letterDate"];
  if (to === "umpan_balik") return ["answeredOn", "accepted", "note"];
  if (to === "verifikasi" && told.state === "menunggu_persetujuan") return ["note"];
  if (to === "verifikasi")
    return told.papersMissing ? ["checkedOn", "registered", "note"] : ["checkedOn", "registered"];
  return [];
}

/** Whether this teller may lead the case there with what was written down. */
export function mayFollow(told: Told, by: Teller, to: CaseState, fields: MoveFields): boolean {
  const held = told.referralsOpen || told.ratifyFrom !== null;
  if (!leadsTo(told, to) || ((to === "selesai" || to === "ditolak") && held)) return false;
  if (!maySay(told, by, to, fields.signer !== undefined)) return false;
  return asked(told, to).every((name) => {
    const value = fields[name];
    return typeof value === "string" ? value.trim() !== "" : value !== undefined;
  });
}

/** The case after the step. */
export function afterwards(told: Told, by: Teller, to: CaseState): Told {
  if (CLOSED.includes(told.state)) return { ...told, state: to, recommendedBy: null };
  if (to === "menunggu_persetujuan") return { ...told, state: to, recommendedBy: by.id };
  if (to === "dirujuk" && BEFORE_DECISION.includes(told.state))
    return { ...told, state: to, ratifyFrom: by.id };
  return { ...told, state: to };
}
