// How the office stands today; each number opens its list.
import { api, useCall } from "../app/client.ts";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { Tiles } from "../ui/tiles.tsx";

export function StandingTiles() {
  const { home } = useText().reports;
  const standing = useCall(api.reports.standing, undefined).data;
  const late = (standing?.overdue ?? 0) > 0;
  const unanswered = (standing?.lateReplies ?? 0) > 0;
  const openList = (view: string) => () => goTo("cases.list", {}, { tampil: view });
  return (
    <Tiles
      label={home.now}
      tiles={[
        {
          id: "lewat",
          label: home.overdue,
          count: standing?.overdue,
          tone: late ? "danger" : "done",
          onOpen: () => goTo("reports.overdue"),
        },
        {
          id: "jawaban-lewat",
          label: home.lateReplies,
          count: standing?.lateReplies,
          tone: unanswered ? "danger" : "done",
          onOpen: () => goTo("referrals.list", {}, { tampil: "lewat" }),
        },
        {
          id: "penetapan",
          label: home.awaitingDecision,
          count: standing?.awaitingDecision,
          tone: "waiting",
          onOpen: openList("penetapan"),
        },
        {
          id: "jawaban",
          label: home.awaitingReply,
          count: standing?.awaitingReply,
          tone: "waiting",
          onOpen: () => goTo("referrals.list", {}, { tampil: "menunggu" }),
        },
        {
          id: "berjalan",
          label: home.open,
          count: standing?.open,
          tone: "active",
          onOpen: openList("terbuka"),
        },
      ]}
    />
  );
}
