// Where the case goes: a destination found by typing, its level, whom it serves and what to bring.
import { NativeSelect, Select, Text } from "@mantine/core";
import { REFERRAL_LEVELS, type ReferralLevel } from "../../shared/directory/codes.ts";
import { EXPERIENCE_LEAST } from "../../shared/referrals/experience.ts";
import { ReferralWarning } from "../directory/freshness.tsx";
import { api, useCall } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { Facts } from "../ui/facts.tsx";
import { FieldGrid, FieldSection } from "../ui/fields.tsx";
import { useFirstFocus } from "../ui/first-focus.ts";
import { PlacesChoice, PlacesLine } from "./places-line.tsx";
import { replyByOf, type IssueField, type IssueForm, type Offer } from "./issue-state.ts";

export interface SectionProps {
  /** `caseId` where one case alone is referred: it may wait for a place. */
  readonly offered: Offer & { readonly caseId?: string };
  readonly form: IssueForm;
  readonly onChange: (part: Partial<IssueForm>) => void;
  readonly message: (field: IssueField) => string | undefined;
}

const LEVELS = Object.keys(REFERRAL_LEVELS) as ReferralLevel[];

/** The usual ones of the category in a group of their own, at the top. */
function groups({ destinations, usualIds }: Offer, usual: string, others: string) {
  const item = ({ id, name }: Offer["destinations"][number]) => ({ value: id, label: name });
  const first = destinations.filter(({ id }) => usualIds.includes(id));
  const rest = destinations.filter(({ id }) => !usualIds.includes(id));
  return [
    ...(first.length > 0 ? [{ group: usual, items: first.map(item) }] : []),
    { group: others, items: rest.map(item) },
  ];
}

export function DestinationSection({ offered, form, onChange, message }: SectionProps) {
  const { referrals, directory } = useText();
  const text = referrals.issue;
  useFirstFocus("issue-destinationId");
  const chosen = offered.destinations.find(({ id }) => id === form.destinationId);
  function onChoose(id: string | null) {
    const next = offered.destinations.find((one) => one.id === id);
    // A day that was typed stays; one that was offered follows the destination.
    const untouched = form.replyBy === replyByOf(offered, form.destinationId);
    onChange({
      destinationId: next?.id ?? "",
      ...(next ? { level: next.level } : {}),
      ...(next && untouched ? { replyBy: replyByOf(offered, next.id) } : {}),
    });
  }
  return (
    <FieldSection legend={text.destination}>
      <FieldGrid>
        <Select
          id="issue-destinationId"
          label={text.destination}
          description={text.destinationHint}
          required
          searchable
          openOnFocus={false}
          maxDropdownHeight={320}
          nothingFoundMessage={text.nothingFound}
          value={form.destinationId === "" ? null : form.destinationId}
          error={message("destinationId")}
          data={groups(offered, text.usual, text.others)}
          onChange={onChoose}
        />
        <NativeSelect
          label={text.level}
          description={chosen?.addressee ?? "\u00a0"}
          value={form.level}
          data={LEVELS.map((value) => ({ value, label: directory.levels[value] }))}
          onChange={(event) =>
            onChange({
              level: LEVELS.find((one) => one === event.currentTarget.value) ?? form.level,
            })
          }
        />
      </FieldGrid>
      {chosen ? <ReferralWarning of={chosen} /> : null}
      {chosen && offered.caseId !== undefined ? (
        <PlacesChoice key={chosen.id} destinationId={chosen.id} caseId={offered.caseId} />
      ) : chosen ? (
        <PlacesLine destinationId={chosen.id} />
      ) : null}
      {chosen ? <ExperienceLine destinationId={chosen.id} /> : null}
      {chosen && (chosen.who !== "" || chosen.needs.length > 0) ? (
        <Facts
          facts={[
            { term: text.who, value: <Text>{chosen.who}</Text> },
            { term: text.needs, value: chosen.needs.join("; ") },
          ]}
        />
      ) : null}
    </FieldSection>
  );
}

/** How often it accepts and how soon it answers, once there are enough answers to say so. */
function ExperienceLine({ destinationId }: { readonly destinationId: string }) {
  const text = useText().referrals.issue;
  const known = useCall(api.referrals.experience, { destinationId }).data;
  if (!known || known.medianDays === null || known.answered < EXPERIENCE_LEAST) return null;
  return (
    <Text size="sm" c="dimmed">
      {text.experience(known.accepted, known.answered, known.medianDays)}
    </Text>
  );
}
