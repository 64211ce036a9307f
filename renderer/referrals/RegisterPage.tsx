// Buku agenda: every letter number of a year, cancelled ones too.
import { NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { api, useCall } from "../app/client.ts";
import { formatShortDate } from "../app/format.ts";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePrintedWords } from "./prints.tsx";

const PAGE_SIZE = 50;
const YEARS_BACK = 10;

export function RegisterPage() {
  const { referrals } = useText();
  const text = referrals.register;
  const [now] = useState(() => new Date().getFullYear());
  const [year, setYear] = useState(now);
  const [page, setPage] = useState(1);
  const book = useCall(api.referrals.register, { year });
  const rows = book.data?.rows;
  const printedWords = usePrintedWords();
  return (
    <Page>
      <PageHeader title={text.title} subtitle={text.subtitle} />
      <NativeSelect
        label={text.year}
        w="10rem"
        value={String(year)}
        data={Array.from({ length: YEARS_BACK }, (_, back) => String(now - back))}
        onChange={(event) => {
          setPage(1);
          setYear(Number(event.currentTarget.value));
        }}
      />
      <Sheet flush>
        <DataTable
          label={text.title}
          rows={rows?.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
          rowKey={(row) => row.id}
          failure={book.failure}
          onRetry={book.refetch}
          onOpen={(row) => {
            if (row.referralId !== null) goTo("referrals.referral", { referralId: row.referralId });
            else if (row.caseId !== null) goTo("cases.case", { caseId: row.caseId });
          }}
          empty={<EmptyState title={text.emptyTitle} body={text.emptyBody} />}
          paging={{ page, pageSize: PAGE_SIZE, total: rows?.length ?? 0, onPage: setPage }}
          columns={[
            { id: "number", header: text.columns.number, cell: (row) => row.number },
            {
              id: "dated",
              header: text.columns.dated,
              cell: (row) => formatShortDate(row.datedOn),
            },
            {
              id: "addressee",
              header: text.columns.addressee,
              cell: (row) => row.content?.addressee ?? referrals.restricted,
            },
            {
              id: "subject",
              header: text.columns.subject,
              cell: (row) => row.content?.subject ?? "–",
            },
            {
              id: "state",
              header: text.columns.state,
              cell: (row) => (
                <>
                  <StateBadge tone={row.cancelled ? "stopped" : "done"}>
                    {row.cancelled ? text.cancelled : text.valid}
                  </StateBadge>
                  <Text c="dimmed" size="sm">
                    {row.cancelled ? row.cancelReason : row.manual ? text.manual : null}
                    {row.covered > 0 ? (
                      <span style={{ display: "block" }}>
                        {referrals.covers.registered(row.covered)}
                      </span>
                    ) : null}
                  </Text>
                  <Text c="dimmed" size="sm">
                    {printedWords(row.printed)}
                  </Text>
                </>
              ),
            },
          ]}
        />
      </Sheet>
    </Page>
  );
}
