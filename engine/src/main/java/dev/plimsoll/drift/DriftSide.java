package dev.plimsoll.drift;

import dev.plimsoll.live.LiveCatalog;
import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.DefaultPrivilege;
import dev.plimsoll.model.ExtendedStatistics;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.Membership;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Publication;
import dev.plimsoll.model.RewriteRule;
import dev.plimsoll.model.Role;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.View;
import dev.plimsoll.schema.Schema;
import dev.plimsoll.schema.SchemaAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One side of a comparison in the model's types: replayed or collected.
 *
 * @param extensions schema by name
 * @param owners of all that has one
 * @param grants complete, those that hold without a statement too
 */
public record DriftSide(
        List<Table> tables,
        List<View> views,
        List<Sequence> sequences,
        List<UserType> types,
        List<Routine> routines,
        List<String> schemas,
        Map<String, String> extensions,
        List<Publication> publications,
        List<ExtendedStatistics> statistics,
        List<RewriteRule> rules,
        List<Role> roles,
        List<Membership> memberships,
        Map<ObjectReference, String> owners,
        List<Grant> grants,
        List<DefaultPrivilege> defaultPrivileges) {

    /** What replayed migrations leave. */
    public static DriftSide of(Schema schema) {
        SchemaAccess access = schema.access();
        Map<String, String> extensions = new TreeMap<>();
        schema.extensions().forEach(each -> extensions.put(each.name(), String.valueOf(each.schema())));
        return new DriftSide(
                schema.tables().stream().filter(table -> !table.isTemporary()).toList(),
                schema.views(),
                schema.sequences(),
                schema.types(),
                schema.routines(),
                schema.schemas().stream()
                        .filter(name -> !name.startsWith("pg_"))
                        .toList(),
                extensions,
                schema.publications(),
                schema.statistics(),
                schema.rules(),
                access.roles(),
                access.memberships(),
                access.owners(),
                access.objects().stream()
                        .flatMap(object -> access.grants(object).stream())
                        .toList(),
                access.defaultPrivileges());
    }

    /** What a server says. A type on which nobody said anything may be used by everybody. */
    public static DriftSide of(LiveCatalog live) {
        Map<String, String> extensions = new TreeMap<>();
        live.extensions().forEach(each -> extensions.put(each.name(), String.valueOf(each.schema())));
        List<Grant> grants = new ArrayList<>();
        live.access().grants().values().forEach(grants::addAll);
        live.access().owners().forEach((object, owner) -> {
            if (object.kind() == ObjectKind.TYPE && !live.access().grants().containsKey(object)) {
                grants.add(new Grant(object, null, "usage", AccessChange.PUBLIC, owner, false, null));
            }
        });
        return new DriftSide(
                live.tables(),
                live.views(),
                live.sequences(),
                live.types(),
                live.routines(),
                live.schemas(),
                extensions,
                live.publications(),
                live.statistics(),
                live.rules(),
                live.access().roles(),
                live.access().memberships(),
                live.access().owners(),
                grants,
                live.access().defaultPrivileges());
    }

    /** The same with more memberships. */
    DriftSide withMemberships(List<Membership> more) {
        List<Membership> all = new ArrayList<>(memberships);
        all.addAll(more);
        return withAccess(all, grants, defaultPrivileges);
    }

    /** The same with a name for the role that migrations log in as; owners that nobody declared stay unknown. */
    DriftSide as(String login) {
        UnaryOperator<String> named = role -> role.equals(AccessChange.LOGIN_ROLE) ? login : role;
        return withAccess(
                memberships.stream()
                        .map(each -> new Membership(
                                each.role(),
                                named.apply(each.member()),
                                each.grantor(),
                                each.admin(),
                                each.inherit(),
                                each.set(),
                                each.origin()))
                        .toList(),
                grants.stream()
                        .filter(each -> !each.grantee().equals(AccessChange.LOGIN_ROLE))
                        .toList(),
                defaultPrivileges.stream()
                        .map(each -> new DefaultPrivilege(
                                named.apply(each.role()),
                                each.schema(),
                                each.kind(),
                                each.privilege(),
                                named.apply(each.grantee()),
                                each.grantable(),
                                each.granted()))
                        .toList());
    }

    private DriftSide withAccess(
            List<Membership> otherMemberships, List<Grant> otherGrants, List<DefaultPrivilege> otherDefaults) {
        return new DriftSide(
                tables,
                views,
                sequences,
                types,
                routines,
                schemas,
                extensions,
                publications,
                statistics,
                rules,
                roles,
                otherMemberships,
                owners,
                otherGrants,
                otherDefaults);
    }
}
