// One calm menu of what can be recorded here, the most used first. Its key opens it; arrows, Enter and Esc do the rest.
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { useScreenCommand } from "../../app/commands.ts";
import { KeyHint } from "../../ui/key-hint.tsx";

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

export interface ActionsMenuProps {
  readonly label: string;
  /** Groups are parted by a line; empty ones are left out. */
  readonly groups: readonly (readonly MenuAction[])[];
}

export function ActionsMenu({ label, groups }: ActionsMenuProps) {
  const [open, setOpen] = useState(false);
  const shown = groups.filter((group) => group.length > 0);
  useScreenCommand("orang.tindakan", shown.length > 0 ? () => setOpen(true) : undefined);
  if (shown.length === 0) return null;
  return (
    <Menu
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={280}
      trapFocus
      returnFocus
      // The first item takes the focus itself; a placeholder would be no item of a menu.
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button
          variant="default"
          rightSection={
            <>
              <KeyHint keys="F8" silent />
              <IconChevronDown size={16} aria-hidden />
            </>
          }
          aria-keyshortcuts="F8"
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {shown.map((group, index) => (
          <Fragment key={group[0]!.id}>
            {index > 0 ? <Menu.Divider /> : null}
            {group.map((action, place) => (
              <Menu.Item
                key={action.id}
                data-autofocus={(index === 0 && place === 0) || undefined}
                onClick={action.run}
              >
                {action.label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
