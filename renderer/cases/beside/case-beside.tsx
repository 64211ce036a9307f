// What stands beside a case on its page: the group, the facts of its category, and who walks along. Each opens one dialog.
import { Button, List, Text } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { groupTitle } from "../../../shared/cases/groups.ts";
import type { CaseView } from "../../../shared/cases/schemas.ts";
import { pillarName } from "../../../shared/cases/support.ts";
import { localDate } from "../../../shared/values/date.ts";
import { api, useCall } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { ScreenLink } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { Facts } from "../../ui/facts.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { factLines, pillarLine, supportLines } from "./beside-lines.ts";
import { factsDialog } from "./FactsDialog.tsx";
import { groupDialog } from "./GroupDialog.tsx";
import { supportDialog } from "./SupportDialog.tsx";

interface PartProps {
  readonly view: CaseView;
}

function Opener({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button variant="default" size="compact-md" onClick={onClick}>
      {label}
    </Button>
  );
}

/** The group with its members; where the category allows one, the way to make it. */
export function CaseGroup({ view }: PartProps) {
  const words = useText().cases.groups;
  const group = view.content?.group ?? null;
  const area = useCall(
    api.areas.path,
    { code: group?.areaCode ?? "" },
    { enabled: Boolean(group?.areaCode) },
  );
  if (!view.content || (!group && view.content.category.groupKinds.length === 0)) return null;
  const open = () => void openDialog(groupDialog, { view });
  if (!group)
    return (
      <Sheet title={words.title} actions={<Opener label={words.make} onClick={open} />}>
        <Text c="dimmed">{words.switchHint}</Text>
      </Sheet>
    );
  const path = area.data?.path.map(({ name }) => name).toReversed();
  return (
    <Sheet title={groupTitle(group)} actions={<Opener label={words.edit} onClick={open} />}>
      <Facts
        columns={4}
        facts={[
          { term: words.families, value: words.size(group.families, group.people) },
          { term: words.place, value: group.place },
          { term: words.area, value: path?.slice(0, 2).join(", ") ?? "" },
        ]}
      />
      <Text c="dimmed" size="sm" pt="sm">
        {group.members.length === 0
          ? words.noMembers
          : words.memberCount(group.members.length, group.families)}
      </Text>
      <List type="ordered" spacing={2}>
        {group.members.map(({ id, name, nik }) => (
          <List.Item key={id}>
            <ScreenLink to="people.person" params={{ personId: id }}>
              {name}
            </ScreenLink>
            {nik ? ` · ${nik}` : ""}
          </List.Item>
        ))}
      </List>
    </Sheet>
  );
}

/** Only where the category asks for facts, or some were written down before it stopped asking. */
export function CaseFacts({ view }: PartProps) {
  const text = useText().cases;
  const { content } = view;
  const form = content?.category.factForm ?? content?.facts?.form ?? null;
  if (!content || form === null) return null;
  const asks = content.category.factForm === form;
  const open = () => void openDialog(factsDialog, { view, form });
  return (
    <Sheet
      title={text.facts.titles[form]}
      actions={
        asks ? (
          <Opener label={content.facts ? text.facts.renew : text.facts.begin} onClick={open} />
        ) : null
      }
    >
      {content.facts ? (
        <Rows rows={factLines(content.facts, text)} columns={4} />
      ) : (
        <Text c="dimmed">{text.facts.none}</Text>
      )}
    </Sheet>
  );
}

export function CaseSupport({ view }: PartProps) {
  const text = useText().cases;
  const words = text.support;
  const [today] = useState(() => localDate(new Date()));
  if (!view.content) return null;
  const { pillars, ...people } = view.content.support;
  const named = supportLines({ ...people, pillars: [] }, text);
  const empty = named.length + pillars.length === 0;
  const open = () => void openDialog(supportDialog, { view });
  const tasks = pillars.map((one): readonly [string, ReactNode] => [
    pillarName(one),
    <>
      {pillarLine(one, text, today)}{" "}
      <ScreenLink
        to="cases.list"
        search={{ pilar: one.destinationId, tampil: "terbuka" }}
        aria-label={words.othersLabel(one.name)}
      >
        {words.others}
      </ScreenLink>
    </>,
  ]);
  return (
    <Sheet
      title={words.title}
      actions={<Opener label={empty ? words.begin : words.renew} onClick={open} />}
    >
      {empty ? (
        <Text c="dimmed">{words.none}</Text>
      ) : (
        <Rows rows={[...named, ...tasks]} columns={1} />
      )}
    </Sheet>
  );
}

function Rows({
  rows,
  columns,
}: {
  readonly rows: readonly (readonly [string, ReactNode])[];
  readonly columns: 1 | 4;
}) {
  return <Facts columns={columns} facts={rows.map(([term, value]) => ({ term, value }))} />;
}
