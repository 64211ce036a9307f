// One person: who it is, the family around, and what changed on the record.
import { Button, Text } from "@mantine/core";
import { IconPencil, IconUserPlus, IconUsersGroup } from "@tabler/icons-react";
import { CASEWORK } from "../../shared/cases/contract.ts";
import { DISABILITIES, MARITALS } from "../../shared/people/codes.ts";
import { occupationLabel } from "../../shared/people/occupations.ts";
import { findPpksKind } from "../../shared/people/ppks.ts";
import type { PersonLife } from "../../shared/people/surgery-views.ts";
import type { AddressView, PersonView } from "../../shared/people/views.ts";
import { ageOn } from "../../shared/values/date.ts";
import { formatPhone } from "../../shared/values/phone.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatDate, formatDateTime } from "../app/format.ts";
import { goTo, useScreenParams } from "../app/navigation.tsx";
import { useHasRole } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Facts } from "../ui/facts.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { MaskedText } from "../ui/masked-text.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { MergedNote } from "./duplicates/merged-note.tsx";
import { FamilyMembers } from "./family-members.tsx";
import { PersonProposals } from "./provenance/person-proposals.tsx";
import { PersonHistory } from "./person-history.tsx";
import { relationLabel } from "./person-state.ts";
import { Conditions } from "./surgery/conditions.tsx";
import { FormerFamilies } from "./surgery/former-families.tsx";
import { LifeEvents } from "./surgery/life-events.tsx";
import { PrivacyButton } from "../privacy/PrivacyButton.tsx";
import { ProposeButton } from "../prelists/proposals/ProposeButton.tsx";
import { PersonActions } from "./surgery/person-actions.tsx";
import { PersonCases } from "./surgery/person-cases.tsx";
import { ageToday } from "./today.ts";
import { startFamilyWith } from "./typed-before.ts";

export function PersonPage() {
  const text = useText().people;
  const { personId } = useScreenParams<"personId">();
  const person = useCall(api.people.get, { personId });
  const life = useCall(api.people.life, { personId });
  const doesCasework = useHasRole(...CASEWORK);
  const edit = () => goTo("people.edit", { personId });
  // F2 on this page means: this person has come; of a merged record, the person it stands for.
  const came = person.data?.mergedInto?.personId ?? personId;
  const walkIn = () => goTo("cases.intake", {}, { orang: came });
  useScreenCommand("kasus.baru", doesCasework ? walkIn : undefined);
  const view = person.data;
  if (!view) return <FailureAlert failure={person.failure} onRetry={person.refetch} />;
  const family = view.family;
  const isMerged = view.mergedInto !== null;
  return (
    <Page>
      <PageHeader
        title={view.name}
        subtitle={[view.relation === null ? undefined : relationLabel(view.relation), view.alias]
          .filter(Boolean)
          .join(" · ")}
        badge={
          view.state === "aktif" ? null : (
            <StateBadge tone="stopped">
              {view.stateDate
                ? text.person.ended(text.states[view.state], formatDate(view.stateDate))
                : text.states[view.state]}
            </StateBadge>
          )
        }
        actions={
          isMerged ? null : (
            <>
              <PersonActions view={view} life={life.data} />
              {view.state === "aktif" ? (
                <ProposeButton person={{ personId, name: view.name }} />
              ) : null}
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={edit}
              >
                {text.person.edit}
              </Button>
              <PrivacyButton personId={personId} />
              {doesCasework ? (
                <Button
                  variant={view.state === "aktif" ? "filled" : "default"}
                  leftSection={<IconUserPlus size={18} aria-hidden />}
                  rightSection={<KeyHint keys="F2" silent />}
                  aria-keyshortcuts="F2"
                  onClick={walkIn}
                >
                  {text.surgery.menu.walkIn}
                </Button>
              ) : null}
            </>
          )
        }
      />
      <MergedNote view={view} />
      <Sheet title={text.person.identity}>
        <IdentityFacts view={view} life={life.data} />
      </Sheet>
      {family || (view.state === "aktif" && !isMerged) ? (
        <Sheet
          title={text.person.family}
          flush={family !== null}
          actions={
            family ? (
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconUsersGroup size={16} aria-hidden />}
                onClick={() => goTo("people.family", { familyId: family.familyId })}
              >
                {text.person.openFamily}
              </Button>
            ) : null
          }
        >
          {family ? (
            <FamilyMembers label={text.person.members} members={family.members} />
          ) : (
            <EmptyState
              title={text.person.noFamily}
              body={text.person.noFamilyBody}
              action={
                <Button
                  variant="default"
                  onClick={() => {
                    startFamilyWith({ personId, name: view.name });
                    goTo("people.registerFamily");
                  }}
                >
                  {text.person.makeFamily}
                </Button>
              }
            />
          )}
        </Sheet>
      ) : null}
      {life.data ? <FormerFamilies life={life.data} /> : null}
      {doesCasework ? <PersonCases personId={personId} /> : null}
      <FailureAlert failure={life.failure} onRetry={life.refetch} />
      {life.data ? (
        <>
          <Conditions person={view} life={life.data} />
          <LifeEvents events={life.data.events} exceptId={personId} />
        </>
      ) : null}
      <PersonProposals personId={personId} />
      <PersonHistory personId={personId} />
    </Page>
  );
}

