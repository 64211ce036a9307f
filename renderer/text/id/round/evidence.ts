// Indonesian texts: evidence photos of results, proposals and objections.
import type { EvidenceAbout } from "../../../../shared/prelists/evidence/rules.ts";

export const evidence = {
  title: {
    hasil: "Foto bukti",
    usulan: "Foto dan surat bukti",
    sanggah: "Foto dan surat penyanggah",
  } satisfies Record<EvidenceAbout, string>,
  hint: {
    hasil:
      "Jatuhkan, tempel (Ctrl+V), atau pilih foto rumah atau surat yang menunjukkan hasil verifikasi ini.",
    usulan:
      "Jatuhkan, tempel (Ctrl+V), atau pilih foto surat kematian, surat pindah, atau pernyataan keluarga.",
    sanggah:
      "Jatuhkan, tempel (Ctrl+V), atau pilih yang diserahkan penyanggah. Isinya langsung dikunci dan hanya dapat dibuka supervisor.",
  } satisfies Record<EvidenceAbout, string>,
  none: "Belum ada foto bukti.",
  dropHere: "Lepaskan di sini untuk menyimpannya sebagai bukti.",
  locked: "Terkunci",
  ofFamily: "seluruh keluarga",
  wholeFamily: "Bukti untuk seluruh keluarga",
  attachTitle: {
    hasil: "Lampirkan bukti hasil verifikasi",
    usulan: "Lampirkan bukti usulan",
    sanggah: "Lampirkan foto sanggahan",
  } satisfies Record<EvidenceAbout, string>,
};

/** What the journal calls each call. */
export const evidenceCallWords = {
  "prelists.attachEvidence": "Melampirkan bukti",
  "prelists.evidence": "Melihat daftar bukti",
  "prelists.evidenceBytes": "Membuka bukti",
  "prelists.evidencePaper": "Mencetak bukti",
};
