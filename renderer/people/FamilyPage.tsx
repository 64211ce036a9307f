// One family: its card with history, its address, who belongs to it and who did.
import { Button, List } from "@mantine/core";
import { IconPencil, IconUserPlus } from "@tabler/icons-react";
import { api, useCall } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatDate } from "../app/format.ts";
import { useScreenParams } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
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

export function FamilyPage() {
  const text = useText().people;
  const words = text.family;
  const { familyId } = useScreenParams<"familyId">();
  const family = useCall(api.people.family, { familyId });
  const view = family.data;
  if (!view) return <FailureAlert failure={family.failure} onRetry={family.refetch} />;
  const head = view.members.find((member) => member.relation === 1);
  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={head ? `${words.head}: ${head.name}` : undefined}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPencil size={18} aria-hidden />}
              onClick={() => void openDialog(familyEditDialog, { family: view })}
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
        }
      />
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
      <Sheet title={words.members} flush>
        <FamilyMembers label={words.members} members={view.members} />
      </Sheet>
      {view.former.length > 0 ? (
        <Sheet title={words.former} flush>
          <FamilyMembers label={words.former} members={view.former} />
        </Sheet>
      ) : null}
    </Page>
  );
}
