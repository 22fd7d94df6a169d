CREATE TABLE `release` (
	`name` text PRIMARY KEY NOT NULL,
	`dataset_number` integer NOT NULL,
	`digest` text NOT NULL,
	`revisions` text NOT NULL,
	`account` text NOT NULL,
	`archive` blob NOT NULL,
	`message` text NOT NULL,
	`author` text NOT NULL,
	`time` text NOT NULL,
	CONSTRAINT "release_account_is_json" CHECK(json_valid("release"."account")),
	CONSTRAINT "release_dataset_number_is_number" CHECK(typeof(dataset_number) in ('integer', 'real', 'null'))
);
