package dev.plimsoll.iac.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    @TempDir
    Path folder;

    private Path root;
    private SourceFiles files;

    @BeforeEach
    void prepare() throws IOException {
        root = Files.createDirectory(folder.toRealPath().resolve("root"));
        files = new SourceFiles(root, folder.toRealPath());
    }

    @Test
    void namesFilesAsSeenFromTheWorkingDirectory() throws IOException {
        Path file = Files.writeString(root.resolve("a.tf"), "\uFEFFx");

        assertThat(files.read(file, 10)).isEqualTo(new FileText.Read("root/a.tf", "x"));
    }

    @Test
    void whatALinkOrAPathLeadsOutOfTheRootToIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "x");
        Files.createSymbolicLink(root.resolve("link"), secret);

        assertThat(files.read(root.resolve("link"), 10))
                .isEqualTo(new FileText.Refused("root/link", "lies outside the folder that is checked", false, false));
        assertThat(files.read(root.resolve("../secret"), 10)).isInstanceOf(FileText.Refused.class);
        assertThat(files.list(folder)).isEmpty();
    }

    @Test
    void missingLongAndMalformedFilesAreRefused() throws IOException {
        Files.write(root.resolve("latin"), new byte[] {(byte) 0xE9, 'x'});
        Files.writeString(root.resolve("long"), "x".repeat(11));

        assertThat(((FileText.Refused) files.read(root.resolve("none"), 10)).missing())
                .isTrue();
        assertThat(((FileText.Refused) files.read(root.resolve("long"), 10)).tooLong())
                .isTrue();
        assertThat(((FileText.Refused) files.read(root.resolve("latin"), 10)).reason())
                .isEqualTo("is not UTF-8");
        assertThat(((FileText.Refused) files.read(root, 10)).reason()).isEqualTo("is no regular file");
    }
}
