ALTER TABLE `result` ADD `end_of_treatment` integer;--> statement-breakpoint
ALTER TABLE `study` ADD `risk_of_bias_ratings` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `study` ADD `onset` text;--> statement-breakpoint
ALTER TABLE `study` ADD `durability` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `study` ADD `blinding_checks` text DEFAULT '[]' NOT NULL;