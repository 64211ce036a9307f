// Who attaches and who sees photos and papers that show something: a result, a proposal, an objection.
import type { Role } from "../../call.ts";
import { VERIFY } from "../results/contract.ts";
import { LOOK, WORK } from "../fields.ts";

/** hasil: of an entry of a list (or its whole family); usulan: of a proposal; sanggah: what an objector handed in. */
export const EVIDENCE_ABOUT = ["hasil", "usulan", "sanggah"] as const;
export type EvidenceAbout = (typeof EVIDENCE_ABOUT)[number];

interface EvidenceRule {
  readonly attach: readonly Role[];
  readonly look: readonly Role[];
  /** Under the second key: a photo of a neighbour's house tells who took it. */
  readonly sealed: boolean;
}

export const EVIDENCE_RULES: Readonly<Record<EvidenceAbout, EvidenceRule>> = {
  hasil: { attach: VERIFY, look: LOOK, sealed: false },
  usulan: { attach: WORK, look: LOOK, sealed: false },
  sanggah: { attach: WORK, look: WORK, sealed: true },
};

export function mayAttach(roles: readonly Role[], about: EvidenceAbout): boolean {
  return roles.some((role) => EVIDENCE_RULES[about].attach.includes(role));
}

export function mayLook(roles: readonly Role[], about: EvidenceAbout): boolean {
  return roles.some((role) => EVIDENCE_RULES[about].look.includes(role));
}
