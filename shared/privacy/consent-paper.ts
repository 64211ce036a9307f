// Tanda terima persetujuan: what was asked, for what, on which ground, how long, which rights, and how it is taken back (art. 21-24).
import { identityTable } from "../papers/identity-table.ts";
import { markup } from "../papers/html.ts";
import type { PaperSheet } from "../papers/paper.ts";
import { CONSENT_FORMS, CONSENT_GIVERS } from "./codes.ts";
import { SUBJECT_RIGHTS, WORDINGS } from "./consent.ts";
import { contactLine, dayAndHour, privacyPaper, signedByTwo, type PrivacyOffice } from "./frame.ts";
import type { Consent } from "./schemas.ts";

/** @param person null on the receipt of a sensitive case: nobody is named */
export function consentPaper(
  office: PrivacyOffice,
  consent: Consent,
  person: string | null,
): PaperSheet {
  const words = WORDINGS[consent.wording];
  if (!words) throw new Error(`no words for the edition ${consent.wording}`);
  const number = consent.caseNumber ?? consent.id.slice(0, 8);
  const rows = [
    ["Nomor registrasi", markup`<span class="code">${number}</span>`],
    ...(person === null ? [] : [["Subjek data", person] as const]),
    [
      "Diberikan oleh",
      person === null
        ? CONSENT_GIVERS[consent.givenBy]
        : `${consent.giverName} (${CONSENT_GIVERS[consent.givenBy].toLowerCase()})`,
    ],
    ["Cara", [CONSENT_FORMS[consent.form], consent.help].filter(Boolean).join("; ")],
    ["Waktu", dayAndHour(consent.givenAt)],
    ...(consent.withdrawnAt === null
      ? []
      : [
          ["Ditarik kembali", markup`<strong>${dayAndHour(consent.withdrawnAt)}</strong>`] as const,
        ]),
  ] as const;
  const withdrawn =
    consent.withdrawnAt !== null &&
    markup`<p class="void">PERSETUJUAN INI SUDAH DITARIK KEMBALI. Kantor tidak lagi mengirim data kepada lembaga mitra.</p>`;
  const sent =
    consent.withdrawnAt !== null &&
    consent.sentTo.length > 0 &&
    markup`<p>Sudah menerima data sebelum penarikan, dan diberi tahu paling lambat 3 x 24 jam: ${consent.sentTo.join("; ")}.</p>`;
  const body = markup`${identityTable(rows)}${withdrawn}${sent}
    <h2>Yang ditanyakan</h2><p>${words.what}</p>
    <h2>Tujuan dan dasar</h2><p>${words.purpose} ${words.basis}</p>
    <h2>Berapa lama</h2><p>${words.retention}</p>
    <h2>Bila Anda menolak</h2><p>${words.refusing}</p>
    <h2>Cara menarik kembali</h2><p>${words.withdrawal}</p>
    <h2>Hak Anda</h2>
    <ul>${SUBJECT_RIGHTS.map((right) => markup`<li>${right};</li>`)}</ul>
    ${contactLine(office)}
    ${signedByTwo(
      office,
      { position: "Pemberi persetujuan", name: person === null ? "" : consent.giverName },
      { position: "Petugas", name: office.by },
    )}`;
  return privacyPaper(office, {
    title: `Tanda terima persetujuan ${number.replaceAll("/", "-")}`,
    heading: "Tanda Terima Persetujuan",
    subtitle: "Berbagi data pribadi dengan lembaga mitra",
    body,
    footer: `Persetujuan ${number}`,
  });
}
