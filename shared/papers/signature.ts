// Signature blocks: place and date, office, room for signature and stamp, NAME, rank, NIP; never split over two pages.
import type { Signer } from "../office/letterhead.ts";
import { markup, type Html } from "./html.ts";

export interface SignatureInput {
  /** "Sukamaju, 05 April 2021"; left out where the block needs no date. */
  readonly placeDate?: string;
  /** "Mengetahui," and the like, above the position. */
  readonly above?: string;
  readonly signer: Pick<Signer, "name" | "position" | "onBehalfOf" | "rank" | "nip">;
}

/** Names stand in capitals, titles and degrees as written: "Dra. Hj. NENENG KURNIASIH, M.Si." */
export function capitalName(name: string): string {
  const [own = "", ...degrees] = name.split(",");
  const capitals = own.replace(/[^\s.]+(?!\.)(?=\s|$)/gu, (word) => word.toUpperCase());
  return [capitals, ...degrees].join(",");
}

/** One block. A Kades has no NIP and no rank: those lines are left out, not dotted. A missing name prints as dots. */
export function signatureBlock({ placeDate, above, signer }: SignatureInput): Html {
  return markup`<div class="signature">
    ${placeDate !== undefined && markup`<div>${placeDate}</div>`}${above !== undefined && markup`<div>${above}</div>`}${
      signer.onBehalfOf !== "" && markup`<div>${signer.onBehalfOf}</div>`
    }
    <div>${signer.position},</div>
    <div class="room"></div>
    <div class="name">${capitalName(signer.name)}</div>
    ${signer.rank !== "" && markup`<div>${signer.rank}</div>`}${signer.nip !== null && markup`<div>NIP ${signer.nip}</div>`}
  </div>`;
}

/** One block stands at the right; two or more share the width. */
export function signatureRow(blocks: readonly SignatureInput[]): Html {
  return markup`<div class="${blocks.length > 1 ? "signatures spread" : "signatures"}">
    ${blocks.map(signatureBlock)}
  </div>`;
}
