/**
 * Safer SQL for what a rule found: pure functions from a match to statements written out for its very names. Rules name a remedy in
 * their card; the steps serve help, fixes and suggestions alike.
 */
@NullMarked
package dev.plimsoll.remedy;

import org.jspecify.annotations.NullMarked;
