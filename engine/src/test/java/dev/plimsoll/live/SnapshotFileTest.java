package dev.plimsoll.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.live.Snapshot.Meta;
import dev.plimsoll.live.Snapshot.NotRead;
import dev.plimsoll.live.Snapshot.Service;
import dev.plimsoll.model.CannotRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotFileTest {

    private static final Snapshot SNAPSHOT = new Snapshot(
            new Meta(
                    "0.1.0",
                    Instant.parse("2026-07-01T04:00:00Z"),
                    812,
                    160_004,
                    Service.RDS,
                    "shop",
                    "app",
                    false,
                    true,
                    2),
            Map.of(
                    Facet.RELATIONS,
                    rows(
                            List.of("schema", "name", "rows", "share", "unlogged", "options", "definitionText"),
                            row("public", "orders", 7L, 0.25, true, List.of("fillfactor=70"), null),
                            row("public", "buyers", null, null, false, null, "SELECT 'secret'")),
                    Facet.CONSTRAINTS,
                    rows(
                            List.of("name", "kind", "checkText"),
                            row("price_check", "check", "price > 0"),
                            row("no_overlap", "exclude", "EXCLUDE USING gist (span WITH &&)")),
                    Facet.TYPES,
                    rows(List.of("name", "labels"), row("state", List.of("open", "paid")))),
            List.of(new NotRead(Facet.PASSWORDS, "permission denied for table pg_authid", "42501", null)));

    private static Object[] row(Object... values) {
        return values;
    }

    private static Rows rows(List<String> columns, Object[]... rows) {
        return new Rows(columns, Arrays.asList(rows));
    }

    @Test
    void oneRowIsOneLineAndNothingIsNeedless() throws IOException {
        assertThat(text(SnapshotPrivacy.NORMAL))
                .isEqualTo("""
            {
            "format": 1,
            "tool": "0.1.0",
            "collectedAt": "2026-07-01T04:00:00Z",
            "milliseconds": 812,
            "versionNumber": 160004,
            "service": "rds",
            "database": "shop",
            "role": "app",
            "standby": true,
            "replicas": 2,
            "notRead": [
            {"facet": "passwords", "reason": "permission denied for table pg_authid", "sqlState": "42501"}
            ],
            "facets": {
            "relations": {"columns": ["schema", "name", "rows", "share", "unlogged", "options", "definitionDigest"], "rows": [
            {"schema": "public", "name": "buyers", "definitionDigest": "%s"},
            {"schema": "public", "name": "orders", "rows": 7, "share": 0.25, "unlogged": true, "options": ["fillfactor=70"]}
            ]},
            "constraints": {"columns": ["name", "kind", "checkText", "checkDigest"], "rows": [
            {"name": "no_overlap", "kind": "exclude", "checkDigest": "%s"},
            {"name": "price_check", "kind": "check", "checkText": "price > 0"}
            ]},
            "types": {"columns": ["name", "labels"], "rows": [
            {"name": "state", "labels": ["open", "paid"]}
            ]}
            },
            "digest": "sha256:de33c8be7a73c9ac0d2a6cf9f1e7ed6d0b2e6b5d2eaa1f8e5d3a0a8f6b7c9d01"
            }
            """.formatted(Digests.of("SELECT 'secret'"), Digests.of("EXCLUDE USING gist (span WITH &&)"))
                        .replaceFirst("de33c8[0-9a-f]*", digest(text(SnapshotPrivacy.NORMAL))));
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        String written = text(SnapshotPrivacy.NORMAL);
        Snapshot read = read(bytes(SNAPSHOT, "s.json", SnapshotPrivacy.NORMAL));

        assertThat(read.meta()).isEqualTo(SNAPSHOT.meta());
        assertThat(read.notRead()).isEqualTo(SNAPSHOT.notRead());
        assertThat(read.rows(Facet.RELATIONS).values())
                .last()
                .satisfies(row -> assertThat(row)
                        .containsExactly("public", "orders", 7L, 0.25, true, List.of("fillfactor=70"), null));
        assertThat(new String(bytes(read, "s.json", SnapshotPrivacy.NORMAL), StandardCharsets.UTF_8))
                .isEqualTo(written);
        assertThat(read(bytes(SNAPSHOT, "s.json.gz", SnapshotPrivacy.NORMAL)).meta())
                .isEqualTo(SNAPSHOT.meta());
        assertThat(bytes(SNAPSHOT, "s.json.gz", SnapshotPrivacy.NORMAL))
                .isEqualTo(bytes(SNAPSHOT, "s.json.gz", SnapshotPrivacy.NORMAL))
                .hasSizeLessThan(written.length());
    }

    @Test
    void strictPrivacyKeepsNoExpressionAndNoLabel() throws IOException {
        assertThat(text(SnapshotPrivacy.STRICT))
                .contains("\"strictPrivacy\": true", "\"name\": \"state\", \"labelsDigest\": \"", "price_check")
                .doesNotContain("price > 0", "paid", "checkText");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"orders\" | \"order5\" | was changed after it was written",
                "sha256: | sha512: | was changed after it was written",
                "\"format\": 1 | \"format\": 2 | line 2: the format 2 is not known",
                "\"rows\": 7 | \"rowz\": 7 | line 18: there is no column rowz",
                "\"rows\": 7 | \"rows\": {} | line 18: a value is a text",
                "\"rows\": 7 | \"rows\": 99999999999999999999 | line 18:",
                "\"rows\": 7 | rows | line 18:",
                "\"facets\": { | \"facets\": [ | line 15:",
                "\"rds\" | \"cloud\" | the service cloud is not known",
                "2026-07-01T04:00:00Z | yesterday | \"collectedAt\" is missing or is not a time",
            })
    void whatIsNoSnapshotIsToldWithItsPlace(String from, String to, String message) throws IOException {
        String broken = text(SnapshotPrivacy.NORMAL).replaceFirst(Pattern.quote(from), to);
        boolean sums = !message.contains("changed");
        byte[] file = (sums ? broken.replaceFirst("sha256:[0-9a-f]*", "sha256:" + digest(broken)) : broken)
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("shop.json")
                .hasMessageContaining(message);
    }

    @Test
    void hostileFilesAreBounded() throws IOException {
        byte[] file = bytes(SNAPSHOT, "s.json.gz", SnapshotPrivacy.NORMAL);
        assertThatThrownBy(() -> SnapshotReader.read(new ByteArrayInputStream(file), "shop.json", 500))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("larger than 500 bytes");
        byte[] deep = ("{\"x\": " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(CannotRun.class).hasMessageContaining("line 1");
        byte[] cut = Arrays.copyOf(file, file.length / 2);
        assertThatThrownBy(() -> SnapshotReader.read(new ByteArrayInputStream(cut), "shop.json"))
                .isInstanceOfAny(CannotRun.class, IOException.class);
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(CannotRun.class);
    }

    private static String text(SnapshotPrivacy privacy) throws IOException {
        return new String(bytes(SNAPSHOT, "s.json", privacy), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Snapshot snapshot, String name, SnapshotPrivacy privacy) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SnapshotWriter(privacy).write(snapshot, name, out);
        return out.toByteArray();
    }

    private static Snapshot read(byte[] file) throws IOException {
        return SnapshotReader.read(new ByteArrayInputStream(file), "shop.json");
    }

    /** As anybody can compute it: {@code head -n -2 FILE | sha256sum}. */
    private static String digest(String file) {
        String before = file.substring(0, file.indexOf("\n\"digest\"") + 1);
        return HexFormat.of().formatHex(Digests.sha256().digest(before.getBytes(StandardCharsets.UTF_8)));
    }
}
