reindex table concurrently m;
