package dev.plimsoll.check.drift;

import dev.plimsoll.check.DeclaredSchema;
import dev.plimsoll.check.drift.infrastructure.InfrastructureDrift;
import dev.plimsoll.check.live.ServerSql;
import dev.plimsoll.check.throwaway.RefusedStatement;
import dev.plimsoll.check.throwaway.ReplayHost;
import dev.plimsoll.check.throwaway.ServerReplay;
import dev.plimsoll.drift.Drift;
import dev.plimsoll.drift.DriftOptions;
import dev.plimsoll.drift.DriftSide;
import dev.plimsoll.drift.SchemaDrift;
import dev.plimsoll.drift.SnapshotDrift;
import dev.plimsoll.live.LiveCatalog;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.NotAssessed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares with migrations that were run on a throw-away server of the database's own major version. */
final class ServerComparison {

    private final ReplayHost host;
    private final DriftRequest request;
    private final DeclaredSchema declared;
    private final List<Migration> migrations;

    ServerComparison(ReplayHost host, DriftRequest request, DeclaredSchema declared, List<Migration> migrations) {
        this.host = host;
        this.request = request;
        this.declared = declared;
        this.migrations = migrations;
    }

    /** Where a statement did not run that makes the schema what it is, nothing is compared: all that it lacks would be told as drift. */
    Compared of(SnapshotDrift.Side live) {
        Snapshot.Meta meta = request.live().meta();
        ServerReplay ran = ServerReplay.of(new ServerReplay.Request(
                host,
                meta.major(),
                "the database runs on one",
                meta.database(),
                declared.session(),
                migrations,
                request.declared().toolVersion()));
        List<NotAssessed> refused = ran.refused().stream()
                .map(each -> each.notAssessed(declared.database()))
                .toList();
        Optional<RefusedStatement> decisive =
                ran.refused().stream().filter(RefusedStatement::changesSchema).findFirst();
        Drift drift = decisive.isPresent() ? Drift.NONE : compare(ran, live);
        return new Compared(
                declared.database(),
                drift,
                InfrastructureDrift.NONE,
                declared.files().size(),
                incomplete(ran, decisive.isPresent()),
                refused);
    }

    private Drift compare(ServerReplay ran, SnapshotDrift.Side live) {
        String path = "<" + declared.database() + ">";
        return SchemaDrift.ofServer(
                declared.database(),
                new SnapshotDrift.Side(ran.snapshot(), LiveCatalog.of(ran.snapshot(), path, new ServerSql(path))),
                DriftSide.of(declared.schema()),
                live,
                new DriftOptions(request.ignorePartitions()));
    }

    private @Nullable String incomplete(ServerReplay ran, boolean decisive) {
        if (!declared.unreadFiles().isEmpty()) {
            return "of the migrations, " + declared.unreadFiles().get(0) + " could not be read";
        }
        return ran.refusal()
                .map(told -> told + (decisive ? "; nothing was compared" : ""))
                .orElse(null);
    }
}
