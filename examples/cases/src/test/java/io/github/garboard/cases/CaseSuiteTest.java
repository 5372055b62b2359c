package io.github.garboard.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseSuiteTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static CaseSuite complete() {
        return CaseSuite.of("sample")
                .model("square", c -> c.number("x") * c.number("x"))
                .model("parts", CaseSuiteTest::parts)
                .model("big", c -> new BigInteger("1559000000000000000001"))
                .notYet("later.*");
    }

    private static Map<String, @Nullable Object> parts(Case one) {
        Map<String, @Nullable Object> parts = new HashMap<>();
        parts.put("sum", Arrays.stream(one.numbers("x")).sum() + 0.4);
        parts.put("list", one.numbers("x"));
        parts.put("name", "ok");
        parts.put("found", true);
        parts.put("none", null);
        return parts;
    }

    @Test
    void printsALineForEachModelAndTheCount() {
        CaseReport report = complete().run(out);
        assertEquals(List.of(), report.failures());
        assertEquals(4, report.passed());
        assertEquals(
                List.of(
                        "square: 2 passed, 0 failed",
                        "parts: 1 passed, 0 failed",
                        "big: 1 passed, 0 failed",
                        "sample: 1 cases wait for a later change",
                        "4 passed, 0 failed"),
                lines());
    }

    @Test
    void aWrongFigureFails() {
        CaseReport report = CaseSuite.of("sample")
                .model("square", c -> c.number("x") * c.number("x") + 1e-9)
                .notYet("parts", "big", "later.one")
                .run(out);
        assertEquals(2, report.failures().size());
        assertTrue(report.failures().get(0).startsWith("square-01: expected 9, got 9.000000001"), report::toString);
        assertEquals("0 passed, 2 failed", lines().get(lines().size() - 1));
    }

    @Test
    void anUnknownModelFails() {
        CaseReport report = complete().run(out);
        CaseReport strict = CaseSuite.of("sample")
                .model("square", c -> c.number("x") * c.number("x"))
                .notYet("parts", "big")
                .run(out);
        assertEquals(List.of(), report.failures());
        assertEquals(List.of("later-01: unknown model later.one"), strict.failures());
    }

    @Test
    void aModelWithoutCasesFails() {
        CaseReport report = complete().model("typo", c -> 1).run(out);
        assertEquals(List.of("typo: mapped, but no case has this model"), report.failures());
        assertThrows(IllegalArgumentException.class, () -> complete().model("square", c -> 1));
    }

    @Test
    void anExceptionIsAFailureOfItsCaseAlone() {
        CaseReport report = CaseSuite.of("sample")
                .model("square", c -> c.number("y"))
                .model("big", c -> BigInteger.ONE)
                .notYet("parts", "later.one")
                .run(out);
        assertEquals(3, report.failures().size());
        assertTrue(report.failures().get(0).contains("square-01: no input y"), report::toString);
    }

    @Test
    void aGridIsCountedByItsGroup() {
        GridLayout layout = new GridLayout("group", Set.of("x"), Set.of("twice"), Set.of("cube"), (g, c) -> 0, 0);
        CaseReport report = CaseSuite.ofGrid("sample", layout)
                .model("small", c -> Map.of("twice", 2 * c.number("x")))
                .model("large", c -> Map.of("twice", 2 * c.number("x") + 1))
                .run(out);
        assertEquals(2, report.passed());
        assertEquals(List.of("c: expected twice \"2000\", got 2001.0"), report.failures());
    }

    @Test
    void aColumnWithoutMeaningIsRefused() {
        GridLayout layout = new GridLayout("group", Set.of("x"), Set.of("twice"), Set.of(), (g, c) -> 0, 0);
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> CaseSuite.ofGrid("sample", layout));
        assertEquals("cases.csv: columns without a meaning: [cube]", error.getMessage());
    }

    @Test
    void aFurtherFolderRunsInAddition(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectory(root.resolve("sample-licensed"));
        Files.writeString(folder.resolve("extra.json"), """
                {"cases": [{"id": "table-01", "model": "table", "inputs": {"parameters": "tables-1.json"},
                "expected": 7, "tolerance": {"abs": 0, "rel": 0}}]}
                """);
        Files.writeString(folder.resolve("tables-1.json"), "{\"value\": 7}");
        Files.writeString(folder.resolve("facts-1.json"), "not even JSON");
        CaseReport report = with(
                root.toString(),
                () -> complete()
                        .model("table", c -> c.table().get("value").asInt())
                        .run(out));
        assertEquals(List.of(), report.failures());
        assertEquals(5, report.passed());
        assertThrows(
                IllegalArgumentException.class,
                () -> with(root.resolve("missing").toString(), () -> complete().run(out)));
    }

    private static CaseReport with(String folder, Supplier<CaseReport> run) {
        System.setProperty("garboard.cases", folder);
        try {
            return run.get();
        } finally {
            System.clearProperty("garboard.cases");
        }
    }

    @Test
    void onlyEqualThingsAreEqual() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        var zero = json.objectNode();
        assertEquals(Optional.empty(), Comparison.mismatch(json.numberNode(0.1), 0.1, zero));
        assertEquals(Optional.of("0.1, got NaN"), Comparison.mismatch(json.numberNode(0.1), Double.NaN, zero));
        assertEquals(Optional.of("true, got false"), Comparison.mismatch(json.booleanNode(true), false, zero));
        assertEquals(Optional.of("\"a\", got b"), Comparison.mismatch(json.textNode("a"), "b", zero));
        assertEquals(Optional.of("\"a\", got 1"), Comparison.mismatch(json.textNode("a"), 1, zero));
        assertEquals(Optional.of("true, got 1"), Comparison.mismatch(json.booleanNode(true), 1, zero));
        assertEquals(Optional.of("null, got 1"), Comparison.mismatch(json.nullNode(), 1, zero));
        assertEquals(Optional.of("1, got null"), Comparison.mismatch(json.numberNode(1), null, zero));
        assertEquals(
                Optional.of("[1], got []"), Comparison.mismatch(json.arrayNode().add(1), List.of(), zero));
        assertEquals(
                Optional.of("[0] 1, got 2"),
                Comparison.mismatch(json.arrayNode().add(1), List.of(2), zero));
        assertEquals(
                Optional.of("x 1, got nothing"),
                Comparison.mismatch(json.objectNode().put("x", 1), Map.of(), zero));
        assertEquals(
                Optional.of("{\"x\":1}, got 1"),
                Comparison.mismatch(json.objectNode().put("x", 1), 1, zero));
    }
}
