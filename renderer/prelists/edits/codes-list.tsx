// The codes of one question, opened with the down key: arrows choose, Enter takes, Esc closes.
import { useEffect, useRef } from "react";

export interface CodesListProps {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly (readonly string[])[];
  readonly at: number;
  readonly onPick: (code: string) => void;
}

export function CodesList({ id, label, codes, at, onPick }: CodesListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <div ref={list} id={id} className="loket-form-codes" role="listbox" aria-label={label}>
      {codes.map(([code, words], index) => (
        // The box keeps the focus and its keys; the pointer is the other way.
        <div
          key={code}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(code!);
          }}
        >
          <span>{code}</span>
          <span>{words}</span>
        </div>
      ))}
    </div>
  );
}
