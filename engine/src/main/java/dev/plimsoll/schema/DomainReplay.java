package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TypeChange;
import dev.plimsoll.model.TypeChange.AddDomainConstraint;
import dev.plimsoll.model.TypeChange.AlterDomain;
import dev.plimsoll.model.TypeChange.CreateDomain;
import dev.plimsoll.model.UserType.DomainType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Creates and alters domains and their constraints. */
final class DomainReplay {

    private final ReplayState state;
    private final Catalog catalog;

    DomainReplay(ReplayState state) {
        this.state = state;
        this.catalog = state.catalog();
    }

    void create(ObjectName name, CreateDomain create, Origin origin) {
        catalog.put(new DomainType(
                name,
                state.names().type(create.baseType()),
                create.collation(),
                withoutNull(create.defaultValue()),
                false,
                List.of(),
                origin));
        create.constraints().forEach(definition -> add(name, definition, true));
        if (create.notNull()) {
            setNotNull(name, null, create.range());
        }
    }

    void alter(ObjectName name, TypeChange change) {
        if (change instanceof AddDomainConstraint add) {
            add(name, add.definition(), false);
        } else if (change instanceof AlterDomain alter && catalog.type(name) instanceof DomainType domain) {
            alter(domain, alter);
        }
    }

    private void alter(DomainType domain, AlterDomain alter) {
        switch (alter.action()) {
            case SET_DEFAULT -> catalog.put(Domains.withDefault(domain, withoutNull(alter.defaultValue())));
            case DROP_DEFAULT -> catalog.put(Domains.withDefault(domain, null));
            case SET_NOT_NULL -> setNotNull(domain.name(), null, alter.range());
            case DROP_NOT_NULL ->
                catalog.put(Domains.with(
                        domain,
                        false,
                        domain.constraints().stream()
                                .filter(constraint -> constraint.kind() != ConstraintKind.NOT_NULL)
                                .toList()));
            case DROP_CONSTRAINT -> drop(domain, alter.constraint());
            case VALIDATE_CONSTRAINT ->
                replace(domain, alter.constraint(), constraint -> Constraints.validated(constraint, true));
            case RENAME_CONSTRAINT -> {
                String newName = alter.newName();
                if (newName != null) {
                    replace(domain, alter.constraint(), constraint -> Constraints.named(constraint, newName));
                }
            }
        }
    }

    private void add(ObjectName name, ConstraintDefinition definition, boolean creating) {
        if (definition.kind() == ConstraintKind.NOT_NULL) {
            setNotNull(name, definition.name(), definition.range());
            return;
        }
        String chosen = definition.name() == null ? state.chooser().constraint(name, null, "check") : definition.name();
        boolean validated = creating || !definition.notValid();
        append(
                name,
                Constraints.of(chosen, definition, List.of(), definition.expression(), null, null, validated),
                false);
    }

    /** From PostgreSQL 17 on the not-null of a domain is a constraint with a name. */
    private void setNotNull(ObjectName name, @Nullable String constraintName, SourceRange declared) {
        if (!(catalog.type(name) instanceof DomainType domain) || domain.notNull()) {
            return;
        }
        if (state.server().atLeast(17)) {
            String chosen =
                    constraintName == null ? state.chooser().constraint(name, null, "not_null") : constraintName;
            Constraint constraint = Constraints.notNull(chosen, "", declared);
            append(name, Constraints.withColumns(constraint, List.of(), null), true);
        } else {
            catalog.put(Domains.with(domain, true, domain.constraints()));
        }
    }

    private void append(ObjectName name, Constraint constraint, boolean notNull) {
        if (catalog.type(name) instanceof DomainType domain) {
            List<Constraint> constraints = new ArrayList<>(domain.constraints());
            constraints.add(constraint);
            catalog.put(Domains.with(domain, notNull || domain.notNull(), constraints));
        }
    }

    private void drop(DomainType domain, @Nullable String constraintName) {
        boolean dropsNotNull = domain.constraints().stream()
                .anyMatch(constraint ->
                        constraint.name().equals(constraintName) && constraint.kind() == ConstraintKind.NOT_NULL);
        catalog.put(Domains.with(
                domain,
                domain.notNull() && !dropsNotNull,
                domain.constraints().stream()
                        .filter(constraint -> !constraint.name().equals(constraintName))
                        .toList()));
    }

    private void replace(DomainType domain, @Nullable String name, UnaryOperator<Constraint> change) {
        catalog.put(Domains.with(
                domain,
                domain.notNull(),
                domain.constraints().stream()
                        .map(constraint -> constraint.name().equals(name) ? change.apply(constraint) : constraint)
                        .toList()));
    }

    private static @Nullable Expression withoutNull(@Nullable Expression value) {
        return value == null || value.isNull() ? null : value;
    }
}
