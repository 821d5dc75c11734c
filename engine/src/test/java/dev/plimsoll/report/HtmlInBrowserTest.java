package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens the page in Chromium; without one there is nothing to open it with. */
class HtmlInBrowserTest {

    @TempDir
    Path folder;

    private Path page;

    @BeforeEach
    void write() throws IOException {
        assumeTrue(chromium().isPresent(), "no chromium on the path");
        page = Files.writeString(
                folder.resolve("report.html"),
                HtmlReporterTest.page(ReportFixture.report().looking(InventoryFixture.of("orders"))));
    }

    private static Optional<String> chromium() {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry, "chromium"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private Path run(String... wishes) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                chromium().orElseThrow(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(wishes));
        command.add(page.toUri().toString());
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertThat(ended).as("chromium ends").isTrue();
        return out;
    }

    @Test
    void theScriptRunsUnderThePolicyOfThePage() throws Exception {
        String dom = Files.readString(run("--dump-dom"));

        assertThat(dom)
                .contains(">4 of 4 findings</output>")
                .containsPattern("<form [^>]*id=\"filter\"[^>]*>")
                .doesNotContainPattern("<form [^>]*hidden")
                .contains("Blocked</h1>");
    }

    /** Chromium makes no window that narrow; a frame of that width does. */
    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void onlyTablesScrollSideways(int width) throws Exception {
        Path framed = Files.writeString(
                folder.resolve("frame.html"),
                "<iframe id=\"f\" width=\"" + width + "\" height=\"800\" src=\"" + page.toUri() + "\"></iframe>"
                        + "<script>document.getElementById('f').onload = event => {"
                        + " const root = event.target.contentDocument.documentElement;"
                        + " document.title = root.clientWidth + ' of ' + root.scrollWidth; }</script>");
        page = framed;

        Matcher title = Pattern.compile("<title>(\\d+) of (\\d+)</title>")
                .matcher(Files.readString(run("--dump-dom", "--allow-file-access-from-files")));
        assertThat(title.find()).as("the frame was measured").isTrue();
        assertThat(Integer.parseInt(title.group(2))).isLessThanOrEqualTo(Integer.parseInt(title.group(1)));
        assertThat(Integer.parseInt(title.group(1))).isBetween(width - 20, width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1280,900", "500,800"})
    void theStyleIsAppliedUnderThePolicyOfThePage(String size) throws Exception {
        Path picture = folder.resolve("page.png");
        run("--screenshot=" + picture, "--hide-scrollbars", "--window-size=" + size);
        BufferedImage image = ImageIO.read(picture.toFile());

        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colors.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        assertThat(image.getWidth() + "," + image.getHeight()).isEqualTo(size);
        assertThat(colors)
                .as("the page, a panel and the verdict of the light theme")
                .contains(0xf7f8f8, 0xffffff, 0xa5231b);
    }
}
