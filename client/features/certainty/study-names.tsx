import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { integer } from "../../ui/number-format.ts";

/** More names than this are shown when asked for: a long list hides the reason beside it. */
const shownAtFirst = 12;

/** Studies by name, each a link to its page. */
export function StudyNames({
  studies,
}: {
  studies: readonly { readonly key: string; readonly name: string }[];
}) {
  const [all, setAll] = useState(false);
  const shown = all ? studies : studies.slice(0, shownAtFirst);
  const hidden = studies.length - shown.length;
  return (
    <>
      {shown.map(({ key, name }, place) => (
        <span key={key}>
          {place > 0 && ", "}
          <Link to="/studies/$key" params={{ key }}>
            {name}
          </Link>
        </span>
      ))}
      {hidden > 0 && (
        <>
          {" "}
          <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
            and {integer(hidden)} more
          </Button>
        </>
      )}
    </>
  );
}
