import { Button } from "@mantine/core";
import { useState } from "react";
import styles from "./form.module.css";

/** A link or token that cannot be shown again. */
export function ShownOnce({ what, secret }: { what: string; secret: string }) {
  const [copied, setCopied] = useState("");
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    setCopied(secret);
  };
  return (
    <div className={styles.once} role="status">
      <p>{what} It is shown only now.</p>
      <code>{secret}</code>
      <Button size="xs" variant="default" onClick={() => void copy().catch(() => undefined)}>
        {copied === secret ? "Copied" : "Copy"}
      </Button>
    </div>
  );
}
