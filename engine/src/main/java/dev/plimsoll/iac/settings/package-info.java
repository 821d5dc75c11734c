/** Files of settings of servers: PostgreSQL, MySQL and MariaDB, PgBouncer. */
@NullMarked
package dev.plimsoll.iac.settings;

import org.jspecify.annotations.NullMarked;
