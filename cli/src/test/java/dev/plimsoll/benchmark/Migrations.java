package dev.plimsoll.benchmark;

import dev.plimsoll.model.Migration;
import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.Repetition;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Generated migrations of ten statements each, in the mix of {@code .ci/benchmark}. */
public final class Migrations {

    /** One operation of a benchmark is so many files, so ten times as many statements. */
    public static final int FILES = 100;

    private static final String TEXT = """
            -- change %1$d
            CREATE TABLE orders_%1$d (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id bigint NOT NULL, sku varchar(20), total numeric(10,2) DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
            CREATE INDEX orders_%1$d_customer_idx ON orders_%1$d (customer_id);
            ALTER TABLE orders_%2$d ADD COLUMN note_%1$d text;
            ALTER TABLE orders_%2$d ADD COLUMN key_%1$d uuid DEFAULT gen_random_uuid();
            ALTER TABLE orders_%2$d ALTER COLUMN sku TYPE varchar(%3$d);
            CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_%2$d_sku_%1$d_idx ON orders_%2$d (sku) WHERE total > 0;
            ALTER TABLE orders_%1$d ADD CONSTRAINT orders_%1$d_prev_fk FOREIGN KEY (customer_id) REFERENCES orders_%2$d (id) NOT VALID;
            INSERT INTO orders_%1$d (customer_id, sku, total) VALUES (1, 'a', 2.50), (2, 'b', 3.00);
            UPDATE orders_%2$d SET sku = lower(sku) WHERE sku <> lower(sku) AND created_at < now() - interval '1 day';
            CREATE OR REPLACE FUNCTION touch_%1$d() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              NEW.created_at := now();
              RETURN NEW;
            END
            $$;
            """;

    private Migrations() {}

    /** The texts of all files. */
    public static List<SourceText> texts() {
        return IntStream.rangeClosed(1, FILES)
                .mapToObj(i -> new SourceText("V%05d__change.sql".formatted(i), text(i)))
                .toList();
    }

    private static String text(int number) {
        return TEXT.formatted(number, Math.max(1, number - 1), 20 + number % 50);
    }

    /** As a tool's reader makes them of the texts, one unit each. */
    public static List<Migration> read() {
        return texts().stream().map(Migrations::migration).toList();
    }

    private static Migration migration(SourceText text) {
        Unit unit = new Unit(
                text.range(0, text.text().length()),
                TransactionMode.WRAPPED,
                PostgresReader.read(text).statements(),
                Repetition.NEVER,
                null);
        return new Migration(text.path(), "flyway", null, null, Direction.UP, false, List.of(unit));
    }

    /** Writes the files. */
    public static void write(Path folder) throws IOException {
        for (SourceText text : texts()) {
            Files.writeString(folder.resolve(text.path()), text.text());
        }
    }
}
