/** Configuration, suppressions and the verdict: a pure function of findings, policy and date. Knows no reader of SQL and no renderer. */
@NullMarked
package dev.plimsoll.policy;

import org.jspecify.annotations.NullMarked;
