package dev.plimsoll.live.throwaway;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that starts a server, says where its data is, and waits to be killed. */
final class KilledProcess {

    /** What it says is filled up with spaces, so that a reader knows how much to wait for. */
    static final int WIDTH = 200;

    private KilledProcess() {}

    public static void main(String[] arguments) throws Exception {
        ThrowawayServer server =
                new ServerSource(Path.of(arguments[0]), null, arguments[0], Map.of()).start(null, null);
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW data_directory")) {
            result.next();
            System.out.print(
                    result.getString(1) + " ".repeat(WIDTH - result.getString(1).length()));
            System.out.flush();
        }
        TimeUnit.MINUTES.sleep(2);
    }
}
