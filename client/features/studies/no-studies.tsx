import { Button } from "@mantine/core";
import type { QueryWords } from "#domain/question.ts";
import type { StudiesAnswer } from "../../lib/api.ts";
import { withWord } from "../../lib/url-state.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { plural } from "../../ui/number-format.ts";
import { clearFilter, fieldName } from "./filter-words.ts";

/** Nothing matches: names the one filter whose removal brings most studies back. */
export function NoStudies({
  words,
  relax,
  onChange,
}: {
  words: QueryWords;
  relax: StudiesAnswer["relax"];
  onChange: (words: QueryWords) => void;
}) {
  return (
    <EmptyState title="No study matches all of these filters.">
      {relax === null ? (
        <p>No single filter is to blame; several together leave nothing.</p>
      ) : (
        <p>
          Without “{fieldName(relax.field)}” there would be{" "}
          {plural(relax.total, "study", "studies")}.
        </p>
      )}
      {relax === null ? (
        <Button size="xs" onClick={() => onChange(clearFilter(words))}>
          Clear all filters
        </Button>
      ) : (
        <Button size="xs" onClick={() => onChange(withWord(words, relax.field, []))}>
          Remove “{fieldName(relax.field)}”
        </Button>
      )}
    </EmptyState>
  );
}
