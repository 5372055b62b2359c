package io.github.garboard.oracle.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** What is known of an incident: figures as the named sources quote them, in incidents/facts-incidents.json. */
record Facts(JsonNode inputs, JsonNode expected) {

    /** Returns the facts of the incident of a name. */
    static Facts of(String name) {
        try (InputStream json = Objects.requireNonNull(
                Facts.class.getResourceAsStream("/incidents/facts-incidents.json"), "facts-incidents.json")) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(json).get("facts").spliterator(), false)
                    .filter(fact -> fact.get("inputs").path("name").asText().equals(name))
                    .map(fact -> new Facts(fact.get("inputs"), fact.get("expected")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no incident " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a figure; the path has the names of the fields, with slashes. */
    double number(String path) {
        JsonNode node = inputs.at("/" + path);
        if (!node.isNumber()) {
            throw new IllegalArgumentException("no number at " + path + ": " + node);
        }
        return node.doubleValue();
    }
}
