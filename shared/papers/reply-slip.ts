// The tear-off slip below a referral letter (umpan balik rujukan): the destination fills it in by hand and sends it back.
import { markup, type Html } from "./html.ts";
import { qrCode } from "./qr.ts";

export interface ReplySlipInput {
  /** Tracking code: the same as in the letter's QR; typed or scanned it opens the reply screen. */
  readonly code: string;
  /** What stands above the boxes: whose letter it answers, and where it goes back to. Initials only: the slip may lie on a counter. */
  readonly opening: Html;
  /** The answers to tick, in the words of the office that reads them back. */
  readonly answers: {
    readonly disetujui: string;
    readonly sebagian: string;
    readonly terlaksana: string;
    readonly ditolak: string;
    readonly dikembalikan: string;
    readonly diteruskan: string;
  };
}

function tick(label: string): Html {
  return markup`<span><span class="box"></span>${label}</span>`;
}

function fill(label: string): Html {
  return markup`<div class="fill"><span>${label}</span><span class="line"></span></div>`;
}

/** Cut line and slip, kept together. It never says what the case is about. */
export function replySlip({ code, opening, answers }: ReplySlipInput): Html {
  return markup`<section class="together slip">
    <div class="cut">gunting di sini</div>
    <div class="row">
      <div class="half">
        <div class="opening">${opening}</div>
        <div class="fill choices">
          ${tick(answers.disetujui)}${tick(answers.sebagian)}${tick(`${answers.terlaksana} tgl.`)}<span class="line"></span>
        </div>
      </div>
      ${qrCode(code, 20)}
    </div>
    <div class="fill choices">
      ${tick(answers.ditolak)}${tick(answers.dikembalikan)}${tick(answers.diteruskan)}<span class="line"></span>
    </div>
    <div class="fill"><span>Alasan, yang kurang, atau hasil:</span><span class="line"></span></div>
    <div class="row">
      <div class="half">${fill("Tanggal:")}</div>
      <div class="half">${fill("Nama dan cap:")}</div>
    </div>
  </section>`;
}
