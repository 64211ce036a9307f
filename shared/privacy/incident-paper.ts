// Letters about a failure of protection: the three contents that art. 46 asks for, to the people and to the authority.
import { identityTable } from "../papers/identity-table.ts";
import { joinPapers } from "../papers/join.ts";
import { markup, paragraphs } from "../papers/html.ts";
import type { PaperSheet } from "../papers/paper.ts";
import { formatDate } from "../values/date.ts";
import { DATA_KINDS } from "./codes.ts";
import {
  contactLine,
  dayAndHour,
  privacyPaper,
  signedByHead,
  type PrivacyOffice,
} from "./frame.ts";
import type { Incident } from "./schemas.ts";

function contents(incident: Incident) {
  return markup`
    <h2>1. Data pribadi yang terungkap</h2>
    <ul>${incident.kinds.map((kind) => markup`<li>${DATA_KINDS[kind]};</li>`)}</ul>
    <h2>2. Kapan dan bagaimana</h2>
    <p>Terjadi ${incident.happenedOn === null ? "pada waktu yang belum diketahui" : formatDate(incident.happenedOn)}; diketahui kantor ini ${dayAndHour(incident.knownAt)}.</p>
    ${paragraphs(incident.how)}
    <h2>3. Upaya penanganan dan pemulihan</h2>
    ${paragraphs(incident.measures)}`;
}

function sheet(office: PrivacyOffice, incident: Incident, to: string): PaperSheet {
  return privacyPaper(office, {
    title: `Pemberitahuan insiden ${incident.number.replaceAll("/", "-")}`,
    heading: "Pemberitahuan Kegagalan Pelindungan Data Pribadi",
    subtitle: `Nomor ${incident.number}`,
    body: markup`<p>Kepada Yth. ${to}</p>
      <p>Sesuai Pasal 46 Undang-Undang Nomor 27 Tahun 2022, kantor ini memberitahukan kegagalan pelindungan data pribadi yang menyangkut data Anda.</p>
      ${contents(incident)}
      ${incident.advice === "" ? false : markup`<h2>Yang dapat Anda lakukan</h2>${paragraphs(incident.advice)}`}
      ${contactLine(office)}${signedByHead(office)}`,
    footer: `Pemberitahuan ${incident.number}`,
  });
}

/** One sheet for each person that was named; one without a name where nobody was. */
export function incidentLetter(
  office: PrivacyOffice,
  incident: Incident,
  names: readonly string[],
): PaperSheet {
  const [first, ...more] = names.map((name) => sheet(office, incident, name));
  if (!first) return sheet(office, incident, "");
  return more.length === 0
    ? first
    : joinPapers([first, ...more], `Pemberitahuan insiden ${incident.number.replaceAll("/", "-")}`);
}

export function authorityLetter(office: PrivacyOffice, incident: Incident): PaperSheet {
  return privacyPaper(office, {
    title: `Laporan insiden ${incident.number.replaceAll("/", "-")}`,
    heading: "Laporan Kegagalan Pelindungan Data Pribadi",
    subtitle: `Nomor ${incident.number}`,
    body: markup`<p>Kepada Yth. ${office.contact.authority}${office.contact.authorityPlace !== "" && markup` di ${office.contact.authorityPlace}`}</p>
      ${identityTable([
        ["Pengendali data", office.name],
        ["Perihal", incident.title],
        ["Diketahui", dayAndHour(incident.knownAt)],
        ["Batas pemberitahuan", markup`${dayAndHour(incident.clock.dueAt)} (3 x 24 jam)`],
        ["Jumlah subjek data", `${incident.peopleCount} orang`],
        [
          "Subjek data diberi tahu",
          incident.subjectsToldAt === null ? "belum" : dayAndHour(incident.subjectsToldAt),
        ],
      ])}
      ${contents(incident)}${contactLine(office)}${signedByHead(office)}`,
    footer: `Laporan ${incident.number}`,
  });
}
