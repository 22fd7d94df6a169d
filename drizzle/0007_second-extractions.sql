CREATE TABLE `extraction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_by_id` text NOT NULL,
	`asked_at` text NOT NULL,
	`message` text NOT NULL,
	`extractor_id` text,
	`extractor` text,
	`taken_at` text,
	`second_revision` integer,
	`first_revision` integer,
	`compared_at` text,
	`figures` text,
	`reconciled_by` text,
	`reconciled_at` text,
	`ended_at` text,
	`ended_by` text,
	`end_reason` text,
	`published` integer DEFAULT false NOT NULL,
	CONSTRAINT "extraction_second_revision_is_number" CHECK(typeof(second_revision) in ('integer', 'real', 'null')),
	CONSTRAINT "extraction_first_revision_is_number" CHECK(typeof(first_revision) in ('integer', 'real', 'null'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `extraction_open` ON `extraction` (`key`) WHERE "extraction"."ended_at" is null and "extraction"."published" = 0;--> statement-breakpoint
CREATE INDEX `extraction_key` ON `extraction` (`key`);