/**
 * Resources of any provider turned into data stores with one vocabulary of properties. What a provider's attributes mean is data, in the
 * YAML files of {@code stores/} on the class path; nothing here names a provider.
 */
@NullMarked
package dev.plimsoll.datastore;

import org.jspecify.annotations.NullMarked;
