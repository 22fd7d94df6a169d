ALTER TABLE `result` ADD `definition` text;--> statement-breakpoint
ALTER TABLE `result` ADD `end_of_treatment` integer;--> statement-breakpoint
ALTER TABLE `study` ADD `risk_of_bias_ratings` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `study` ADD `onset` text;--> statement-breakpoint
ALTER TABLE `study` ADD `durability` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `study` ADD `blinding_checks` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `study` ADD `harms_collection` text;--> statement-breakpoint
ALTER TABLE `study` ADD `harm_durations` text DEFAULT '[]' NOT NULL;