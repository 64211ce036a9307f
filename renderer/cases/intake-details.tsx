// How the contact came, how urgent and how sensitive it is; good defaults for the usual walk-in.
import { Checkbox, Group, NativeSelect, Radio } from "@mantine/core";
import { CHANNELS, CONTACT_KINDS, URGENCIES, keysOf } from "../../shared/cases/codes.ts";
import { useScreenCommand } from "../app/commands.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { FieldGrid, FieldSection } from "../ui/fields.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { IntakeFasilitator, useOwnFasilitator } from "./beside/intake-beside.tsx";
import { CHECK_IDS } from "./intake-check.ts";
import type { IntakePart } from "./intake-part.ts";
import type { IntakeState } from "./intake-state.ts";

export function IntakeDetails(part: IntakePart) {
  const { state, category, change } = part;
  const own = useOwnFasilitator();
  const text = useText().cases;
  const words = text.intake;
  useScreenCommand("kasus.darurat", () =>
    change({ urgency: state.urgency === "darurat" ? "biasa" : "darurat" }),
  );
  return (
    <FieldSection legend={words.more}>
      <FieldGrid columns={3}>
        <NativeSelect
          id={CHECK_IDS.kind}
          label={words.contactKind}
          value={state.contactKind}
          data={keysOf(CONTACT_KINDS).map((value) => ({
            value,
            label: text.contactKinds[value],
          }))}
          onChange={(event) =>
            change({ contactKind: event.currentTarget.value as IntakeState["contactKind"] })
          }
        />
        <NativeSelect
          label={words.channel}
          value={state.channel}
          data={keysOf(CHANNELS).map((value) => ({ value, label: text.channels[value] }))}
          onChange={(event) => {
            const channel = event.currentTarget.value as IntakeState["channel"];
            const nobody = channel === "kunjungan" && state.fasilitator.choice === "";
            change({ channel, ...(nobody ? { fasilitator: own } : {}) });
          }}
        />
        <DateField
          id={CHECK_IDS.promisedOn}
          label={words.promisedOn}
          description={false}
          value={state.promisedOn ?? category?.dueOn ?? ""}
          onChange={(promisedOn) => change({ promisedOn })}
        />
      </FieldGrid>
      <IntakeFasilitator {...part} />
      <Radio.Group
        label={words.urgency}
        description={words.urgencyHint}
        value={state.urgency}
        onChange={(urgency) => change({ urgency: urgency as IntakeState["urgency"] })}
      >
        <Group gap="lg" pt={6}>
          {keysOf(URGENCIES)
            .toReversed()
            .map((value) => (
              <Group key={value} gap={6}>
                <Radio
                  {...(value === state.urgency ? { id: CHECK_IDS.urgency } : {})}
                  value={value}
                  label={text.urgencies[value]}
                />
                {value === "darurat" ? <KeyHint keys="F6" silent /> : null}
              </Group>
            ))}
        </Group>
      </Radio.Group>
      <Checkbox
        label={words.sensitive}
        description={category?.sensitive ? words.sensitiveByCategory : words.sensitiveHint}
        checked={state.sensitive || category?.sensitive === true}
        disabled={category?.sensitive === true}
        onChange={(event) => change({ sensitive: event.currentTarget.checked })}
      />
    </FieldSection>
  );
}
