import * as z from "zod";
import { draftDocument } from "#domain/study/draft.ts";

/** Raised whenever what is kept changes its shape; what an older program kept is then left alone. */
const version = 1;

const keptWork = z.object({
  version: z.literal(version),
  /** The saved state it was typed on. */
  counter: z.int(),
  base: draftDocument,
  document: draftDocument,
  time: z.string(),
});
export type KeptWork = Omit<z.output<typeof keptWork>, "version">;

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Work of one account on one draft that the server does not have yet, kept in the browser. Nobody
 * else who signs in here is offered it.
 */
export interface KeptPlace {
  read(): KeptWork | null;
  /** False where the browser would not keep it: storage full or forbidden. */
  write(work: KeptWork): boolean;
  /** Lets go of what was read or written here; what another window has put there since stays. */
  forget(): void;
}

export function keptPlace(shelf: Shelf, account: string, key: string): KeptPlace {
  const name = `draft/${account}/${key}`;
  let known: string | null = null;
  return {
    read() {
      known = read(shelf, name);
      const found = keptWork.safeParse(jsonOf(known));
      return found.success ? found.data : null;
    },
    write(work) {
      try {
        const text = JSON.stringify({ version, ...work });
        shelf.setItem(name, text);
        known = text;
        return true;
      } catch {
        return false;
      }
    },
    forget() {
      try {
        if (shelf.getItem(name) === known) shelf.removeItem(name);
      } catch {
        // What cannot be reached holds nothing to forget.
      }
    },
  };
}

function read(shelf: Shelf, name: string): string | null {
  try {
    return shelf.getItem(name);
  } catch {
    return null;
  }
}

function jsonOf(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
