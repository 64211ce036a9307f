// What the samples of attach dialogs attach: one grey point.
import { bytesOf } from "./prepare.ts";

const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const sampleFile = () => new File([bytesOf(DOT)], "foto-rumah.png", { type: "image/png" });
