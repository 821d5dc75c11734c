package dev.plimsoll.schema;

/** When a relation was created: in which unit and in which transaction of the run. */
record Birth(int unit, int transaction) {}
