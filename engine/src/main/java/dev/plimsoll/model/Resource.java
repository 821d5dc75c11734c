package dev.plimsoll.model;

import java.util.List;
import java.util.Map;

/**
 * One infrastructure object that a file declares, whatever the format.
 *
 * @param address unique in its root, in the words of the format: {@code module.db["eu"].aws_db_instance.this[0]},
 *     {@code postgresql.cnpg.io/Cluster/shop/main}, a logical id. Where the instance is not known, its key is {@code [*]}
 * @param type {@code aws_db_instance}, {@code AWS::RDS::DBInstance}, {@code postgresql.cnpg.io/Cluster}
 * @param name the last name of the address, without instance key
 * @param provider {@code aws}, {@code google}, {@code kubernetes}; empty where the format has none
 * @param modulePath the calls that lead to it, outermost first; empty in a root
 * @param attributes a nested block that may repeat is a list of maps, in source order
 * @param range the whole declaration
 * @param header what names the declaration, where an absent attribute is shown; the declaration's first line in formats without headers
 */
public record Resource(
        String address,
        String type,
        String name,
        Kind kind,
        Format format,
        String provider,
        List<ModuleCall> modulePath,
        Map<String, Value> attributes,
        Presence presence,
        SourceRange range,
        SourceRange header) {

    /** Whether the tool creates the object. */
    public enum Kind {
        /** Created and changed by the tool. */
        MANAGED,
        /** Looked up, created elsewhere. */
        DATA
    }

    /** The language of the declaration. */
    public enum Format {
        TERRAFORM,
        TERRAFORM_PLAN,
        CLOUDFORMATION,
        KUBERNETES,
        COMPOSE,
        ARM,
        ENGINE_CONFIGURATION
    }

    /**
     * A call of a module or a nested template.
     *
     * @param name with the key of the instance, as the address has it: {@code db["eu"]}
     * @param range the call
     */
    public record ModuleCall(String name, SourceRange range) {}

    public Resource {
        modulePath = List.copyOf(modulePath);
        attributes = Ordered.copyOf(attributes);
    }

    /** The value of an attribute, absent at the header where there is none. */
    public Value attribute(String attribute) {
        Value value = attributes.get(attribute);
        return value != null ? value : new Value.Absent(Trace.at(header));
    }
}
