package dev.plimsoll.drift;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Difference.Facet;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceOptions.OwnedBy;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.UserType.CompositeType;
import dev.plimsoll.model.UserType.DomainType;
import dev.plimsoll.model.UserType.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Types and sequences. */
final class TypeForms {

    private TypeForms() {}

    static List<DriftObject> types(List<UserType> types) {
        List<DriftObject> all = new ArrayList<>();
        for (UserType type : types) {
            DriftKey key = DriftKey.of(ObjectKind.TYPE, type.name());
            Forms forms = new Forms();
            if (type instanceof EnumType labels) {
                forms.list("labels", labels.labels());
            } else if (type instanceof CompositeType composite) {
                forms.list(
                        "attributes",
                        composite.attributes().stream()
                                .map(each -> each.name() + " " + Forms.type(each.type()))
                                .toList());
            } else if (type instanceof DomainType domain) {
                key = DriftKey.of(ObjectKind.DOMAIN, type.name());
                domain(domain, forms);
                for (Constraint constraint : domain.constraints()) {
                    if (constraint.kind() == ConstraintKind.CHECK) {
                        all.add(check(domain, key, constraint));
                    }
                }
            }
            all.add(DriftObject.of(key, Facet.STRUCTURE, Forms.in(type.name()), forms.done())
                    .from(type.origin()));
        }
        return all;
    }

    private static void domain(DomainType domain, Forms forms) {
        forms.text("type", Forms.type(domain.baseType()))
                .flag("not null", domain.notNull())
                .expression("default", domain.defaultValue())
                .text("collation", domain.collation() == null ? null : KeyForms.lastPart(domain.collation()));
    }

    private static DriftObject check(DomainType domain, DriftKey key, Constraint constraint) {
        Map<String, Form> properties = new Forms()
                .expression("expression", constraint.expression())
                .flag("not valid", !constraint.validated())
                .done();
        return DriftObject.of(
                        DriftKey.of(ObjectKind.DOMAIN_CONSTRAINT, domain.name() + "." + constraint.name()),
                        Facet.STRUCTURE,
                        List.of(key),
                        properties)
                .namedByTheEngine(constraint.name().matches("(?s).*_check\\d*"))
                .from(domain.origin());
    }

    /** A sequence that belongs to a column goes by the name of the column: the engine chose its own. Where it starts and stands is no structure. */
    static List<DriftObject> sequences(List<Sequence> sequences) {
        List<DriftObject> all = new ArrayList<>();
        for (Sequence sequence : sequences) {
            OwnedBy said = sequence.ownedBy();
            OwnedBy owner = OwnedBy.NOBODY.equals(said) ? null : said;
            DriftKey key = owner != null
                    ? Forms.column(owner.table(), owner.column()).aspect("sequence")
                    : DriftKey.of(ObjectKind.SEQUENCE, sequence.name());
            Forms forms = new Forms()
                    .text("type", Forms.type(sequence.type()))
                    .text("increment", sequence.options().increment())
                    .text("minimum", sequence.options().minimum())
                    .text("maximum", sequence.options().maximum())
                    .text("cache", sequence.options().cache())
                    .flag("cycle", Boolean.TRUE.equals(sequence.options().cycle()));
            List<DriftKey> parents = owner != null
                    ? List.of(DriftKey.of(ObjectKind.TABLE, owner.table()), Forms.column(owner.table(), owner.column()))
                    : Forms.in(sequence.name());
            all.add(DriftObject.of(key, Facet.STRUCTURE, parents, forms.done()).from(sequence.origin()));
        }
        return all;
    }
}
