/** Keys of the form and what each does, for the list of shortcuts. */
export const draftShortcuts: readonly { readonly keys: string; readonly words: string }[] = [
  { keys: "Ctrl/Cmd Z", words: "take the last step back" },
  { keys: "Ctrl/Cmd Shift Z", words: "do it again" },
  { keys: "Ctrl/Cmd S", words: "save at once" },
  { keys: "F8", words: "to the next problem" },
  { keys: "Shift F8", words: "to the problem before" },
  { keys: "Alt Page Down", words: "to the next part of the form" },
  { keys: "Alt Page Up", words: "to the part before" },
];

export type DraftCommand =
  | "undo"
  | "redo"
  | "save"
  | "next-problem"
  | "previous-problem"
  | "next-part"
  | "previous-part";

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** What a key asks of the form; null where it is only a key. */
export function commandOf(pressed: Pressed): DraftCommand | null {
  const { key, shiftKey, altKey } = pressed;
  if (key === "F8") return shiftKey ? "previous-problem" : "next-problem";
  if (altKey && key === "PageDown") return "next-part";
  if (altKey && key === "PageUp") return "previous-part";
  if (!(pressed.ctrlKey || pressed.metaKey) || altKey) return null;
  switch (key.toLowerCase()) {
    case "z":
      return shiftKey ? "redo" : "undo";
    case "y":
      return "redo";
    case "s":
      return "save";
    default:
      return null;
  }
}
