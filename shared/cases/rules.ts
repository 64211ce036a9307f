// The law of a case: which moves are open to whom, and what a move must bring. Asked by the button and by the handler alike.
import type { Role } from "../call.ts";
import { DeskError } from "../errors.ts";
import type { ContactKind, Urgency } from "./codes.ts";
import type { Outcome } from "./outcomes.ts";
import {
  CASE_STATES,
  DECIDER_ROLES,
  DESK_ROLES,
  ruleOf,
  type Arrow,
  type CaseState,
  type MoveField,
} from "./states.ts";

/** What the rules must know of a case. */
export interface CaseFacts {
  readonly state: CaseState;
  readonly contactKind: ContactKind;
  readonly urgency: Urgency;
  readonly recommendedBy: string | null;
  /** Set while an emergency referral waits for its ratification: who sent it. */
  readonly ratifyFrom: string | null;
  /** Papers of the checklist that are required and not there. */
  readonly missingDocuments: number;
  /** Referrals that still await something: the case is finished or refused only when there is none. */
  readonly openReferrals: number;
  /** True for an account that may see only the number of a sensitive case. */
  readonly restricted: boolean;
}

export interface Actor {
  readonly accountId: string;
  readonly roles: readonly Role[];
}

export interface OfficeRules {
  /** One person works alone: decisions are recorded as the named Kades/Lurah's, with the signed sheet attached. */
  readonly decisionBySigner: boolean;
}

/** The decision of a named Kades/Lurah, recorded by the one person at the desk. */
export interface SignerDecision {
  readonly signerName: string;
  readonly signerTitle: string;
  readonly decidedOn: string;
  /** Attachment of this case, of kind 'lembar_penetapan'. */
  readonly attachmentId: string;
}

/** What a move records; which of it is mandatory stands in the state table. */
export interface MoveFields {
  readonly note?: string | undefined;
  readonly reason?: string | undefined;
  readonly result?: string | undefined;
  readonly checkedOn?: string | undefined;
  readonly registered?: boolean | undefined;
  readonly desil?: number | undefined;
  readonly recommendation?: string | undefined;
  readonly destination?: string | undefined;
  readonly level?: string | undefined;
  readonly letterNumber?: string | undefined;
  readonly letterDate?: string | undefined;
  readonly answeredOn?: string | undefined;
  readonly accepted?: boolean | undefined;
  /** With a result only. */
  readonly outcome?: Outcome | undefined;
  readonly followUpOn?: string | undefined;
  readonly signer?: SignerDecision | undefined;
}

export interface Move {
  readonly to: CaseState;
  readonly label: string;
  readonly needs: readonly MoveField[];
  /** 'rujukan': done by issuing or answering a referral, not by the plain move dialog. */
  readonly via: "kasus" | "rujukan";
  /** The decision is a named signer's: `fields.signer` is mandatory. */
  readonly signer: boolean;
  readonly decision: boolean;
}

function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}

function arrowExists(arrow: Arrow, facts: CaseFacts): boolean {
  if (arrow.only === "darurat") return facts.urgency === "darurat";
  if (arrow.only === "tanya_saran")
    return facts.contactKind === "pertanyaan" || facts.contactKind === "saran";
  return true;
}

type Standing = "boleh" | "atas_nama" | "peran" | "pengusul";

/** Whether this account may decide: by its own role, in the name of the signer, or not at all. */
function standingToDecide(actor: Actor, office: OfficeRules, proposer: string | null): Standing {
  const decider = hasRole(actor, DECIDER_ROLES);
  if (decider && proposer !== actor.accountId) return "boleh";
  if (office.decisionBySigner && hasRole(actor, DESK_ROLES)) return "atas_nama";
  return decider ? "pengusul" : "peran";
}

function standing(arrow: Arrow, facts: CaseFacts, actor: Actor, office: OfficeRules): Standing {
  if (arrow.decision) return standingToDecide(actor, office, facts.recommendedBy);
  return hasRole(actor, arrow.by) ? "boleh" : "peran";
}

function needsOf(to: CaseState, arrow: Arrow, facts: CaseFacts): readonly MoveField[] {
  const needs = arrow.needs ?? ruleOf(to).needs;
  // Going on with papers missing is allowed, but somebody says why.
  if (to === "verifikasi" && facts.state === "cek_berkas" && facts.missingDocuments > 0)
    return [...needs, "note"];
  return needs;
}

function endsBeforeRatification(to: CaseState, facts: CaseFacts): boolean {
  return facts.ratifyFrom !== null && (to === "selesai" || to === "ditolak");
}

/** A cancelled case takes its referrals back; any other end waits for each of them. */
function endsBeforeReferrals(to: CaseState, facts: CaseFacts): boolean {
  return facts.openReferrals > 0 && (to === "selesai" || to === "ditolak");
}

/** The moves this account may make now, in the order of the table: the usual one first. Empty for a restricted case. */
export function movesOf(facts: CaseFacts, actor: Actor, office: OfficeRules): Move[] {
  if (facts.restricted) return [];
  const { next } = ruleOf(facts.state);
  return (Object.keys(next) as CaseState[]).flatMap((to) => {
    const arrow = next[to];
    if (!arrow || !arrowExists(arrow, facts) || endsBeforeRatification(to, facts)) return [];
    if (endsBeforeReferrals(to, facts)) return [];
    const may = standing(arrow, facts, actor, office);
    if (may !== "boleh" && may !== "atas_nama") return [];
    return [
      {
        to,
        label: arrow.label,
        needs: needsOf(to, arrow, facts),
        via: ruleOf(to).via ?? "kasus",
        signer: may === "atas_nama",
        decision: arrow.decision === true,
      },
    ];
  });
}

