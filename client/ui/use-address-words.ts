import { useLocation, useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import type { QueryWords } from "#domain/question.ts";

declare module "@tanstack/history" {
  interface HistoryState {
    /** How many changes of the words lie behind this entry: what Undo can take back. */
    changes?: number;
  }
}

interface How {
  /** The word being typed: while it is, it changes its own entry of the history. */
  readonly typing?: string;
  /** How the page is looked at rather than what it asks: nothing to take back. */
  readonly onlyLook?: boolean;
}

interface AddressWords {
  readonly words: QueryWords;
  readonly change: (next: QueryWords, how?: How) => void;
  /** Absent where there is nothing to take back. */
  readonly undo: (() => void) | undefined;
}

/** The words of a page's address, and the one way to change them: every change can be taken back. */
export function useAddressWords(page: "/studies" | "/analyse" | "/compare"): AddressWords {
  const words: QueryWords = useSearch({ strict: false });
  const changes = useLocation({ select: (location) => location.state.changes ?? 0 });
  const navigate = useNavigate();
  const router = useRouter();
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  });
  const change = useCallback(
    (next: QueryWords, { typing, onlyLook = false }: How = {}) => {
      const typed =
        typing !== undefined && latest.current[typing] !== undefined && next[typing] !== undefined;
      const replace = typed || onlyLook;
      void navigate({
        to: page,
        search: next,
        replace,
        resetScroll: false,
        state: (before) => ({ ...before, changes: (before.changes ?? 0) + (replace ? 0 : 1) }),
      });
    },
    [navigate, page],
  );
  return { words, change, undo: changes > 0 ? () => router.history.back() : undefined };
}
