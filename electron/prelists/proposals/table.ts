// Tables of proposals, removals and objections: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";

export type ProposalTables = Record<never, never>;

export const proposalsClasses: Classes<ProposalTables> = {};
