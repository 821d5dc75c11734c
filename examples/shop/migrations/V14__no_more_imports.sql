SET lock_timeout = '2s';

-- plimsoll:ignore no-drop-table reason="the importer was removed in May, nobody reads it" owner=shop-team
DROP TABLE import_batches;
