package io.github.garboard.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One published figure: what goes in, what must come out, and how close.
 *
 * @param id the identifier, unique within its file
 * @param model the composition that the case tests
 * @param inputs the inputs, as written in the file
 * @param expected the expected result: a number, a text, a boolean, a list or an object of these
 * @param tolerance {@code {abs, rel}}, or an object of these keyed by the field of {@code expected}
 * @param folder where the file lies, empty for a class-path resource
 */
public record Case(
        String id, String model, JsonNode inputs, JsonNode expected, JsonNode tolerance, Optional<Path> folder) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Returns a numeric input; numbers written as text count as numbers.
     *
     * @throws IllegalArgumentException if there is no such number
     */
    public double number(String name) {
        return toDouble(name, require(name));
    }

    /** Returns a numeric input, or the given value if the input is absent or null. */
    public double number(String name, double absent) {
        return inputs.hasNonNull(name) ? number(name) : absent;
    }

    /**
     * Returns a list of numbers.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public double[] numbers(String name) {
        return StreamSupport.stream(require(name).spliterator(), false)
                .mapToDouble(node -> toDouble(name, node))
                .toArray();
    }

    /**
     * Returns a text input.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String text(String name) {
        return require(name).asText();
    }

    /**
     * Returns the table of parameters that the case names in {@code parameters}, read from the file beside its own.
     *
     * @throws IllegalArgumentException if the case names no table or comes from no folder
     */
    public JsonNode table() {
        Path file = folder.orElseThrow(() -> new IllegalArgumentException(id + ": no folder to read a table from"))
                .resolve(text("parameters"));
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode require(String name) {
        JsonNode node = inputs.get(name);
        if (node == null || node.isNull()) {
            throw new IllegalArgumentException(id + ": no input " + name);
        }
        return node;
    }

    private double toDouble(String name, JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isTextual()) {
            return Double.parseDouble(node.asText());
        }
        throw new IllegalArgumentException(id + ": input " + name + " is not a number: " + node);
    }
}
