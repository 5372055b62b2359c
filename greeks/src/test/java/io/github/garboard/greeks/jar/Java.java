package io.github.garboard.greeks.jar;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** An installed Java, described by the file "release" in its home. */
record Java(Path home, Properties release) {

    private static final int LEAST = 17;

    /** Returns the Javas of this machine that can run the jar: this one, and those in the usual places. */
    static List<Java> all() {
        Stream<Path> places =
                Stream.of(Path.of("/usr/lib/jvm"), Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"));
        return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), places.flatMap(Java::children))
                .filter(home -> Files.isExecutable(home.resolve("bin/java")) && Files.exists(home.resolve("release")))
                .map(Java::real)
                .distinct()
                .map(Java::of)
                .filter(java -> java.feature() >= LEAST)
                .toList();
    }

    private static Java of(Path home) {
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Java(home, release);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static Stream<Path> children(Path folder) {
        try {
            return Files.isDirectory(folder) ? list(folder).stream() : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int feature() {
        return Integer.parseInt(version().split("[.+-]", 2)[0]);
    }

    String version() {
        return release.getProperty("JAVA_VERSION", "0").replace("\"", "");
    }

    boolean has(String module) {
        return List.of(release.getProperty("MODULES", "").replace("\"", "").split(" "))
                .contains(module);
    }

    Path launcher() {
        return home.resolve("bin/java");
    }
}
