GRANT SELECT ON customers, orders TO PUBLIC;
