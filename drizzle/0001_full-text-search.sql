CREATE VIRTUAL TABLE `study_text` USING fts5(
	`key` UNINDEXED,
	`title`,
	`author`,
	`notes`,
	`arms`,
	tokenize = "unicode61 remove_diacritics 2",
	prefix = '2 3'
);
