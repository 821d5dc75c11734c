drop schema s;
