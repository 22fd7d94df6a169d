CREATE TABLE `reader_report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`result` text,
	`number` integer NOT NULL,
	`message` text NOT NULL,
	`contact` text,
	`time` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`answer` text,
	`mended_by` integer,
	`answered_by` text,
	`answered_at` text,
	CONSTRAINT "reader_report_number_is_number" CHECK(typeof(number) in ('integer', 'real', 'null')),
	CONSTRAINT "reader_report_mended_by_is_number" CHECK(typeof(mended_by) in ('integer', 'real', 'null'))
);
--> statement-breakpoint
CREATE INDEX `reader_report_state` ON `reader_report` (`state`);--> statement-breakpoint
CREATE INDEX `reader_report_key` ON `reader_report` (`key`);