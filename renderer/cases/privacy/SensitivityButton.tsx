// Beside the story of a case: makes it sensitive, or opens it again to all.
import { Button } from "@mantine/core";
import { IconLock, IconLockOpen2 } from "@tabler/icons-react";
import type { CaseView } from "../../../shared/cases/schemas.ts";
import { maySoften } from "../../../shared/cases/sensitivity.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { useSession } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { sensitivityDialog } from "./SensitivityDialog.tsx";

export function SensitivityButton({ view }: { readonly view: CaseView }) {
  const words = useText().cases.privacy;
  const { roles } = useSession();
  const content = view.content;
  if (!content) return null;
  const { sensitive, category } = content;
  if (sensitive && (category.sensitive || !maySoften(roles))) return null;
  const Icon = sensitive ? IconLockOpen2 : IconLock;
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<Icon size={16} aria-hidden />}
      onClick={() => void openDialog(sensitivityDialog, { view, sensitive: !sensitive })}
    >
      {sensitive ? words.soften : words.raise}
    </Button>
  );
}
