/** What a job of GitHub Actions tells and wants told: events, comments, checks, issues. Only {@code plimsoll github} loads it. */
@NullMarked
package dev.plimsoll.cli.github;

import org.jspecify.annotations.NullMarked;
