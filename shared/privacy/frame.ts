// What every paper of this room shares: head, body, signatures, who to turn to.
import type { Letterhead, Signer } from "../office/letterhead.ts";
import { letterheadBlock } from "../papers/letterhead.ts";
import { markup, type Html } from "../papers/html.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet, PaperSize } from "../papers/paper.ts";
import { signatureRow, type SignatureInput } from "../papers/signature.ts";
import { formatDate, localDate, type IsoDate } from "../values/date.ts";
import type { Contact } from "./schemas.ts";

export interface PrivacyOffice {
  readonly name: string;
  readonly letterhead: Letterhead;
  readonly signers: readonly Signer[];
  readonly training: boolean;
  readonly size: PaperSize;
  readonly contact: Contact;
  /** The day of the paper. */
  readonly on: IsoDate;
  /** Who made it. */
  readonly by: string;
}

const STYLE =
  ".dua { display: grid; grid-template-columns: 1fr 1fr; column-gap: 6mm; } .kecil { font-size: 11pt; } h2 { margin-top: 3mm; } .list td { overflow-wrap: anywhere; }";

/** "29 November 2026 14.05" on the clock of this PC. */
export function dayAndHour(at: string): string {
  const time = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${formatDate(localDate(time))} pukul ${two(time.getHours())}.${two(time.getMinutes())}`;
}

export function privacyPaper(
  office: PrivacyOffice,
  paper: {
    /** Also the file name: no personal data in it. */
    readonly title: string;
    readonly heading: string;
    readonly subtitle?: string;
    readonly body: Html;
    readonly footer?: string;
    readonly landscape?: boolean;
  },
): PaperSheet {
  const { title, heading, subtitle, body, footer, landscape } = paper;
  return paperPage({
    title,
    size: office.size,
    landscape: landscape ?? false,
    body: markup`${letterheadBlock(office.letterhead)}
      <h1>${heading}</h1>
      ${subtitle !== undefined && markup`<p class="subtitle">${subtitle}</p>`}${body}`,
    training: office.training,
    footer: footer ?? heading,
    style: STYLE,
  });
}

/** Dotted where the office has not named anybody yet. */
export function contactLine({ contact, letterhead }: PrivacyOffice): Html {
  const reach = [contact.phone, contact.email].filter((one) => one !== "").join(", ");
  return markup`<p>Petugas pelindungan data: ${contact.name}${contact.position !== "" && markup`, ${contact.position}`}; ${reach === "" ? letterhead.contact : reach}.</p>`;
}

export const headSigner = (office: PrivacyOffice): SignatureInput["signer"] =>
  office.signers.find((signer) => signer.active) ?? {
    name: "",
    position: "Kepala",
    onBehalfOf: "",
    rank: "",
    nip: null,
  };

/** The head of the office, dated. */
export function signedByHead(office: PrivacyOffice): Html {
  return signatureRow([
    {
      placeDate: `${office.letterhead.place}, ${formatDate(office.on)}`,
      signer: headSigner(office),
    },
  ]);
}

/** Two people side by side, for instance who gave and who received. */
export function signedByTwo(
  office: PrivacyOffice,
  left: { readonly position: string; readonly name: string },
  right: { readonly position: string; readonly name: string },
): Html {
  const plain = { onBehalfOf: "", rank: "", nip: null };
  return signatureRow([
    { placeDate: "\u00a0", signer: { ...left, ...plain } },
    {
      placeDate: `${office.letterhead.place}, ${formatDate(office.on)}`,
      signer: { ...right, ...plain },
    },
  ]);
}
