package dev.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.live.Digests;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppliedVersionsTest {

    @Test
    void knowsEachVersionInAnySpelling() {
        AppliedVersions applied = AppliedVersions.of(List.of("1", "2_1", "20240101120000_add_orders"), null);

        assertThat(applied.has("001")).isTrue();
        assertThat(applied.has("2.1")).isTrue();
        assertThat(applied.has("20240101120000")).isTrue();
        assertThat(applied.has("2")).isFalse();
    }

    @Test
    void takesAllUpToABaseline() {
        AppliedVersions applied = AppliedVersions.of(List.of("5"), "3");

        assertThat(applied.has("2")).isTrue();
        assertThat(applied.has("4")).isFalse();
        assertThat(applied.has("5")).isTrue();
    }

    @Test
    void tellsVersionsThatNoFileHas() {
        assertThat(AppliedVersions.of(List.of("1", "7", "10"), null).without(List.of("001")))
                .containsExactly("7", "10");
    }

    @Test
    void knowsChangesetsByIdAuthorAndFile() {
        String author = "::" + Digests.of("jane");
        AppliedChangesets applied = AppliedVersions.ofChangesets(
                        List.of("classpath:db/changelog.xml::1" + author, "changes/orders.sql::add::orders" + author))
                .changesets();

        assertThat(applied.has("src/main/resources/db/changelog.xml::1::jane")).isTrue();
        assertThat(applied.has("orders.sql::add::orders::jane")).isTrue();
        assertThat(applied.has("db/changelog.xml::1::jo")).isFalse();
        assertThat(applied.has("db/changelog.xml::2::jane")).isFalse();
        assertThat(applied.has("other/changelog.xml::1::jane")).isFalse();
    }
}
