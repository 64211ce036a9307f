// English texts: evidence photos of results, proposals and objections.
import type { evidence as words } from "../../id/round/evidence.ts";

export const evidence: typeof words = {
  title: {
    hasil: "Evidence photos",
    usulan: "Photos and letters as evidence",
    sanggah: "Photos and letters of the objector",
  },
  hint: {
    hasil:
      "Drop, paste (Ctrl+V) or choose a photo of the house or a letter that shows this result of verification.",
    usulan:
      "Drop, paste (Ctrl+V) or choose a photo of the death certificate, the moving letter or the family's statement.",
    sanggah:
      "Drop, paste (Ctrl+V) or choose what the objector handed in. It is locked at once and only a supervisor can open it.",
  },
  none: "No evidence photos yet.",
  dropHere: "Let go here to keep it as evidence.",
  locked: "Locked",
  ofFamily: "whole family",
  wholeFamily: "Evidence for the whole family",
  attachTitle: {
    hasil: "Attach evidence of the result",
    usulan: "Attach evidence of the proposal",
    sanggah: "Attach a photo of the objection",
  },
};

export const evidenceCallWords = {
  "prelists.attachEvidence": "Attached evidence",
  "prelists.evidence": "Looked at the list of evidence",
  "prelists.evidenceBytes": "Opened evidence",
  "prelists.evidencePaper": "Printed evidence",
};
