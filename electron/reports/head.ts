// Who reads a report, and the office that heads its paper.
import type { MadeBy, ReportOffice } from "../../shared/reports/office-paper.ts";
import type { PaperSize } from "../../shared/papers/paper.ts";
import { localDate } from "../../shared/values/date.ts";
import { getOffice } from "../office/queries.ts";
import type { QueryContext } from "../serve/context.ts";
import type { Reader } from "./queries.ts";

export function readerOf({
  db,
  sensitive,
  now,
}: Pick<QueryContext, "db" | "sensitive" | "now">): Reader {
  return { db, canOpen: sensitive.canOpen, today: localDate(now()) };
}

/** On which paper, as it was asked for. */
interface Laid {
  readonly size?: PaperSize | undefined;
  readonly landscape?: boolean | undefined;
}

/** The office as it heads the paper, and who made it. */
export async function headOf(
  { db, session, now }: Pick<QueryContext, "db" | "session" | "now">,
  { size, landscape }: Laid,
): Promise<[ReportOffice, MadeBy]> {
  const office = await getOffice(db);
  return [
    office,
    {
      name: session.name,
      roles: session.roles,
      on: localDate(now()),
      size: size ?? office.paperSize,
      landscape,
    },
  ];
}
