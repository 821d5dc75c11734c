package dev.plimsoll.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What concerns roles, privileges and owners. A role named {@code public} without quotes is {@link #PUBLIC}. */
public sealed interface AccessChange extends SchemaChange {

    /** Every role, also future ones. */
    String PUBLIC = "PUBLIC";

    /** Stands for the role that migrations log in as, where its name is not known. */
    String LOGIN_ROLE = "SESSION_USER";

    /**
     * {@code CREATE ROLE}, {@code CREATE USER}, {@code CREATE GROUP}, {@code ALTER ROLE … WITH}.
     *
     * @param create false for {@code ALTER}
     * @param attributes attribute to on or off, such as {@code superuser}, {@code bypassrls}, {@code login}
     * @param password null where none is written
     */
    record DefineRole(
            SourceRange range,
            String role,
            boolean create,
            Map<String, Boolean> attributes,
            @Nullable Secret password,
            List<String> memberOf)
            implements AccessChange {
        public DefineRole {
            attributes = Ordered.copyOf(attributes);
            memberOf = List.copyOf(memberOf);
        }
    }

    /** A password as written: where it stands and what it looks like, never its value. */
    record Secret(SourceRange range, SecretForm form) {}

    /** What a written password looks like. */
    enum SecretForm {
        PLAIN,
        /** An MD5 or SCRAM verifier. */
        VERIFIER,
        /** {@code ${name}} and its like. */
        PLACEHOLDER,
        /** {@code PASSWORD NULL}. */
        NONE
    }

    record DropRole(SourceRange range, String role, boolean ifExists) implements AccessChange {}

    /**
     * {@code GRANT … ON} and {@code REVOKE … ON}.
     *
     * @param grant false for {@code REVOKE}
     * @param privileges lower case, {@code all} for all, those on columns among them
     * @param columns columns of a privilege that is written with some, by privilege
     * @param objects as written, empty with {@code allInSchemas}; routines with their arguments where they are given
     * @param allInSchemas schemas of {@code ON ALL … IN SCHEMA}
     * @param grantOption {@code WITH GRANT OPTION}, and {@code GRANT OPTION FOR} of a {@code REVOKE}
     */
    record ChangePrivileges(
            SourceRange range,
            boolean grant,
            List<String> privileges,
            Map<String, List<String>> columns,
            ObjectKind kind,
            List<ObjectReference> objects,
            List<String> allInSchemas,
            List<String> roles,
            boolean grantOption,
            boolean cascade)
            implements AccessChange {
        public ChangePrivileges {
            privileges = List.copyOf(privileges);
            columns = Ordered.copyOf(columns);
            objects = List.copyOf(objects);
            allInSchemas = List.copyOf(allInSchemas);
            roles = List.copyOf(roles);
        }

        /** Names of the objects, without arguments. */
        public List<ObjectName> objectNames() {
            return objects.stream().map(ObjectReference::name).toList();
        }

        /** Privileges on the objects as a whole. */
        public List<String> wholePrivileges() {
            return privileges.stream()
                    .filter(privilege -> !columns.containsKey(privilege))
                    .toList();
        }
    }

    /**
     * {@code GRANT role TO role} and its reverse.
     *
     * @param options those written; of a {@code REVOKE} that takes away an option alone, that one
     * @param grantedBy null where not written
     */
    record ChangeMembership(
            SourceRange range,
            boolean grant,
            List<String> groups,
            List<String> members,
            MembershipOptions options,
            @Nullable String grantedBy,
            boolean cascade)
            implements AccessChange {
        public ChangeMembership {
            groups = List.copyOf(groups);
            members = List.copyOf(members);
        }

        /** Whether the members may grant the roles on. */
        public boolean adminOption() {
            return Boolean.TRUE.equals(options.admin());
        }
    }

    /**
     * {@code WITH ADMIN}, {@code WITH INHERIT} and {@code WITH SET}, the last two from PostgreSQL 16 on; each null where not written.
     */
    record MembershipOptions(
            @Nullable Boolean admin,
            @Nullable Boolean inherit,
            @Nullable Boolean set) {

        public static final MembershipOptions NONE = new MembershipOptions(null, null, null);

        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    /** {@code ALTER DEFAULT PRIVILEGES}; empty {@code forRoles} is the current role, empty {@code schemas} all. */
    record ChangeDefaultPrivileges(
            SourceRange range, List<String> forRoles, List<String> schemas, ChangePrivileges privileges)
            implements AccessChange {
        public ChangeDefaultPrivileges {
            forRoles = List.copyOf(forRoles);
            schemas = List.copyOf(schemas);
        }
    }

    /** {@code OWNER TO}; arguments of a routine where they are written, else null. */
    record ChangeOwner(
            SourceRange range,
            ObjectKind kind,
            ObjectName object,
            @Nullable List<TypeName> arguments,
            String owner) implements AccessChange {}

    record ReassignOwned(SourceRange range, List<String> roles, String newOwner) implements AccessChange {
        public ReassignOwned {
            roles = List.copyOf(roles);
        }
    }

    record DropOwned(SourceRange range, List<String> roles, boolean cascade) implements AccessChange {
        public DropOwned {
            roles = List.copyOf(roles);
        }
    }

    /** {@code ALTER ROLE … SET}, {@code ALTER DATABASE … SET}: a default for later sessions; value null for RESET. */
    record SetSessionDefault(
            SourceRange range,
            @Nullable String role,
            @Nullable String database,
            String parameter,
            @Nullable String value)
            implements AccessChange {}
}
