/**
 * Rules that a team writes down as data: what they may ask of which facts, and how they are turned into patterns of Drools without a compiler.
 *
 * <p>They come from the repository that is checked, so they are bounded: no code, patterns in linear time, limits on conditions, steps and
 * findings.
 */
@NullMarked
package dev.plimsoll.evaluate.own;

import org.jspecify.annotations.NullMarked;
