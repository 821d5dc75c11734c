package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.AccessChange.ChangeDefaultPrivileges;
import dev.plimsoll.model.AccessChange.ChangeMembership;
import dev.plimsoll.model.AccessChange.ChangePrivileges;
import dev.plimsoll.model.AccessChange.DefineRole;
import dev.plimsoll.model.AccessChange.SecretForm;
import dev.plimsoll.model.AccessChange.SetSessionDefault;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationRuleChange.CreatePolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessReaderTest {

    @Test
    void readsRoles() {
        DefineRole role = Changes.read(
                "create user Bob with superuser nocreatedb password 'secret' in role a, b", DefineRole.class);
        assertThat(role.role()).isEqualTo("bob");
        assertThat(role.attributes()).isEqualTo(Map.of("login", true, "superuser", true, "createdb", false));
        assertThat(role.memberOf()).containsExactly("a", "b");
        assertThat(role.toString()).doesNotContain("secret");
        assertThat(Changes.read("alter role r bypassrls", DefineRole.class).create())
                .isFalse();
        SetSessionDefault setting =
                Changes.read("alter role r in database d set search_path to a, b", SetSessionDefault.class);
        assertThat(setting.database()).isEqualTo("d");
        assertThat(setting.value()).isEqualTo("a, b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
            'secret'                              ~ PLAIN
            'md5aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' ~ VERIFIER
            'SCRAM-SHA-256$4096:x$y:z'            ~ VERIFIER
            '${PASSWORD}'                         ~ PLACEHOLDER
            '{{ password }}'                      ~ PLACEHOLDER
            '$PASSWORD'                           ~ PLACEHOLDER
            '$ecret'                              ~ PLAIN
            null                                  ~ NONE
            """)
    void tellsFormsOfPasswords(String password, SecretForm form) {
        DefineRole role = Changes.read("create role r password " + password, DefineRole.class);
        assertThat(Objects.requireNonNull(role.password()).form()).isEqualTo(form);
    }

    @Test
    void readsGrants() {
        ChangePrivileges grant = Changes.read(
                "grant select, insert (a, b) on table s.t, u to public, \"public\", group g with grant option",
                ChangePrivileges.class);
        assertThat(grant.grant()).isTrue();
        assertThat(grant.privileges()).containsExactly("select", "insert");
        assertThat(grant.columns()).isEqualTo(Map.of("insert", List.of("a", "b")));
        assertThat(grant.wholePrivileges()).containsExactly("select");
        assertThat(grant.objectNames()).containsExactly(ObjectName.of("s", "t"), ObjectName.of("u"));
        assertThat(grant.roles()).containsExactly(AccessChange.PUBLIC, "public", "g");
        assertThat(grant.grantOption()).isTrue();
        ChangePrivileges revoke =
                Changes.read("revoke all on all functions in schema a, b from c cascade", ChangePrivileges.class);
        assertThat(revoke.grant()).isFalse();
        assertThat(revoke.kind()).isEqualTo(ObjectKind.FUNCTION);
        assertThat(revoke.allInSchemas()).containsExactly("a", "b");
        assertThat(revoke.cascade()).isTrue();
        assertThat(Changes.read("grant usage on schema s to x", ChangePrivileges.class)
                        .kind())
                .isEqualTo(ObjectKind.SCHEMA);
        ChangeMembership member = Changes.read("grant a to b with admin option", ChangeMembership.class);
        assertThat(member.groups()).containsExactly("a");
        assertThat(member.adminOption()).isTrue();
        ChangeDefaultPrivileges defaults = Changes.read(
                "alter default privileges for role a in schema b grant select on tables to c",
                ChangeDefaultPrivileges.class);
        assertThat(defaults.forRoles()).containsExactly("a");
        assertThat(defaults.privileges().kind()).isEqualTo(ObjectKind.TABLE);
    }

    @Test
    void readsPolicies() {
        CreatePolicy policy = Changes.read(
                "create policy p on s.t as restrictive for update to a, current_user using (b = 1) with check (true)",
                CreatePolicy.class);
        assertThat(policy.permissive()).isFalse();
        assertThat(policy.command()).isEqualTo("update");
        assertThat(policy.roles()).containsExactly("a", "CURRENT_USER");
        assertThat(Objects.requireNonNull(policy.using()).columns()).containsExactly("b");
        assertThat(Changes.read("create policy p on t to public", CreatePolicy.class)
                        .roles())
                .isEmpty();
    }
}
