// From the page of a person, or of an entry of a list, to a proposal in the month in work.
import { Button } from "@mantine/core";
import { useState } from "react";
import { periodInWork } from "../../../shared/prelists/proposals/deadline.ts";
import { localDate } from "../../../shared/values/date.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { useOffice } from "../../app/session.tsx";
import type { PickedPerson } from "../../people/PersonPicker.tsx";
import { useText } from "../../text/index.ts";
import { useMayWork } from "../list-page.tsx";
import { addProposalDialog } from "./AddDialog.tsx";

/** Nothing for those who do not work on lists. */
export function ProposeButton(about: {
  readonly person?: PickedPerson;
  readonly entryId?: string;
}) {
  const words = useText().round.proposals;
  const { proposalDay } = useOffice();
  const may = useMayWork();
  const [today] = useState(() => localDate(new Date()));
  if (!may) return null;
  const period = periodInWork(today, proposalDay);
  return (
    <Button
      variant="default"
      onClick={() => void openDialog(addProposalDialog, { period, ...about })}
    >
      {words.propose}
    </Button>
  );
}
