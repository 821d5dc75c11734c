copy orders to stdout;
