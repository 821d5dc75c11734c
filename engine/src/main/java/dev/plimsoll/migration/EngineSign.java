package dev.plimsoll.migration;

import dev.plimsoll.model.Engine;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What says which engine migrations are written for.
 *
 * @param folder where it stands; of two signs that of the lower folder holds
 * @param because completing "since …": {@code migration_lock.toml says so}
 */
public record EngineSign(Engine engine, Path folder, String because) {

    /** Those that people have on their own machines and in tests beside the one that serves. */
    private static final Set<Engine> EMBEDDED = Set.of(Engine.H2, Engine.HSQLDB, Engine.DERBY, Engine.SQLITE);

    /** Of several engines PostgreSQL counts, since what may be its own must be judged; then one that serves. */
    public static Optional<EngineSign> of(Collection<Engine> named, Path folder, String because) {
        return named.stream()
                .filter(Engine::isJudged)
                .findFirst()
                .or(() -> named.stream()
                        .filter(engine -> !EMBEDDED.contains(engine))
                        .findFirst())
                .or(() -> named.stream().findFirst())
                .map(engine -> new EngineSign(engine, folder, because));
    }
}
