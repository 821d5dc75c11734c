package dev.plimsoll.check;

import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.JudgedPlaces;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.View;
import dev.plimsoll.schema.Schema;
import dev.plimsoll.schema.SchemaAccess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The database as its migrations leave it, as a fact. */
final class EndOfMigrations {

    private EndOfMigrations() {}

    static DeclaredDatabase database(String name, Schema schema, JudgedPlaces judged) {
        SchemaAccess access = schema.access();
        Map<ObjectReference, String> owners = access.owners();
        Map<ObjectReference, List<Grant>> grants = new LinkedHashMap<>();
        for (ObjectReference object : owners.keySet()) {
            List<Grant> told = access.grants(object).stream()
                    .filter(grant -> grant.granted() != null || grant.toPublic() && object.kind() != ObjectKind.TYPE)
                    .toList();
            if (!told.isEmpty()) {
                grants.put(object, told);
            }
        }
        return new DeclaredDatabase(
                name,
                schema.server(),
                judged,
                schema.tables(),
                schema.views(),
                reads(schema),
                schema.routines(),
                List.copyOf(new TreeSet<>(schema.schemas())),
                schema.extensions(),
                schema.publications(),
                access.roles(),
                access.memberships(),
                owners,
                grants,
                access.defaultPrivileges());
    }

    private static Map<ObjectName, List<ObjectName>> reads(Schema schema) {
        Map<ObjectName, List<ObjectName>> reads = new TreeMap<>();
        Stream.concat(
                        schema.tables().stream().map(Table::name),
                        schema.views().stream().map(View::name))
                .sorted()
                .forEach(read -> schema.viewsOn(read)
                        .forEach(view -> reads.computeIfAbsent(view, each -> new ArrayList<>())
                                .add(read)));
        return reads;
    }
}
