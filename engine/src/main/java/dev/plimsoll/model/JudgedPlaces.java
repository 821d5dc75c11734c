package dev.plimsoll.model;

import java.util.List;
import java.util.Set;

/**
 * Where the migrations that are judged stand; the others only prepare the ground.
 *
 * @param paths of files that are judged, wholly or in part
 * @param context what of them is not
 */
public record JudgedPlaces(Set<String> paths, List<SourceRange> context) {
    public JudgedPlaces {
        paths = Ordered.copyOf(paths);
        context = List.copyOf(context);
    }

    public boolean contain(SourceRange place) {
        return paths.contains(place.path()) && context.stream().noneMatch(range -> range.contains(place));
    }
}
