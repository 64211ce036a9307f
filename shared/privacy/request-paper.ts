// Papers of a request: the receipt with its clock, the answer, and the refusal with its reason (art. 30-36).
import { identityTable } from "../papers/identity-table.ts";
import { markup, paragraphs, type Html } from "../papers/html.ts";
import type { PaperSheet } from "../papers/paper.ts";
import { ASKERS, IDENTITY_CHECKS, REFUSALS, REQUEST_KINDS } from "./codes.ts";
import {
  contactLine,
  dayAndHour,
  privacyPaper,
  signedByHead,
  signedByTwo,
  type PrivacyOffice,
} from "./frame.ts";
import type { SubjectRequest } from "./schemas.ts";

const HEADINGS = {
  diterima: "Tanda Terima Permintaan Subjek Data",
  dipenuhi: "Jawaban atas Permintaan Subjek Data",
  ditolak: "Penolakan Permintaan Subjek Data",
  dicabut: "Pencatatan Pencabutan Permintaan Subjek Data",
} as const;

function facts(request: SubjectRequest): Html {
  return identityTable([
    ["Nomor", markup`<span class="code">${request.number}</span>`],
    ["Subjek data", request.personName],
    [
      "Pemohon",
      request.asker === "sendiri"
        ? ASKERS.sendiri
        : `${request.askerName} (${ASKERS[request.asker].toLowerCase()})`,
    ],
    [
      "Identitas",
      [IDENTITY_CHECKS[request.identity], request.identityNote].filter(Boolean).join("; "),
    ],
    ["Permintaan", REQUEST_KINDS[request.kind]],
    ["Diterima", dayAndHour(request.askedAt)],
    ["Batas jawaban", markup`${dayAndHour(request.clock.dueAt)} (3 x 24 jam)`],
    ...(request.answeredAt === null ? [] : [["Dijawab", dayAndHour(request.answeredAt)] as const]),
  ]);
}

function decision(request: SubjectRequest): Html {
  const note = paragraphs(request.outcomeNote);
  switch (request.state) {
    case "diterima":
      return markup`<p>Jawaban dapat diambil di kantor ini dengan membawa lembar ini. Permintaan ini tidak dipungut biaya.</p>`;
    case "dipenuhi":
      return markup`<p>Permintaan di atas <strong>dipenuhi</strong>.</p>${note}`;
    case "ditolak":
      return markup`<p>Permintaan di atas <strong>tidak dapat dipenuhi</strong>.</p>
        <h2>Alasan</h2><p>${request.refusal === null ? null : REFUSALS[request.refusal]}.</p>${note}
        <p>Anda dapat menyampaikan keberatan kepada kepala kantor ini, atau mengadu kepada lembaga pelindungan data pribadi.</p>`;
    case "dicabut":
      return markup`<p>Pemohon mencabut permintaan di atas; tidak ada tindakan atas data.</p>${note}`;
  }
}

export function requestPaper(office: PrivacyOffice, request: SubjectRequest): PaperSheet {
  const heading = HEADINGS[request.state];
  const signed =
    request.state === "diterima"
      ? signedByTwo(
          office,
          { position: "Pemohon", name: request.askerName },
          { position: "Petugas", name: office.by },
        )
      : signedByHead(office);
  const body = markup`${facts(request)}
    <h2>Isi permintaan</h2>${paragraphs(request.wish)}
    ${decision(request)}${contactLine(office)}${signed}`;
  return privacyPaper(office, {
    title: `${heading} ${request.number.replaceAll("/", "-")}`,
    heading,
    subtitle: "Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi",
    body,
    footer: `${heading} ${request.number}`,
  });
}
