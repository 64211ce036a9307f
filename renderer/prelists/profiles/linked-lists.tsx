// The list that a list is tied to, with rows that find nobody; a list of members without one is offered its households.
import { Button, Group, Text } from "@mantine/core";
import { api, useCall, useCommand } from "../../app/client.ts";
import { formatNumber } from "../../app/format.ts";
import { ScreenLink } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useMayWork } from "../list-page.tsx";
import { useOpenList } from "../list-tabs.tsx";

export function LinkedLists({ prelistId }: { readonly prelistId: string }) {
  const words = useText().round.profiles;
  const may = useMayWork();
  const list = useOpenList();
  const found = useCall(api.prelists.listLink, { prelistId });
  const tie = useCommand(api.prelists.linkLists);
  const { linked = [], offers = [] } = found.data ?? {};
  const shownOffers = may ? offers : [];
  if (!list || linked.length + shownOffers.length === 0) return null;
  const nameOf = list.unit === "anggota" ? words.link.households : words.link.members;
  async function onTie(householdListId: string) {
    if (await tie.run({ memberListId: prelistId, householdListId })) notice(words.link.tied);
  }
  return (
    <Sheet title={words.link.title}>
      <FailureAlert failure={found.failure ?? tie.failure} />
      {linked.map(({ id, name, join }) => (
        <Text key={id}>
          <ScreenLink to="prelists.entries" params={{ prelistId: id }}>
            {nameOf(name)}
          </ScreenLink>
          {" · "}
          {join.empty + join.strays === 0
            ? words.pair.allFound
            : `${words.pair.empty(formatNumber(join.empty))}; ${words.pair.strays(formatNumber(join.strays))}.`}
        </Text>
      ))}
      {shownOffers.length > 0 ? <Text>{words.link.offerHint}</Text> : null}
      {shownOffers.map(({ id, name }) => (
        <Group key={id} pt="xs">
          <Button variant="default" loading={tie.running} onClick={() => void onTie(id)}>
            {`${words.link.tie}: ${name}`}
          </Button>
        </Group>
      ))}
    </Sheet>
  );
}
