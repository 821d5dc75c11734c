create role maker createrole;
