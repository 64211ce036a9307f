// QR codes as inline SVG: one path, black on white, with the quiet zone that scanners need.
import { encode } from "uqr";
import { markup, Html } from "./html.ts";

/**
 * A square QR code of `sizeMm` millimetres. Put only a tracking number in it, never personal data.
 * Level M survives a crease and a poor photocopy; the border of 4 modules is the quiet zone of the standard.
 */
export function qrCode(text: string, sizeMm = 22): Html {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return markup`<svg
    class="qr"
    role="img"
    aria-label="${`Kode QR ${text}`}"
    width="${sizeMm}mm"
    height="${sizeMm}mm"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <path d="${new Html(path)}" />
  </svg>`;
}
