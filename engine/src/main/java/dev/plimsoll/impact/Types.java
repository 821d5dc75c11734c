package dev.plimsoll.impact;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.UserType.DomainType;
import dev.plimsoll.schema.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known about a type: what it is based on, and which operators its indexes use. */
final class Types {

    /** Domains over domains are followed this far; the server has no limit, and no schema needs more. */
    private static final int DEPTH = 32;

    private static final Set<String> OBJECT_IDENTIFIERS = Set.of(
            "oid",
            "regclass",
            "regcollation",
            "regconfig",
            "regdictionary",
            "regnamespace",
            "regoper",
            "regoperator",
            "regproc",
            "regprocedure",
            "regrole",
            "regtype");

    private final Schema schema;

    Types(Schema schema) {
        this.schema = schema;
    }

    /** The version of the server. */
    int major() {
        return schema.server().major();
    }

    TypeName resolve(TypeName written) {
        return schema.resolve(written);
    }

    @Nullable
    DomainType domain(TypeName type) {
        if (type.isArray() || type.schema() == null) {
            return null;
        }
        UserType found = schema.type(type.objectName()).orElse(null);
        return found instanceof DomainType domain ? domain : null;
    }

    /** The type below all domains. */
    TypeName base(TypeName type) {
        TypeName current = type;
        for (int depth = 0; depth < DEPTH; depth++) {
            DomainType domain = domain(current);
            if (domain == null) {
                return current;
            }
            current = domain.baseType();
        }
        return current;
    }

    /** Whether the type is a domain whose values are checked, itself or by a domain below. */
    boolean isConstrainedDomain(TypeName type) {
        TypeName current = type;
        for (int depth = 0; depth < DEPTH; depth++) {
            DomainType domain = domain(current);
            if (domain == null) {
                return false;
            }
            if (domain.isConstrained()) {
                return true;
            }
            current = domain.baseType();
        }
        return true;
    }

    /** As the server names it in messages: without length, and without schema where the search path finds it. */
    String shown(TypeName type) {
        TypeName plain = new TypeName(type.schema(), type.name(), List.of(), type.arrayDimensions());
        TypeName bare = new TypeName(null, type.name(), List.of(), type.arrayDimensions());
        return resolve(bare).equals(plain) && type.schema() != null
                ? Identifiers.quote(type.name()) + (type.isArray() ? "[]" : "")
                : plain.sql();
    }

    /** Whether an index over one type serves the other: both use the same operators. */
    boolean haveSameOperators(TypeName one, TypeName other) {
        TypeName first = base(one);
        TypeName second = base(other);
        if (first.isArray() || second.isArray()) {
            return first.isArray()
                    && second.isArray()
                    && first.element().objectName().equals(second.element().objectName());
        }
        return operators(first).equals(operators(second));
    }

    private static String operators(TypeName type) {
        String name = type.objectName().toString();
        if (name.equals("varchar")) {
            return "text";
        }
        if (name.equals("cidr")) {
            return "inet";
        }
        return OBJECT_IDENTIFIERS.contains(name) ? "oid" : name;
    }
}
