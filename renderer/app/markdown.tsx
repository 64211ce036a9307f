// Help texts as React elements: headings, lists, paragraphs, **bold** and `keys`. No HTML, no links, so nothing to sanitise.
import { Kbd, List, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

function inline(source: string): ReactNode[] {
  return source
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter(Boolean)
    .map((part, i) => {
      const key = `${i}:${part}`;
      if (part.startsWith("**")) return <strong key={key}>{part.slice(2, -2)}</strong>;
      if (part.startsWith("`")) return <Kbd key={key}>{part.slice(1, -1)}</Kbd>;
      return part;
    });
}

const ITEM = /^(?:[-*]|\d+\.)\s+/;

function block(lines: readonly string[], key: string): ReactNode {
  const first = lines[0] ?? "";
  const heading = /^(#{1,3})\s+(.*)$/.exec(first);
  if (heading) {
    const rest = lines.slice(1);
    return (
      <div key={key}>
        <Title order={heading[1]!.length === 1 ? 2 : 3}>{inline(heading[2]!)}</Title>
        {rest.length > 0 ? block(rest, `${key}+`) : null}
      </div>
    );
  }
  if (ITEM.test(first)) {
    const items: string[] = [];
    for (const line of lines) {
      if (ITEM.test(line)) items.push(line.replace(ITEM, ""));
      else items[items.length - 1] += ` ${line.trim()}`;
    }
    return (
      <List key={key} type={/^\d/.test(first) ? "ordered" : "unordered"} spacing={4}>
        {items.map((item) => (
          <List.Item key={item}>{inline(item)}</List.Item>
        ))}
      </List>
    );
  }
  return <Text key={key}>{inline(lines.join(" "))}</Text>;
}

export function Markdown({ source }: { readonly source: string }) {
  const blocks = source
    .replace(/\r/g, "")
    .split(/\n{2,}/)
    .map((part) => part.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0);
  return (
    <div style={{ display: "flex", flexDirection: "column", gap: "0.75rem" }}>
      {blocks.map((lines, i) => block(lines, String(i)))}
    </div>
  );
}
