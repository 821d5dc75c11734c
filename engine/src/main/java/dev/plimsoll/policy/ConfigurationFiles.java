package dev.plimsoll.policy;

import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that configurations are read from: those that are there now, or those of a commit. */
public interface ConfigurationFiles {

    /** Those that are there now. */
    ConfigurationFiles PRESENT = new ConfigurationFiles() {
        @Override
        public boolean has(Path file) {
            return Files.isRegularFile(file);
        }

        @Override
        public String text(Path file, String shown) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new CannotRun(shown + " is not UTF-8", e);
            } catch (IOException e) {
                throw new CannotRun("the configuration " + shown + " cannot be read: " + reason(e), e);
            }
        }

        @Override
        public List<Path> in(Path folder) {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(Files::isRegularFile).sorted().toList();
            } catch (IOException e) {
                throw new CannotRun("the folder " + folder + " cannot be read: " + e.getMessage(), e);
            }
        }

        private static String reason(IOException e) {
            return e instanceof NoSuchFileException ? "it does not exist" : String.valueOf(e.getMessage());
        }
    };

    /** Whether there is such a file, which is no folder. */
    boolean has(Path file);

    /**
     * @param shown how messages name the file
     * @throws CannotRun if it cannot be read
     */
    String text(Path file, String shown);

    /** The files in a folder itself, by name; none where there is no such folder. */
    List<Path> in(Path folder);
}
