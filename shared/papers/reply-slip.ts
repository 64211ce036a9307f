// The tear-off slip below a referral letter (umpan balik rujukan): the destination fills it in by hand and sends it back.
import { markup, type Html } from "./html.ts";
import { qrCode } from "./qr.ts";

export interface ReplySlipInput {
  /** Tracking code: the same as in the letter's QR; typed or scanned it opens the reply screen. */
  readonly code: string;
  readonly letterNumber: string;
  readonly letterDate: string;
  readonly from: string;
  /** Initials only: the slip may lie on a counter. */
  readonly personInitials: string;
}

function fill(label: string): Html {
  return markup`<div class="fill"><span>${label}</span><span class="line"></span></div>`;
}

/** Cut line and slip, kept together. It never says what the case is about. */
export function replySlip({
  code,
  letterNumber,
  letterDate,
  from,
  personInitials,
}: ReplySlipInput): Html {
  return markup`<section class="together slip">
    <div class="cut">gunting di sini</div>
    <div class="row">
      <div>
        <div><b>UMPAN BALIK RUJUKAN</b></div>
        <div>Kode <span class="code">${code}</span>, inisial ${personInitials}</div>
        <div>Surat nomor ${letterNumber} tanggal ${letterDate}</div>
        <div>Mohon dikembalikan kepada ${from}.</div>
      </div>
      ${qrCode(code, 20)}
    </div>
    <div class="fill choices">
      <span><span class="box"></span>Diterima</span><span><span class="box"></span>Ditolak</span
      ><span>Tindakan/alasan:</span><span class="line"></span>
    </div>
    <div class="fill"><span class="line"></span></div>
    <div class="row">
      <div class="half">${fill("Tanggal:")}</div>
      <div class="half">${fill("Nama dan cap:")}</div>
    </div>
  </section>`;
}
