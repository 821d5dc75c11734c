/**
 * Rule packs, facts in, findings out. Drools stays behind this package: nothing in its public types names it.
 *
 * <p>A pack is a class-path resource {@code packs/index} with the folders and the precompiled model it names, so a third party ships
 * a pack by putting a jar on the class path.
 */
@NullMarked
package dev.plimsoll.evaluate;

import org.jspecify.annotations.NullMarked;