function IdentityFacts({
  view,
  life,
}: {
  readonly view: PersonView;
  readonly life: PersonLife | undefined;
}) {
  const text = useText().people;
  const words = text.person;
  const { personId } = view;
  // Of somebody who died: the age then.
  const died = view.state === "meninggal" ? view.stateDate : null;
  const age = died && view.birthDate ? ageOn(view.birthDate, died) : ageToday(view.birthDate);
  const nik = view.nikMasked ? (
    <MaskedText
      label={words.nik}
      masked={view.nikMasked}
      reveal={async () => (await api.people.revealNik({ personId })).nik ?? undefined}
    />
  ) : view.noNikReason ? (
    `${text.noNik}: ${text.noNikReasons[view.noNikReason]}`
  ) : (
    text.noNik
  );
  const kk = view.kkMasked ? (
    <MaskedText
      label={words.kk}
      masked={view.kkMasked}
      reveal={async () => (await api.people.revealNik({ personId })).kk ?? undefined}
    />
  ) : (
    text.noKk
  );
  const facts = [
    { term: words.nik, value: nik },
    { term: words.kk, value: kk },
    ...(view.temporaryId ? [{ term: words.temporaryId, value: view.temporaryId }] : []),
    ...(life?.formerTemporaryId
      ? [{ term: text.surgery.life.formerTemporaryId, value: life.formerTemporaryId }]
      : []),
    ...(view.state === "aktif"
      ? []
      : [{ term: text.surgery.fields.document, value: view.stateDocument }]),
    { term: text.form.sex, value: view.sex && text.sexes[view.sex] },
    {
      term: words.born,
      value: [view.birthPlace, formatDate(view.birthDate)].filter(Boolean).join(", "),
    },
    { term: words.age, value: age === undefined ? null : text.age(age) },
    { term: text.form.motherName, value: view.motherName },
    { term: text.form.phone, value: view.phone && formatPhone(view.phone) },
    {
      term: text.form.occupation,
      value: view.occupation === null ? null : occupationLabel(view.occupation),
    },
    {
      term: text.form.marital,
      value: view.marital === null ? null : MARITALS[view.marital as keyof typeof MARITALS],
    },
    { term: text.form.disability, value: view.disability && DISABILITIES[view.disability] },
    { term: text.form.ppks, value: view.ppks.map((code) => findPpksKind(code)?.name).join(", ") },
    { term: text.form.address, value: <AddressText address={view.ktp} /> },
    ...(view.home ? [{ term: text.form.home, value: <AddressText address={view.home} /> }] : []),
    ...(view.landmark ? [{ term: text.form.landmark, value: view.landmark }] : []),
    ...(view.nikNote ? [{ term: text.form.nikNote, value: view.nikNote }] : []),
    { term: words.registered, value: formatDateTime(view.createdAt) },
  ];
  return <Facts facts={facts} columns={2} />;
}

/** One line, from the street outward; a dash when nothing is known. */
export function AddressText({ address }: { readonly address: AddressView }) {
  const text = useText().people;
  const parts = [
    address.address,
    address.hamlet,
    text.rtRw(address.rt, address.rw),
    address.areaLine,
  ].filter(Boolean);
  return <Text component="span">{parts.length > 0 ? parts.join(", ") : "–"}</Text>;
}
