ALTER TABLE `draft` ADD `writers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `draft` ADD `base` integer;--> statement-breakpoint
ALTER TABLE `revision` ADD `writers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `revision` ADD `decided_by` text;--> statement-breakpoint
ALTER TABLE `revision` ADD `decision` text;--> statement-breakpoint
ALTER TABLE `revision` ADD `decided_at` text;