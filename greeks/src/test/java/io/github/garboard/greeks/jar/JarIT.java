package io.github.garboard.greeks.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The packaged jar on every Java of this machine, 17 or later: on the class path and on the module path, with and without the
 * incubating module. Runs after packaging, which tells the place of the jar by a system property.
 */
class JarIT {

    private static final @Nullable String JAR = System.getProperty("garboard.jar");

    private static final String MODULE = "jdk.incubator.vector";

    /** A run takes less than a second. */
    private static final long MOST_SECONDS = 120;

    @TestFactory
    Stream<DynamicTest> theJarRunsHere() {
        assumeTrue(JAR != null, "runs on the packaged jar, in the phase integration-test");
        return Java.all().stream()
                .flatMap(java -> Stream.of(true, false)
                        .flatMap(modules -> Stream.of(true, false)
                                .filter(vectors -> !vectors || java.has(MODULE))
                                .map(vectors -> dynamicTest(
                                        "Java " + java.version() + (modules ? ", module path" : ", class path")
                                                + (vectors ? ", with the module" : ", without the module"),
                                        () -> assertRuns(java, modules, vectors)))));
    }

    @Test
    void thisJavaIsFoundAndAnotherOneToo() throws IOException {
        List<Java> javas = Java.all();
        Path here = Path.of(System.getProperty("java.home")).toRealPath();
        assertTrue(javas.stream().anyMatch(java -> java.home().equals(here)), javas::toString);
        assumeTrue(javas.size() > 1, "this is the only Java here, so the jar is not run on any other");
    }

    private static void assertRuns(Java java, boolean modules, boolean vectors)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.launcher().toString()));
        String jar = String.valueOf(JAR);
        String tests = Path.of(System.getProperty("garboard.test.classes")).toString();
        if (modules) {
            command.addAll(List.of("--module-path", jar, "--add-modules", "io.github.garboard.greeks", "-cp", tests));
        } else {
            command.addAll(List.of("-cp", jar + System.getProperty("path.separator") + tests));
        }
        if (vectors) {
            command.addAll(List.of("--add-modules", MODULE));
        }
        command.add(JarProgram.class.getName());
        List<String> lines = run(command);
        if (vectors) {
            // what Java itself says of an incubating module
            assertTrue(lines.remove("WARNING: Using incubator modules: " + MODULE), lines::toString);
        }
        String way = lines.remove(0);
        boolean wide = (way.startsWith("vector: ") && way.endsWith("the module " + MODULE + " is present"))
                || way.startsWith("plain: vectors of this machine hold ");
        assertTrue(vectors ? wide : way.equals("plain: without the module " + MODULE), way);
        assertEquals(List.of(modules ? "io.github.garboard.greeks" : "null", "invalid 1 at 7", "off nowhere"), lines);
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("garboard", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), command::toString);
            List<String> lines = new ArrayList<>(Files.readAllLines(output));
            assertEquals(0, process.exitValue(), () -> command + " " + lines);
            return lines;
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
