// One family: its card with history, its address, who belongs to it and who did.
import { Alert, Button, Group, List } from "@mantine/core";
import { IconPencil, IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { api, useCall } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatDate } from "../app/format.ts";
import { useScreenParams } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { Facts } from "../ui/facts.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { MaskedText } from "../ui/masked-text.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { familyEditDialog } from "./FamilyEditDialog.tsx";
import { FamilyMembers } from "./family-members.tsx";
import { memberDialog } from "./MemberDialog.tsx";
import { AddressText } from "./PersonPage.tsx";
import { FamilyActions } from "./surgery/family-actions.tsx";
import { HouseholdSheet } from "./surgery/household-sheet.tsx";
import { LifeEvents } from "./surgery/life-events.tsx";
import { today } from "./today.ts";

export function FamilyPage() {
  const text = useText().people;
  const words = text.family;
  const { familyId } = useScreenParams<"familyId">();
  const family = useCall(api.people.family, { familyId });
  const life = useCall(api.people.familyLife, { familyId });
  const [asOf, setAsOf] = useState("");
  const looksBack = asOf !== "" && asOf < today();
  const then = useCall(api.people.familyAt, { familyId, date: asOf }, { enabled: looksBack });
  const now = family.data;
  if (!now) return <FailureAlert failure={family.failure} onRetry={family.refetch} />;
  const view = looksBack && then.data ? then.data : now;
  const head = view.members.find((member) => member.relation === 1);
  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={head ? `${words.head}: ${head.name}` : undefined}
        actions={
          looksBack ? null : (
            <>
              <FamilyActions family={now} />
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={() => void openDialog(familyEditDialog, { family: now })}
              >
                {words.edit}
              </Button>
              <Button
                leftSection={<IconUserPlus size={18} aria-hidden />}
                onClick={() => void openDialog(memberDialog, { familyId })}
              >
                {words.addMember}
              </Button>
            </>
          )
        }
      />
      {looksBack ? (
        <Group gap="md">
          <Alert color="blue" variant="light" role="status" py={8} style={{ flex: 1 }}>
            {view.members.length === 0
              ? text.surgery.asOf.empty
              : text.surgery.asOf.showing(formatDate(asOf))}
          </Alert>
          <Button variant="default" onClick={() => setAsOf("")}>
            {text.surgery.asOf.now}
          </Button>
        </Group>
      ) : null}
      <FailureAlert failure={then.failure} onRetry={then.refetch} />
      <Sheet title={words.card}>
        <Facts
          facts={[
            {
              term: text.person.kk,
              value: view.kkMasked ? (
                <MaskedText
                  label={text.person.kk}
                  masked={view.kkMasked}
                  reveal={async () => (await api.people.revealKk({ familyId })).kk ?? undefined}
                />
              ) : (
                text.noKk
              ),
            },
            { term: words.address, value: <AddressText address={view.home} /> },
            ...(view.earlier.length > 0
              ? [
                  {
                    term: words.earlier,
                    value: (
                      <List listStyleType="none">
                        {view.earlier.map((card) => (
                          <List.Item key={card.toDate + card.kkMasked}>
                            {words.earlierUntil(card.kkMasked, formatDate(card.toDate))}
                          </List.Item>
                        ))}
                      </List>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Sheet>
      <Sheet
        title={words.members}
        flush
        actions={<AsOf key={String(looksBack)} value={asOf} onChange={setAsOf} />}
      >
        <FamilyMembers label={words.members} members={view.members} />
      </Sheet>
      {view.former.length > 0 ? (
        <Sheet title={words.former} flush>
          <FamilyMembers label={words.former} members={view.former} former />
        </Sheet>
      ) : null}
      {view.household ? <HouseholdSheet household={view.household} /> : null}
      <FailureAlert failure={life.failure} onRetry={life.refetch} />
      {looksBack || !life.data ? null : <LifeEvents events={life.data.events} />}
    </Page>
  );
}

/** The date box that looks back. */
function AsOf({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (date: string) => void;
}) {
  const words = useText();
  return (
    <Group gap="xs" wrap="nowrap">
      <label htmlFor="keluarga-pada">{words.people.surgery.asOf.label}</label>
      <DateField
        id="keluarga-pada"
        description=""
        placeholder={words.app.form.dateHint.split(",")[0]}
        value={value}
        onChange={onChange}
        w={140}
      />
    </Group>
  );
}
