// One deliberation on one screen: agenda with decisions, attendance, details and papers.
import { Button } from "@mantine/core";
import { mayMove, type Move } from "../../../shared/prelists/deliberation/states.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatDayAndDate } from "../../app/format.ts";
import { ScreenLink, useScreenParams, useScreenSearch } from "../../app/navigation.tsx";
import { useSession } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Tiles } from "../../ui/tiles.tsx";
import { Agenda } from "./agenda.tsx";
import { Attendance } from "./attendance.tsx";
import { DetailsForm } from "./details.tsx";
import { cancelDialog, lockDialog, unlockDialog } from "./lock-dialogs.tsx";
import { paperDialog } from "./paper-dialog.tsx";
import { Papers } from "./papers.tsx";
import { DeliberationState } from "./state.tsx";
import type { Deliberation } from "./types.ts";

const PARTS = ["agenda", "hadir", "berkas"] as const;
const VIEWS = ["semua", "belum", "berbeda"] as const;

export function DeliberationPage() {
  const words = useText().round.deliberation;
  const { deliberationId } = useScreenParams<"deliberationId">();
  const [search, change] = useScreenSearch();
  const found = useCall(api.prelists.deliberation, { deliberationId });
  const part = PARTS.find((one) => one === search.bagian) ?? "agenda";
  const view = VIEWS.find((one) => one === search.lihat) ?? "semua";
  const one = found.data;
  const tile = (id: (typeof VIEWS)[number]) => ({
    onOpen: () => change({ bagian: "", lihat: view === id ? "" : id }),
    pressed: part === "agenda" && view === id,
  });
  return (
    <Page wide>
      <PageHeader
        title={one?.title ?? words.screen}
        subtitle={one ? whenAndWhere(one, words) : undefined}
        badge={one ? <DeliberationState state={one.state} /> : undefined}
        actions={one ? <Actions one={one} /> : undefined}
      />
      <FailureAlert failure={found.failure} />
      {one ? (
        <>
          <Tiles
            label={words.tiles.label}
            tiles={[
              { id: "rows", label: words.tiles.rows, count: one.counts.rows, tone: "new" },
              {
                id: "decided",
                label: words.tiles.decided,
                count: one.counts.decided,
                tone: "done",
              },
              {
                id: "open",
                label: words.tiles.open,
                count: one.counts.rows - one.counts.decided,
                tone: one.counts.rows > one.counts.decided ? "waiting" : "done",
                ...tile("belum"),
              },
              {
                id: "differing",
                label: words.tiles.differing,
                count: one.counts.differing,
                tone: "active",
                ...tile("berbeda"),
              },
              {
                id: "attending",
                label: words.tiles.attending,
                count: one.counts.attending,
                tone: "new",
              },
            ]}
          />
          <Parts open={part} />
          {part === "agenda" ? <Agenda key={view} one={one} view={view} /> : null}
          {part === "hadir" ? <Attendance one={one} /> : null}
          {part === "berkas" ? (
            <>
              <DetailsForm key={one.version} one={one} />
              <Papers one={one} />
            </>
          ) : null}
        </>
      ) : null}
    </Page>
  );
}

function whenAndWhere(
  { details }: Deliberation,
  words: ReturnType<typeof useText>["round"]["deliberation"],
): string {
  const day = details.heldOn === null ? words.list.noDate : formatDayAndDate(details.heldOn);
  return words.subtitle(details.village, [day, details.place].filter(Boolean).join(", "));
}

/** Links between the parts; the open one is marked, and each has an address of its own. */
function Parts({ open }: { readonly open: (typeof PARTS)[number] }) {
  const words = useText().round.deliberation.parts;
  const params = useScreenParams<"prelistId" | "deliberationId">();
  return (
    <nav className="loket-tabs" aria-label={words.label}>
      <ScreenLink
        to="prelists.deliberations"
        params={{ prelistId: params.prelistId }}
        underline="never"
      >
        {words.back}
      </ScreenLink>
      {PARTS.map((part) => (
        <ScreenLink
          key={part}
          to="prelists.deliberation"
          params={params}
          search={part === "agenda" ? {} : { bagian: part }}
          underline="never"
          {...(part === open ? { "aria-current": "page" as const } : {})}
        >
          {words[part]}
        </ScreenLink>
      ))}
    </nav>
  );
}

function Actions({ one }: { readonly one: Deliberation }) {
  const words = useText().round.deliberation;
  const { roles } = useSession();
  const move = useCommand(api.prelists.moveDeliberation);
  const print = () => void openDialog(paperDialog, { one });
  useScreenCommand("layar.cetak", print);
  const may = (name: Move) => mayMove(one.state, name, roles);
  return (
    <>
      <FailureAlert failure={move.failure} />
      {may("batalkan") ? (
        <Button
          variant="subtle"
          color="red"
          onClick={() => void openDialog(cancelDialog, { deliberationId: one.id })}
        >
          {words.cancel}
        </Button>
      ) : null}
      {may("buka_kunci") ? (
        <Button
          variant="default"
          onClick={() => void openDialog(unlockDialog, { deliberationId: one.id })}
        >
          {words.unlock}
        </Button>
      ) : null}
      <Button variant={one.state === "terkunci" ? "filled" : "default"} onClick={print}>
        {words.print}
      </Button>
      {may("mulai") ? (
        <Button
          loading={move.running}
          onClick={() => void move.run({ deliberationId: one.id, move: "mulai" })}
        >
          {words.start}
        </Button>
      ) : null}
      {may("kunci") ? (
        <Button onClick={() => void openDialog(lockDialog, { one })}>{words.lock}</Button>
      ) : null}
    </>
  );
}
