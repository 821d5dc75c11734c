package dev.plimsoll.migration;

import dev.plimsoll.model.Migration;
import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.Repetition;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.sql.Decoding;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.Script;
import dev.plimsoll.sql.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/** Reads found files into migrations. Never throws for what a file holds or cannot give. */
public final class MigrationReader {

    private final InputStream standardInput;

    public MigrationReader(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * @param layout of the set that the file belongs to
     * @param deployed whether the file is context only, see {@link Migration#deployed}
     */
    public MigrationFile read(FoundFile file, Layout layout, boolean deployed) {
        if (file.refusal() != null) {
            return new MigrationFile.Refused(file.path(), file.refusal());
        }
        try {
            Decoding decoding = Decoding.of(file.path(), bytes(file));
            if (decoding instanceof Decoding.Refused refused) {
                return new MigrationFile.Refused(file.path(), refused.reason());
            }
            Decoding.Decoded decoded = (Decoding.Decoded) decoding;
            MigrationFile read = read(file, decoded.source(), layout, deployed);
            return decoded.marked() && read instanceof MigrationFile.Read text ? text.withMark() : read;
        } catch (IOException e) {
            return new MigrationFile.Refused(file.path(), reason(e));
        }
    }

    /** One byte beyond the limit is enough to see that a file is too large. */
    private byte[] bytes(FoundFile file) throws IOException {
        if (file.text() != null) {
            return file.text().getBytes(StandardCharsets.UTF_8);
        }
        if (file.file() == null) {
            return standardInput.readNBytes(Decoding.MAX_BYTES + 1);
        }
        try (InputStream in = Files.newInputStream(file.file())) {
            return in.readNBytes(Decoding.MAX_BYTES + 1);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "the file is gone";
        }
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    static MigrationFile read(SourceText source, Layout given, boolean deployed) {
        return read(new FoundFile(source.path(), null, null), source, given, deployed);
    }

    private static MigrationFile read(FoundFile file, SourceText source, Layout given, boolean deployed) {
        FileRole role = given.role(source.path());
        if (role.kind() == FileRole.Kind.IGNORED) {
            return new MigrationFile.PassedOver(source.path(), given.tool(), role.why());
        }
        if (role.kind() == FileRole.Kind.SCRIPT) {
            return new MigrationFile.Script(
                    source.path(), given.tool(), given.link(source.path(), source.text()), role.why());
        }
        Layout layout = given.of(source.text());
        List<? extends Part> parts = role.kind() == FileRole.Kind.REVERSE
                ? List.of(new Section(0, source.text().length(), Direction.DOWN, TransactionMode.UNKNOWN))
                : layout.parts(file, source);
        if (parts.isEmpty() && !source.text().isBlank()) {
            return new MigrationFile.PassedOver(source.path(), layout.tool(), layout.whyNothing());
        }
        return read(source, deployed, layout, parts);
    }

    private static MigrationFile.Read read(
            SourceText source, boolean deployed, Layout layout, List<? extends Part> parts) {
        List<Unit> units = new ArrayList<>();
        List<SourceRange> comments = new ArrayList<>();
        List<SourceText> others = new ArrayList<>();
        boolean repeated = layout.role(source.path()).kind() == FileRole.Kind.REPEATABLE;
        boolean reverse = false;
        int statements = 0;
        for (Part part : parts) {
            if (part instanceof Section section && section.direction() == Direction.DOWN) {
                reverse = true;
                continue;
            }
            Part.Statements read =
                    part instanceof Section section ? statements(source, section, layout) : (Part.Statements) part;
            Repetition repetition = repeated ? Repetition.WHEN_CHANGED : read.repetition();
            units.add(new Unit(
                    read.range(), read.mode(), numbered(read.statements(), statements), repetition, read.changeset()));
            comments.addAll(read.comments());
            others.addAll(read.others());
            statements += read.statements().size();
        }
        Migration migration = new Migration(
                source.path(),
                layout.tool(),
                layout.version(source.path()),
                layout.outsideTransaction(source.path()),
                units.isEmpty() ? Direction.DOWN : Direction.UP,
                deployed,
                units);
        return new MigrationFile.Read(source, migration, reverse, comments, others, false);
    }

    private static Part.Statements statements(SourceText source, Section section, Layout layout) {
        Script script = PostgresReader.read(source, section.start(), section.end());
        return new Part.Statements(
                source.range(section.start(), section.end()),
                layout.mode(source.path(), section, script.statements()),
                script.statements(),
                script.comments());
    }

    /** What takes the migration of a file back, in the same file or all of it; empty where nothing does. */
    public List<Unit> wayBack(SourceText source, Layout given) {
        List<Unit> units = new ArrayList<>();
        for (Section section : sections(source, given)) {
            if (section.direction() == Direction.DOWN) {
                Script script = PostgresReader.read(source, section.start(), section.end());
                units.add(new Unit(
                        source.range(section.start(), section.end()),
                        section.modeOf(script.statements().size()),
                        script.statements()));
            }
        }
        return units;
    }

    private static List<Section> sections(SourceText source, Layout given) {
        return given.role(source.path()).kind() == FileRole.Kind.REVERSE
                ? List.of(new Section(0, source.text().length(), Direction.DOWN, TransactionMode.UNKNOWN))
                : given.of(source.text()).sections(source.path(), source.text());
    }

    /** A statement is known by its place among all of its file. */
    private static List<Statement> numbered(List<Statement> statements, int first) {
        return first == 0
                ? statements
                : statements.stream()
                        .map(statement -> new Statement(
                                statement.range(),
                                first + statement.index(),
                                statement.text(),
                                statement.changes(),
                                statement.body(),
                                statement.versioned()))
                        .toList();
    }
}
