// Calls of the recaps that prepare themselves.
import * as z from "zod";
import { command, query } from "../call.ts";
import { REPORT_ROLES } from "./codes.ts";
import { PreparedCheck, PreparedRecap, SettleInput } from "./prepared.ts";
import { Period } from "./schemas.ts";

export const preparedCalls = {
  /** Prepared recaps that wait to be looked at or dismissed, at most three, the newest first. */
  prepared: query({ roles: REPORT_ROLES, log: "none" }, z.void(), z.array(PreparedRecap)),
  /** What changed in a period since its recap was prepared; null when none was. Throws periode_tidak_sah. */
  preparedCheck: query({ roles: REPORT_ROLES, log: "none" }, Period, PreparedCheck.nullable()),
  /** Looked at, or dismissed: it is offered no more. Throws tidak_ditemukan. */
  settlePrepared: command({ roles: REPORT_ROLES, log: { ids: ["id"] } }, SettleInput, z.void()),
};
