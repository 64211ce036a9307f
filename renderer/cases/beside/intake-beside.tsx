// Parts of the walk-in that only some need: facts of the category, a group, a fasilitator who brought it in, a companion.
import { Checkbox } from "@mantine/core";
import { useSession } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { FieldSection } from "../../ui/fields.tsx";
import type { IntakePart } from "../intake-part.ts";
import { FactFields } from "./fact-fields.tsx";
import { GroupFields } from "./group-fields.tsx";
import { useGroupProblems } from "./GroupDialog.tsx";
import { blankGroup } from "./group-state.ts";
import { BESIDE_IDS, groupOfIntake, wrongFacts, type BesideField } from "./intake-beside-state.ts";
import { CompanionFields, FasilitatorField } from "./support-fields.tsx";
import { BLANK_COMPANION, NO_FASILITATOR, type FasilitatorState } from "./support-state.ts";

/** Sentences of the parts that keep the walk-in from being saved. */
export function useBesideProblems(): Readonly<Record<BesideField, string>> {
  const { facts, support } = useText().cases;
  return {
    ...useGroupProblems(),
    facts: facts.value,
    fasilitator: support.fasilitatorNeeded,
    companion: support.companionNeeded,
  };
}

/** Nothing for a category that asks for no facts. */
export function IntakeFacts({ state, category, change, problem }: IntakePart) {
  const words = useText().cases.facts;
  const form = category?.factForm;
  if (!form) return null;
  return (
    <div id={BESIDE_IDS.facts} tabIndex={-1}>
      <FieldSection legend={words.titles[form]} hint={words.hint}>
        <FactFields
          form={form}
          values={state.facts}
          onChange={(facts) => change({ facts })}
          wrong={problem("facts") ? wrongFacts(state, category) : []}
        />
      </FieldSection>
    </div>
  );
}

/** Nothing for a category that serves no groups. */
export function IntakeGroup({ state, category, change, problem }: IntakePart) {
  const words = useText().cases.groups;
  const [kind] = category?.groupKinds ?? [];
  if (!category || !kind) return null;
  const group = groupOfIntake(state, category);
  return (
    <FieldSection legend={words.title}>
      <Checkbox
        label={words.switch}
        description={words.switchHint}
        checked={group !== null}
        onChange={(event) =>
          change({ group: event.currentTarget.checked ? blankGroup(kind) : null })
        }
      />
      {group ? (
        <GroupFields
          kinds={category.groupKinds}
          state={group}
          onChange={(changed) => change({ group: changed })}
          problem={problem}
        />
      ) : null}
    </FieldSection>
  );
}

/** Whoever holds the role and writes down their own visit is offered first. */
export function useOwnFasilitator(): FasilitatorState {
  const { accountId, name, roles } = useSession();
  return roles.includes("fasilitator") ? { choice: accountId, name } : NO_FASILITATOR;
}

/** Asked when a fasilitator brought the contact in. */
export function IntakeFasilitator({ state, change, problem }: IntakePart) {
  if (state.channel !== "kunjungan") return null;
  return (
    <FasilitatorField
      value={state.fasilitator}
      onChange={(fasilitator) => change({ fasilitator })}
      error={problem("fasilitator")}
    />
  );
}

export function IntakeCompanion({ state, change, problem }: IntakePart) {
  const words = useText().cases.support;
  return (
    <>
      <Checkbox
        label={words.companionSwitch}
        checked={state.companion !== null}
        onChange={(event) =>
          change({ companion: event.currentTarget.checked ? BLANK_COMPANION : null })
        }
      />
      {state.companion ? (
        <CompanionFields
          value={state.companion}
          onChange={(companion) => change({ companion })}
          error={problem("companion")}
        />
      ) : null}
    </>
  );
}
