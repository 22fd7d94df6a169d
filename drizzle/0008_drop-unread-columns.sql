ALTER TABLE `extraction` DROP COLUMN `reconciled_by`;--> statement-breakpoint
ALTER TABLE `extraction` DROP COLUMN `reconciled_at`;