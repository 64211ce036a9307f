// The 48 px header: whose office this is, the one search box, who is at the desk.
import { Button, Menu } from "@mantine/core";
import {
  IconChevronDown,
  IconKey,
  IconLock,
  IconLogout,
  IconSearch,
  IconTextSize,
  IconUsers,
} from "@tabler/icons-react";
import { useText } from "../text/index.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { runCommand } from "./commands.ts";
import { openDialog } from "./dialogs.tsx";
import { useRoleName, useSession } from "./session.tsx";

export function Header() {
  const text = useText();
  const { office, roles } = useSession();
  return (
    <header className="loket-header">
      <div className="loket-office" title={office.name}>
        {office.name}
      </div>
      <button
        type="button"
        className="loket-search"
        aria-keyshortcuts="Control+K /"
        onClick={() => runCommand("umum.palet", roles)}
      >
        <IconSearch size={18} aria-hidden />
        <span>{text.app.searchPlaceholder}</span>
        <KeyHint keys="Ctrl+K" silent />
      </button>
      <UserMenu />
    </header>
  );
}

function UserMenu() {
  const text = useText();
  const { name, roles } = useSession();
  const roleName = useRoleName();
  const item = (id: string) => () => runCommand(id, roles);
  return (
    <Menu position="bottom-end" shadow="md" width="16rem">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          justify="flex-end"
          style={{ justifySelf: "end", color: "var(--mantine-color-text)" }}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={text.app.user.menu(name)}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="dimmed">{roles.map(roleName).join(", ")}</Menu.Label>
        <Menu.Item
          leftSection={<IconUsers size={18} aria-hidden />}
          onClick={item("umum.ganti_pengguna")}
        >
          {text.app.user.switch}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLock size={18} aria-hidden />}
          rightSection={<KeyHint keys="Ctrl+L" />}
          onClick={item("umum.kunci")}
        >
          {text.app.user.lock}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTextSize size={18} aria-hidden />}
          onClick={() => void openDialog("app.preferences")}
        >
          {text.app.user.preferences}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKey size={18} aria-hidden />}
          onClick={item("pengaturan.kata_sandi")}
        >
          {text.app.user.password}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={item("umum.keluar")}>
          {text.app.user.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
