package dev.plimsoll.live;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plimsoll.live.Snapshot.Meta;
import dev.plimsoll.live.Snapshot.NotRead;
import dev.plimsoll.live.Snapshot.Service;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a snapshot's file. Those that this version does not know are passed over. */
final class SnapshotFields {

    private final JsonParser json;
    private final Map<String, Object> meta = new HashMap<>();
    private final Map<Facet, Rows> facets = new EnumMap<>(Facet.class);
    private final List<NotRead> notRead = new ArrayList<>();
    private @Nullable String digest;

    SnapshotFields(JsonParser json) {
        this.json = json;
    }

    void readAll() throws IOException {
        expect(json.nextToken(), JsonToken.START_OBJECT, "a snapshot is an object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "facets" -> readFacets(value);
                case "notRead" -> readNotRead(value);
                case SnapshotWriter.DIGEST -> digest = json.getText();
                default -> readMeta(name, value);
            }
        }
        if (json.nextToken() != null) {
            throw malformed("something follows the snapshot");
        }
    }

    @Nullable
    String digest() {
        return digest;
    }

    Snapshot snapshot() {
        Meta read = new Meta(
                text("tool"),
                time("collectedAt"),
                number("milliseconds"),
                (int) number("versionNumber"),
                service(text("service")),
                text("database"),
                text("role"),
                meta.containsKey("superuser"),
                meta.containsKey("standby"),
                meta.containsKey("replicas") ? (int) number("replicas") : 0);
        return new Snapshot(read, facets, notRead);
    }

    private void readMeta(String name, JsonToken value) throws IOException {
        switch (value) {
            case VALUE_STRING -> meta.put(name, json.getText());
            case VALUE_NUMBER_INT -> meta.put(name, json.getLongValue());
            case VALUE_TRUE -> meta.put(name, true);
            default -> json.skipChildren();
        }
        if (name.equals("format") && number("format") != Snapshot.FORMAT) {
            throw malformed("the format " + meta.get(name) + " is not known, " + Snapshot.FORMAT
                    + " is: a newer version of Plimsoll wrote it");
        }
    }

    private void readFacets(JsonToken start) throws IOException {
        expect(start, JsonToken.START_OBJECT, "the facets are an object");
        if (!meta.containsKey("format")) {
            throw malformed("the format is not told before the facets");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Optional<Facet> facet = facet(json.currentName());
            json.nextToken();
            if (facet.isEmpty()) {
                json.skipChildren();
            } else if (facets.put(facet.get(), new FacetFields(json).read()) != null) {
                throw malformed("the facet " + facet.get().id() + " is told twice");
            }
        }
    }

    private void readNotRead(JsonToken start) throws IOException {
        expect(start, JsonToken.START_ARRAY, "what was not read is a list");
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> gap = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                expect(json.nextToken(), JsonToken.VALUE_STRING, "\"" + name + "\" is a text");
                gap.put(name, json.getText());
            }
            facet(gap.getOrDefault("facet", ""))
                    .ifPresent(facet -> notRead.add(new NotRead(
                            facet, gap.getOrDefault("reason", ""), gap.get("sqlState"), gap.get("remedy"))));
        }
    }

    private static Optional<Facet> facet(String id) {
        return Arrays.stream(Facet.values())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    private Service service(String id) {
        return Arrays.stream(Service.values())
                .filter(each -> SnapshotWriter.id(each).equals(id))
                .findFirst()
                .orElseThrow(() -> malformed("the service " + id + " is not known"));
    }

    private String text(String name) {
        if (meta.get(name) instanceof String text) {
            return text;
        }
        throw absent(name, "a text");
    }

    private long number(String name) {
        if (meta.get(name) instanceof Long number) {
            return number;
        }
        throw absent(name, "a whole number");
    }

    private Instant time(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw absent(name, "a time such as 2026-11-20T04:00:00Z");
        }
    }

    private MalformedSnapshot absent(String name, String what) {
        return malformed("\"" + name + "\" is missing or is not " + what);
    }

    private void expect(@Nullable JsonToken token, JsonToken expected, String message) {
        if (token != expected) {
            throw malformed("this is no snapshot: " + message);
        }
    }

    private MalformedSnapshot malformed(String message) {
        return new MalformedSnapshot(json.currentLocation().getLineNr(), message);
    }
}
