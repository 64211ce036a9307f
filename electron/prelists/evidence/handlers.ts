// Handlers: evidence of results, proposals and objections.
import type { evidenceCalls } from "../../../shared/prelists/evidence/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { attachEvidence } from "./attach.ts";
import { evidence, evidenceBytes, evidencePaper } from "./read.ts";

export const evidenceHandlers: HandlersOf<typeof evidenceCalls> = {
  attachEvidence,
  evidence,
  evidenceBytes,
  evidencePaper,
};
