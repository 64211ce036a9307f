// The button above the list of cases that prints the summaries of all of them, for those who read reports.
import { Button } from "@mantine/core";
import { useState } from "react";
import { REPORT_ROLES } from "../../shared/reports/codes.ts";
import { SUMMARIES_MOST } from "../../shared/reports/summaries.ts";
import { api } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { toFailure } from "../app/failure.ts";
import { useHasRole } from "../app/session.tsx";
import { sentence, useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import type { CaseFilter } from "./case-table.tsx";

/** Gathers the cases of the list as it is narrowed now, page by page. */
export function CaseSummariesButton({ filter }: { readonly filter: CaseFilter }) {
  const words = useText().reportPapers.summaries;
  const reads = useHasRole(...REPORT_ROLES);
  const [busy, setBusy] = useState(false);
  async function gather(): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { rows, next } = await api.cases.list({
        ...filter,
        limit: 200,
        ...(cursor === undefined ? {} : { cursor }),
      });
      ids.push(...rows.filter((row) => !row.restricted).map(({ id }) => id));
      cursor = next ?? undefined;
    } while (cursor !== undefined && ids.length < SUMMARIES_MOST);
    return ids.slice(0, SUMMARIES_MOST);
  }
  async function onPrint() {
    setBusy(true);
    const ids = await gather().catch((thrown: unknown) => toFailure(thrown));
    setBusy(false);
    if (!Array.isArray(ids)) return notice(sentence(ids.code, ids.details));
    if (ids.length === 0) return notice(words.none);
    await openDialog("reports.summaries", { which: { ids }, count: ids.length });
  }
  if (!reads) return null;
  return (
    <Button variant="default" loading={busy} onClick={() => void onPrint()}>
      {words.action}
    </Button>
  );
}
