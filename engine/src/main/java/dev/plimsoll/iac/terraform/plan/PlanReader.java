package dev.plimsoll.iac.terraform.plan;

import dev.plimsoll.iac.files.FileText;
import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.iac.json.JsonReader;
import dev.plimsoll.iac.json.JsonReading;
import dev.plimsoll.iac.json.LocatedJson;
import dev.plimsoll.model.PlannedChange;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON of a plan or a state. A file that is none of both is an outcome, not an exception. */
public final class PlanReader {

    /** Larger files are refused unread. */
    public static final long MOST_BYTES = 64L * 1024 * 1024;

    private PlanReader() {}

    public static PlanReading read(SourceFiles files, Path file) {
        FileText text = files.read(file, MOST_BYTES);
        if (text instanceof FileText.Refused refused) {
            Kind kind = refused.missing() ? Kind.NOT_AT_HAND : refused.tooLong() ? Kind.LIMIT : Kind.MALFORMED;
            return unread(kind, "the plan " + refused.reason(), SourceRange.wholeFile(refused.path()));
        }
        FileText.Read read = (FileText.Read) text;
        return read(read.path(), read.text());
    }

    /** @param path as {@link SourceRange#path()} */
    static PlanReading read(String path, String text) {
        JsonReading reading = JsonReader.read(path, text);
        if (reading instanceof JsonReading.Refused refused) {
            return new PlanReading(List.of(), List.of(), List.of(refused.fault()));
        }
        LocatedJson json = ((JsonReading.Read) reading).value();
        Optional<LocatedJson> values = json.member("planned_values").or(() -> json.member("values"));
        if (json.member("format_version").isEmpty() || values.isEmpty()) {
            return unread(
                    Kind.MALFORMED,
                    "the file is neither a plan nor a state that terraform show -json made",
                    SourceRange.wholeFile(path));
        }
        Map<String, LocatedJson> unknown = new LinkedHashMap<>();
        List<PlannedChange> changes = new ArrayList<>();
        json.member("resource_changes")
                .ifPresent(list -> list.elementsOrNone().forEach(change -> {
                    PlanChanges.read(change).ifPresent(changes::add);
                    change.member("change")
                            .flatMap(detail -> detail.member("after_unknown"))
                            .ifPresent(mask -> unknown.put(
                                    change.member("address")
                                            .flatMap(LocatedJson::text)
                                            .orElse(""),
                                    mask));
                }));
        List<Resource> resources = new ArrayList<>();
        values.get().member("root_module").ifPresent(root -> module(root, unknown, resources));
        return new PlanReading(resources, changes, List.of());
    }

    private static PlanReading unread(Kind kind, String message, SourceRange place) {
        return new PlanReading(List.of(), List.of(), List.of(new UnreadInfrastructure(kind, message, place)));
    }

    private static void module(LocatedJson module, Map<String, LocatedJson> unknown, List<Resource> resources) {
        module.member("resources")
                .ifPresent(list -> list.elementsOrNone()
                        .forEach(json -> PlanResources.read(json, unknown).ifPresent(resources::add)));
        module.member("child_modules")
                .ifPresent(list -> list.elementsOrNone().forEach(child -> module(child, unknown, resources)));
    }
}
