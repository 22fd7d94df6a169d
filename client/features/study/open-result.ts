import { useLocation, useNavigate } from "@tanstack/react-router";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef } from "react";

interface OpenResult {
  /** Id of the number whose provenance is open. It stands in the address, so it can be linked. */
  readonly open: string;
  readonly toggle: (id: string) => void;
  /** What stands below the source of a number, such as a way to report it. */
  readonly belowSource: (id: string) => ReactNode;
}

export const OpenResultContext = createContext<OpenResult>({
  open: "",
  toggle: () => undefined,
  belowSource: () => null,
});

export function useOpenResult(): OpenResult {
  return use(OpenResultContext);
}

/** Keeps the open number in the address's hash and brings the one asked for into view at first. */
export function useResultInAddress(belowSource: OpenResult["belowSource"]): OpenResult {
  const open = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const current = useRef(open);
  useEffect(() => {
    current.current = open;
  });
  const toggle = useCallback(
    (id: string) => {
      void navigate({
        to: ".",
        search: true,
        hash: current.current === id ? "" : id,
        replace: true,
        resetScroll: false,
        hashScrollIntoView: false,
      });
    },
    [navigate],
  );
  useEffect(() => {
    if (current.current === "") return;
    const target = document.getElementById(current.current);
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  }, []);
  return useMemo(() => ({ open, toggle, belowSource }), [open, toggle, belowSource]);
}
