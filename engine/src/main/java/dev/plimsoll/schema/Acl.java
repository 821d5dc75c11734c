package dev.plimsoll.schema;

import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who has which privileges on one object. Immutable. Follows {@code aclupdate} and its kin in the server's {@code acl.c}.
 *
 * @param items no two with the same grantee, grantor and privilege
 */
record Acl(List<Item> items) {

    static final Acl EMPTY = new Acl(List.of());

    /**
     * One privilege.
     *
     * @param granted where a statement granted it, or null
     */
    record Item(
            String grantee,
            String grantor,
            String privilege,
            boolean grantable,
            @Nullable SourceRange granted) {

        private boolean is(String otherGrantee, String otherGrantor, String otherPrivilege) {
            return grantee.equals(otherGrantee) && grantor.equals(otherGrantor) && privilege.equals(otherPrivilege);
        }

        private Item withoutOption() {
            return new Item(grantee, grantor, privilege, false, granted);
        }
    }

    Acl {
        items = List.copyOf(items);
    }

    Acl grant(String grantee, String grantor, List<String> privileges, boolean option, @Nullable SourceRange place) {
        List<Item> more = new ArrayList<>(items);
        for (String privilege : privileges) {
            int at = indexOf(more, grantee, grantor, privilege);
            if (at < 0) {
                more.add(new Item(grantee, grantor, privilege, option, place));
            } else if (option && !more.get(at).grantable()) {
                more.set(at, new Item(grantee, grantor, privilege, true, place));
            }
        }
        return new Acl(more);
    }

    /**
     * Takes privileges away, or the right to grant them alone; with it goes what was granted by it.
     *
     * @param owner never loses the right to grant
     */
    Acl revoke(String grantee, String grantor, List<String> privileges, boolean optionOnly, String owner) {
        List<Item> rest = new ArrayList<>();
        Set<String> lost = new TreeSet<>();
        for (Item item : items) {
            boolean meant = privileges.contains(item.privilege()) && item.is(grantee, grantor, item.privilege());
            if (meant && item.grantable()) {
                lost.add(item.privilege());
            }
            if (!meant) {
                rest.add(item);
            } else if (optionOnly) {
                rest.add(item.withoutOption());
            }
        }
        return new Acl(rest).withoutGrantsOf(grantee, lost, owner);
    }

    private Acl withoutGrantsOf(String grantor, Set<String> privileges, String owner) {
        Set<String> lost = new TreeSet<>(privileges);
        items.stream()
                .filter(item -> item.grantee().equals(grantor) && item.grantable())
                .forEach(item -> lost.remove(item.privilege()));
        if (lost.isEmpty() || grantor.equals(owner)) {
            return this;
        }
        Acl rest = this;
        for (Item item : items) {
            if (item.grantor().equals(grantor) && lost.contains(item.privilege())) {
                rest = rest.revoke(item.grantee(), grantor, List.of(item.privilege()), false, owner);
            }
        }
        return rest;
    }

    /** Privileges that the role may grant by what it was granted itself. */
    Set<String> grantableBy(String role) {
        Set<String> found = new TreeSet<>();
        items.stream()
                .filter(item -> item.grantable() && item.grantee().equals(role))
                .forEach(item -> found.add(item.privilege()));
        return found;
    }

    /** Both, as default privileges of a schema add to those of the database. */
    Acl with(Acl other) {
        Acl all = this;
        for (Item item : other.items) {
            all = all.grant(
                    item.grantee(), item.grantor(), List.of(item.privilege()), item.grantable(), item.granted());
        }
        return all;
    }

    /** With other names for roles; what becomes equal becomes one. */
    Acl renamed(UnaryOperator<String> roles) {
        Acl all = EMPTY;
        for (Item item : items) {
            all = all.grant(
                    roles.apply(item.grantee()),
                    roles.apply(item.grantor()),
                    List.of(item.privilege()),
                    item.grantable(),
                    item.granted());
        }
        return all;
    }

    /** Whether both give the same rights, wherever they come from. */
    boolean sameRights(Acl other) {
        return items.size() == other.items.size()
                && items.stream()
                        .allMatch(item -> other.items.stream()
                                .anyMatch(each -> each.is(item.grantee(), item.grantor(), item.privilege())
                                        && each.grantable() == item.grantable()));
    }

    boolean names(String role) {
        return items.stream()
                .anyMatch(item -> Objects.equals(item.grantee(), role) || Objects.equals(item.grantor(), role));
    }

    private static int indexOf(List<Item> items, String grantee, String grantor, String privilege) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).is(grantee, grantor, privilege)) {
                return i;
            }
        }
        return -1;
    }
}
