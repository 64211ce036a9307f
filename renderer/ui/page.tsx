// A screen's column: keeps spacing and width the same everywhere. First child is a PageHeader.
import type { ReactNode } from "react";

export function Page({
  children,
  wide = false,
}: {
  readonly children: ReactNode;
  readonly wide?: boolean;
}) {
  return (
    <div className="loket-page" style={wide ? { maxWidth: "none" } : undefined}>
      {children}
    </div>
  );
}
