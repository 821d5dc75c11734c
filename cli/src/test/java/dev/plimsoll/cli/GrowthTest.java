package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Twice the input costs about twice the work, measured without a clock: see {@link AllocationGrowth}. */
class GrowthTest {

    private static final double MOST_PER_DOUBLING = 2.3;

    @TempDir
    static Path directory;

    @TestFactory
    Stream<DynamicTest> growsNoFasterThanTheInput() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=1",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllocationGrowth.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().map(GrowthTest::test);
    }

    private static DynamicTest test(String line) {
        int colon = line.indexOf(':');
        long[] bytes = Arrays.stream(line.substring(colon + 2).split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        return DynamicTest.dynamicTest(line.substring(0, colon), () -> {
            assertThat(bytes).hasSizeGreaterThan(2);
            for (int i = 1; i < bytes.length; i++) {
                assertThat((double) bytes[i] / bytes[i - 1]).as(line).isLessThan(MOST_PER_DOUBLING);
            }
        });
    }
}
