package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.UserType.CompositeType;
import dev.plimsoll.model.UserType.DomainType;
import dev.plimsoll.model.UserType.EnumType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The user's type that one generated statement is about, and its parts. */
final class TypeWords {

    private final Schema schema;
    private final NameChoice choice;
    private @Nullable UserType type;

    TypeWords(Schema schema, NameChoice choice) {
        this.schema = schema;
        this.choice = choice;
    }

    /** Empty if the word is not about types. */
    Optional<String> pick(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "enum" -> type(EnumType.class::isInstance);
                    case "composite" -> type(CompositeType.class::isInstance);
                    case "range" -> type(UserType.OtherType.class::isInstance);
                    case "domain" -> type(DomainType.class::isInstance);
                    case "number-domain" -> type(each -> ColumnKind.of(each, schema) == ColumnKind.NUMBER);
                    case "text-domain" -> type(each -> ColumnKind.of(each, schema) == ColumnKind.TEXT);
                    case "type" -> type(each -> true);
                    case "label" -> choice.oneOf(type instanceof EnumType labels ? labels.labels() : List.of());
                    case "attribute" -> Identifiers.quote(choice.oneOf(attributes()));
                    case "domain-constraint" -> Identifiers.quote(choice.oneOf(constraints()));
                    default -> null;
                });
    }

    private String type(Predicate<UserType> condition) {
        UserType chosen = choice.oneOf(schema.types().stream().filter(condition).toList());
        type = chosen;
        boolean visible =
                schema.resolve(TypeName.of(chosen.name().name())).objectName().equals(chosen.name());
        return visible && !choice.oneIn(3)
                ? Identifiers.quote(chosen.name().name())
                : chosen.name().sql();
    }

    private List<String> attributes() {
        return type instanceof CompositeType composite
                ? composite.attributes().stream().map(Column::name).toList()
                : List.of();
    }

    private List<String> constraints() {
        return type instanceof DomainType domain
                ? domain.constraints().stream().map(Constraint::name).toList()
                : List.of();
    }
}
