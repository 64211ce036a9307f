// The purpose notice, and the one question that asks for consent.
import { Group, Radio, Text } from "@mantine/core";
import { SHARING, keysOf } from "../../shared/cases/codes.ts";
import { legalBasisFor } from "../../shared/cases/rules.ts";
import { useText } from "../text/index.ts";
import { FieldSection } from "../ui/fields.tsx";
import type { IntakePart } from "./intake-part.ts";
import type { IntakeState } from "./intake-state.ts";

export function IntakePrivacy({ state, change }: IntakePart) {
  const text = useText().cases;
  const words = text.intake;
  return (
    <FieldSection legend={words.privacy} hint={words.notice}>
      <Radio.Group
        label={words.sharingQuestion}
        description={words.sharingReassurance}
        value={state.sharing}
        onChange={(sharing) => change({ sharing: sharing as IntakeState["sharing"] })}
      >
        <Group gap="lg" pt={6}>
          {keysOf(SHARING).map((value) => (
            <Radio key={value} value={value} label={text.sharing[value]} />
          ))}
        </Group>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {text.page.basis(text.legalBases[legalBasisFor(state.urgency)])}
      </Text>
    </FieldSection>
  );
}
