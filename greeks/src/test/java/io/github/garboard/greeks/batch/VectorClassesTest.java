package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which classes name a type of the incubating module: the others must load and verify without it. */
class VectorClassesTest {

    private static final String TYPES = "jdk/incubator/vector/";

    @Test
    void onlyClassesCalledVectorNameAVectorType() throws IOException, URISyntaxException {
        List<String> naming = naming();
        assertEquals(
                List.of(),
                naming.stream().filter(name -> !name.startsWith("batch/Vector")).toList());
        assertTrue(naming.contains("batch/VectorBlockKernel.class"), naming::toString);
    }

    /** The constant pool holds the name of every type that a class mentions, in its code or its signatures. */
    private static List<String> naming() throws IOException, URISyntaxException {
        Path classes = Path.of(BatchPricer.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("io/github/garboard/greeks");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file ->
                            file.toString().endsWith(".class") && text(file).contains(TYPES))
                    .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
