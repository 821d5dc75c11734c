package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.UserType.DomainType;
import dev.plimsoll.postgres.CatalogDump.Facet;
import java.sql.SQLException;

/** Defaults and checks of replayed domains as the server prints them, each on a domain of its own over the same type. */
final class DomainProbe {

    private static final String READ_DEFAULT =
            "SELECT pg_get_expr(typdefaultbin, 0) FROM pg_type WHERE oid = 'pg_temp.probed'::regtype AND typdefaultbin IS NOT NULL";
    private static final String READ_CHECK =
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contypid = 'pg_temp.probed'::regtype";

    private final Probe probe;

    DomainProbe(Probe probe) {
        this.probe = probe;
    }

    void domains(Schema schema) throws SQLException {
        for (UserType type : schema.types()) {
            if (type instanceof DomainType domain) {
                domain(domain);
            }
        }
    }

    private void domain(DomainType domain) throws SQLException {
        String create = "CREATE DOMAIN pg_temp.probed AS " + domain.baseType().sql();
        if (domain.defaultValue() != null) {
            probe.read(
                    Facet.DOMAIN_DEFINITIONS,
                    "default " + domain.name(),
                    create + " DEFAULT " + domain.defaultValue().text(),
                    READ_DEFAULT);
        }
        for (Constraint constraint : domain.constraints()) {
            if (constraint.kind() == ConstraintKind.CHECK && constraint.expression() != null) {
                probe.read(
                        Facet.DOMAIN_DEFINITIONS,
                        "definition " + domain.name() + " " + constraint.name(),
                        create + " CHECK (" + constraint.expression().text() + ")",
                        READ_CHECK);
            }
        }
    }
}
