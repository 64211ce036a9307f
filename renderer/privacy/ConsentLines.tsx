// Consents as lines: who gave them, whether they stand, the receipt, completing and withdrawing.
import { Button, Group, Stack, Text } from "@mantine/core";
import type { Consent } from "../../shared/privacy/schemas.ts";
import { api } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatShortDate } from "../app/format.ts";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { consentDialog } from "./ConsentDialog.tsx";
import { withdrawDialog } from "./WithdrawDialog.tsx";

export function ConsentLines({ consents }: { readonly consents: readonly Consent[] }) {
  const text = useText().privacy;
  const { print, failure } = usePrint();
  if (consents.length === 0) return <Text c="dimmed">{text.empty.consents}</Text>;
  return (
    <Stack gap="sm">
      <FailureAlert failure={failure} />
      {consents.map((consent) => {
        const { id, kind, caseNumber, givenAt, giverName, withdrawnAt, complete } = consent;
        const of = caseNumber ?? formatShortDate(givenAt);
        return (
          <Group key={id} justify="space-between" gap="sm">
            <div style={{ flex: "1 1 20rem" }}>
              <Group gap="xs">
                <Text fw={500}>{text.codes.consentKinds[kind]}</Text>
                <StateBadge tone={withdrawnAt !== null ? "stopped" : complete ? "done" : "warning"}>
                  {withdrawnAt !== null
                    ? text.consent.withdrawn(formatShortDate(withdrawnAt))
                    : complete
                      ? text.consent.standing
                      : text.consent.incomplete}
                </StateBadge>
              </Group>
              <Text c="dimmed" size="sm">
                {[caseNumber, text.consent.given(formatShortDate(givenAt), giverName)]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </div>
            <Group gap="xs">
              {withdrawnAt === null ? (
                <>
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={`${text.consent.complete} ${of}`}
                    onClick={() => void openDialog(consentDialog, { consent })}
                  >
                    {text.consent.complete}
                  </Button>
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={`${text.consent.withdraw} ${of}`}
                    onClick={() => void openDialog(withdrawDialog, { consent })}
                  >
                    {text.consent.withdraw}
                  </Button>
                </>
              ) : null}
              <Button
                size="compact-md"
                variant="default"
                aria-label={`${text.papers.receipt} ${of}`}
                onClick={() => void print(() => api.privacy.consentPaper({ consentId: id }))}
              >
                {text.papers.receipt}
              </Button>
            </Group>
          </Group>
        );
      })}
    </Stack>
  );
}
