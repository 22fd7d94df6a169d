import { Button } from "@mantine/core";
import { integer } from "../../ui/number-format.ts";
import styles from "./list-tools.module.css";

export function Pager({
  page,
  pageSize,
  total,
  onPage,
}: {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  const first = (page - 1) * pageSize + 1;
  return (
    <nav className={styles.pager} aria-label="Pages of the list">
      <Button
        size="xs"
        variant="default"
        data-disabled={page <= 1 || undefined}
        aria-disabled={page <= 1}
        onClick={() => page > 1 && onPage(page - 1)}
      >
        Previous
      </Button>
      <span>
        {integer(first)}–{integer(Math.min(total, first + pageSize - 1))} of {integer(total)}
      </span>
      <Button
        size="xs"
        variant="default"
        data-disabled={page >= pages || undefined}
        aria-disabled={page >= pages}
        onClick={() => page < pages && onPage(page + 1)}
      >
        Next
      </Button>
    </nav>
  );
}
