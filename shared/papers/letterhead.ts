// Kop surat: emblem at the left, centred lines, double rule below (field notes 7).
import type { Letterhead } from "../office/letterhead.ts";
import { markup, type Html } from "./html.ts";

/** The head of a letter, as the office wrote it in its settings. Without an emblem the lines take the whole width. */
export function letterheadBlock(letterhead: Letterhead): Html {
  const { above, name, below, address, contact, emblem } = letterhead;
  const lines = markup`<div>
    ${above.map((line) => markup`<div class="above">${line}</div>`)}
    <div class="name">${name}</div>
    ${below !== "" && markup`<div class="below">${below}</div>`}${
      address !== "" && markup`<div>${address}</div>`
    }${contact !== "" && markup`<div class="contact">${contact}</div>`}
  </div>`;
  if (emblem === null) return markup`<header class="kop plain">${lines}</header>`;
  return markup`<header class="kop"><img src="${emblem}" alt="" />${lines}</header>`;
}