function isFilled(value: unknown): boolean {
  return typeof value === "string" ? value.trim() !== "" : value !== undefined && value !== null;
}

/** The mandatory fields that are still empty. */
export function missingFields(needs: readonly MoveField[], fields: MoveFields): MoveField[] {
  return needs.filter((name) => !isFilled(fields[name]));
}

function refuseStanding(may: Standing): void {
  if (may === "pengusul") throw new DeskError("pengusul_bukan_penetap");
  if (may === "peran") throw new DeskError("peran_tidak_cukup");
}

function checkSigner(may: Standing, fields: MoveFields): void {
  if (may !== "atas_nama") return;
  const { signer } = fields;
  if (!signer || !isFilled(signer.signerName) || !isFilled(signer.attachmentId))
    throw new DeskError("lembar_penetapan_wajib");
}

/**
 * Passes exactly the moves that `movesOf` offers with their fields filled.
 * Throws DeskError: kasus_terbatas, langkah_tidak_boleh, peran_tidak_cukup, pengusul_bukan_penetap, pengesahan_belum,
 * rujukan_belum_selesai, lembar_penetapan_wajib or catatan_wajib.
 */
export function checkMove(
  facts: CaseFacts,
  actor: Actor,
  office: OfficeRules,
  to: CaseState,
  fields: MoveFields,
): Arrow {
  if (facts.restricted) throw new DeskError("kasus_terbatas");
  const arrow = ruleOf(facts.state).next[to];
  if (!arrow || !arrowExists(arrow, facts))
    throw new DeskError("langkah_tidak_boleh", { from: facts.state, to });
  const may = standing(arrow, facts, actor, office);
  refuseStanding(may);
  if (endsBeforeRatification(to, facts)) throw new DeskError("pengesahan_belum");
  if (endsBeforeReferrals(to, facts))
    throw new DeskError("rujukan_belum_selesai", { open: facts.openReferrals });
  checkSigner(may, fields);
  const missing = missingFields(needsOf(to, arrow, facts), fields);
  if (missing.length > 0) throw new DeskError("catatan_wajib", { fields: missing });
  return arrow;
}

/** Whether this account may ratify the emergency referral now ('atas_nama': only with the signer's sheet). */
export function mayRatify(
  facts: CaseFacts,
  actor: Actor,
  office: OfficeRules,
): "boleh" | "atas_nama" | "tidak" {
  if (facts.restricted || facts.ratifyFrom === null) return "tidak";
  const may = standingToDecide(actor, office, facts.ratifyFrom);
  return may === "boleh" || may === "atas_nama" ? may : "tidak";
}

/** Throws like checkMove; a refusal to ratify needs a note. */
export function checkRatify(
  facts: CaseFacts,
  actor: Actor,
  office: OfficeRules,
  ratified: boolean,
  fields: MoveFields,
): void {
  if (facts.restricted) throw new DeskError("kasus_terbatas");
  if (facts.ratifyFrom === null)
    throw new DeskError("langkah_tidak_boleh", { from: facts.state, to: facts.state });
  const may = standingToDecide(actor, office, facts.ratifyFrom);
  refuseStanding(may);
  checkSigner(may, fields);
  if (!ratified && !isFilled(fields.note))
    throw new DeskError("catatan_wajib", { fields: ["note"] });
}

/** Both states are those of a referred case, between which it follows its referrals; such a move may be taken back with the answer. */
export function followsReferrals(from: CaseState, to: CaseState): boolean {
  return ruleOf(from).via === "rujukan" && ruleOf(to).via === "rujukan";
}

/** A case that goes to `dirujuk` before a decision is an emergency that must be ratified. */
export function needsRatification(from: CaseState, to: CaseState): boolean {
  return to === "dirujuk" && ruleOf(from).next.dirujuk?.only === "darurat";
}

export type OfficeLevel = "desa" | "kelurahan" | "kecamatan" | "kabupaten";

/** The decider's title follows the level of the office (field notes 1.1). */
export function deciderTitle(level: OfficeLevel): string {
  return level === "kabupaten" ? "Manajer" : "Koordinator";
}

/** Words for the state of a case. */
export function stateLabel(state: CaseState): string {
  return CASE_STATES[state].label;
}

/** `REG/<kode wilayah kantor>/<yyyy>/<seq5>` (field notes 1.3); the code is written without dots. Throws on a bad number. */
export function registrationNumber(areaCode: string, year: number, sequence: number): string {
  if (!Number.isInteger(sequence) || sequence < 1) throw new RangeError("sequence starts at 1");
  return `REG/${areaCode.replaceAll(".", "")}/${year}/${String(sequence).padStart(5, "0")}`;
}

/** The basis of processing follows the urgency: vital interest in an emergency, else the public task. */
export function legalBasisFor(urgency: Urgency): "tugas_publik" | "kepentingan_vital" {
  return urgency === "darurat" ? "kepentingan_vital" : "tugas_publik";
}

const CODE_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // without 0/O and 1/I: it is read out over the phone

/** Eight signs for the cut-off slip, from the random tail of a new id. It says nothing about the person. */
export function statusCodeFrom(newId: string): string {
  let bits = BigInt(`0x${newId.replaceAll("-", "").slice(-10)}`);
  let code = "";
  for (let sign = 0; sign < 8; sign += 1) {
    code += CODE_SIGNS[Number(bits % 32n)] as string;
    bits /= 32n;
  }
  return code;
}
