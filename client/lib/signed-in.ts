import { useSyncExternalStore } from "react";

const key = "signed-in";
const listeners = new Set<() => void>();

/**
 * Whether this browser last signed in or out. Only a hint for the header, so that readers without
 * an account send no request for it; the server decides who is signed in.
 */
export function useSignedIn(): boolean {
  return useSyncExternalStore(listen, read);
}

export function noteSignedIn(signedIn: boolean): void {
  if (signedIn === read()) return;
  if (signedIn) localStorage.setItem(key, "yes");
  else localStorage.removeItem(key);
  for (const listener of listeners) listener();
}

function read(): boolean {
  return localStorage.getItem(key) !== null;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}
