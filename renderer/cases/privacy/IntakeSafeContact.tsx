// On the walk-in form of a sensitive case: how the citizen may be reached is asked while the citizen sits at the desk.
import { Checkbox } from "@mantine/core";
import { useText } from "../../text/index.ts";
import { FieldSection } from "../../ui/fields.tsx";
import { FIELD_IDS, type IntakePart } from "../intake-part.ts";
import { blankSafeContact, SafeContactFields } from "./SafeContactFields.tsx";

export function IntakeSafeContact({ state, change, problem }: IntakePart) {
  const words = useText().cases.privacy.safe;
  const contact = state.safeContact;
  return (
    <FieldSection legend={words.intake} hint={words.intakeHint}>
      <Checkbox
        id={FIELD_IDS.safeContact}
        label={words.intakeAsk}
        error={problem("safeContact")}
        checked={contact !== undefined}
        onChange={(event) =>
          change({ safeContact: event.currentTarget.checked ? blankSafeContact() : undefined })
        }
      />
      {contact ? (
        <SafeContactFields
          value={contact}
          onChange={(safeContact) => change({ safeContact })}
          checked={problem("safeContact") !== undefined}
        />
      ) : null}
    </FieldSection>
  );
}
