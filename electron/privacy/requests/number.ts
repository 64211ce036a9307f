// Numbers of the registers of this room: PDP/2026/001.
import { localDate } from "../../../shared/values/date.ts";

const numbered = (head: string) => (at: string, seq: number) =>
  `${head}/${localDate(new Date(at)).slice(0, 4)}/${String(seq).padStart(3, "0")}`;

export const requestNumber = numbered("PDP");
export const erasureNumber = numbered("PDP-BA");
export const incidentNumber = numbered("PDP-INS");
/** The series in `numbering`, begun anew every year. */
export const seriesOf = (head: "PDP" | "PDP-BA" | "PDP-INS", at: string) =>
  `${head}:${localDate(new Date(at)).slice(0, 4)}`;
