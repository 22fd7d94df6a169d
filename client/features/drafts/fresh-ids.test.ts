import { describe, expect, test } from "vitest";
import { armStem, FreshIds, reportStem } from "./fresh-ids.ts";

const draft = { key: "berman-2000", arms: [{ id: "ket" }], reports: [{ id: "paper" }] };

describe("ids of new items", () => {
  test("follow the convention and count on where one is taken", () => {
    const ids = new FreshIds(draft);
    expect(ids.next("arms", armStem("saline"), draft)).toBe("pbo");
    expect(ids.next("arms", armStem("ketamine"), draft)).toBe("ket-2");
    expect(ids.next("reports", reportStem("journal-article"), draft)).toBe("paper-2");
    expect(ids.next("arms", armStem("riluzole"), draft)).toBe("ril");
  });

  test("are never those of an item that was removed or stands in the published version", () => {
    const published = { key: "berman-2000", arms: [{ id: "ket" }, { id: "pbo" }] };
    const ids = new FreshIds(draft, published);
    expect(ids.next("arms", "pbo", draft)).toBe("pbo-2");
    expect(ids.next("arms", "pbo", draft)).toBe("pbo-3");
    const merged = { key: "berman-2000", arms: [{ id: "mdz" }] };
    expect(ids.next("arms", "mdz", merged)).toBe("mdz-2");
    expect(ids.next("arms", "mdz", draft)).toBe("mdz-3");
  });
});
