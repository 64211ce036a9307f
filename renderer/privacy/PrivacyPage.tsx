// Pelindungan data: what waits and how long, one list at a time, and the papers that the law asks of the office.
import { Alert, Button, Group, Text } from "@mantine/core";
import { api, useCall, useTask } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatNumber } from "../app/format.ts";
import { useScreenSearch } from "../app/navigation.tsx";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { Facts } from "../ui/facts.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Tiles } from "../ui/tiles.tsx";
import { contactDialog } from "./ContactDialog.tsx";
import { ErasureList } from "./ErasureList.tsx";
import { IncidentList } from "./IncidentList.tsx";
import { RequestList } from "./RequestList.tsx";
import { RetentionList } from "./RetentionList.tsx";

const LISTS = ["permintaan", "insiden", "penghapusan", "retensi"] as const;
type List = (typeof LISTS)[number];
const SHOWN: Record<List, () => React.JSX.Element> = {
  permintaan: RequestList,
  insiden: IncidentList,
  penghapusan: ErasureList,
  retensi: RetentionList,
};

export function PrivacyPage() {
  const text = useText().privacy;
  const [search, setSearch] = useScreenSearch();
  const list = LISTS.find((one) => one === search["lihat"]) ?? "permintaan";
  const overview = useCall(api.privacy.overview, undefined);
  const again = useTask(api.privacy.erase);
  const { print, making, failure } = usePrint();
  const data = overview.data;
  const Shown = SHOWN[list];
  return (
    <Page>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={
          <>
            <Button
              variant="default"
              loading={making}
              onClick={() => void print(() => api.privacy.dpiaPaper({}))}
            >
              {text.papers.dpia}
            </Button>
            <Button
              variant="default"
              loading={making}
              onClick={() => void print(() => api.privacy.recordsPaper({}))}
            >
              {text.papers.records}
            </Button>
          </>
        }
      />
      <FailureAlert failure={overview.failure ?? failure ?? again.failure} />
      {data && data.returned > 0 ? (
        <Alert color="orange" variant="light" role="status">
          <Group justify="space-between">
            <span>{text.returned(formatNumber(data.returned))}</span>
            <Button loading={again.running} onClick={() => void again.start({ id: null })}>
              {text.eraseAgain}
            </Button>
          </Group>
        </Alert>
      ) : null}
      <Tiles
        label={text.tiles.label}
        tiles={[
          { id: "open", label: text.tiles.open, count: data?.requests.open, tone: "waiting" },
          {
            id: "over",
            label: text.tiles.over,
            count: data && data.requests.over + data.incidents.over,
            tone: "danger",
          },
          {
            id: "incidents",
            label: text.tiles.incidents,
            count: data?.incidents.open,
            tone: "warning",
          },
          {
            id: "erasures",
            label: text.tiles.erasures,
            count: data && data.erasures.waiting + data.erasures.unfinished,
            tone: "active",
          },
        ]}
      />
      <Group gap="xs" role="group" aria-label={text.title}>
        {LISTS.map((one) => (
          <Button
            key={one}
            size="compact-md"
            variant={one === list ? "light" : "default"}
            aria-pressed={one === list}
            onClick={() => setSearch({ lihat: one })}
          >
            {text.lists[one]}
          </Button>
        ))}
      </Group>
      <Shown />
      {data ? (
        <Sheet
          title={text.contact.title}
          actions={
            <Button
              size="compact-md"
              variant="default"
              onClick={() =>
                void openDialog(contactDialog, {
                  contact: data.contact,
                  version: data.contactVersion,
                })
              }
            >
              {text.contact.edit}
            </Button>
          }
        >
          <Facts
            columns={2}
            facts={[
              { term: text.contact.name, value: data.contact.name },
              { term: text.contact.position, value: data.contact.position },
              { term: text.contact.phone, value: data.contact.phone },
              { term: text.contact.authority, value: data.contact.authority },
            ]}
          />
          <Text c="dimmed" size="sm" pt="xs">
            {text.restricted(formatNumber(data.restricted))}{" "}
            {text.consents(
              formatNumber(data.consents.valid),
              formatNumber(data.consents.withdrawn),
            )}
          </Text>
        </Sheet>
      ) : null}
    </Page>
  );
}
