package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.StoreKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How resources of some types become data stores.
 *
 * @param types of the resources that declare a store, in all formats
 * @param unless attributes of which none may be there: with one, the resource is part of another store
 * @param classes name of the table of classes that {@code compute.class} is looked up in; empty where there is none
 * @param identity attributes whose text other resources may use as the store's name
 */
record StoreMapping(
        String provider,
        StoreKind kind,
        String service,
        List<String> types,
        String classes,
        List<AttributePath> unless,
        List<AttributePath> identity,
        Map<String, PropertySource> properties,
        List<PartMapping> parts,
        List<GroupMapping> groups) {

    /**
     * Resources that say something of the store they name, such as the versioning of a bucket or the members of a cluster.
     *
     * @param by attributes that name the store
     * @param count property that holds the number of them, or empty
     */
    record PartMapping(
            List<String> types, List<AttributePath> by, Map<String, PropertySource> properties, String count) {

        /** The type of a part in a format, if the format has it. */
        Optional<String> typeIn(Resource.Format format) {
            boolean colons = format == Resource.Format.CLOUDFORMATION;
            return types.stream().filter(type -> type.contains("::") == colons).findFirst();
        }
    }

    /**
     * A list of named values that the store refers to, such as a group of parameters.
     *
     * @param types of the resources that hold such lists
     * @param by attributes of the store that name one
     * @param identity attributes of the list's resource whose text is its name
     * @param list attribute that holds the entries: maps with a name and a value each, or one map
     * @param family first part of the names of the properties that the entries become, such as {@code parameter}
     */
    record GroupMapping(
            List<String> types,
            List<AttributePath> by,
            List<AttributePath> identity,
            List<AttributePath> list,
            List<String> nameKeys,
            List<String> valueKeys,
            String family) {}
}
