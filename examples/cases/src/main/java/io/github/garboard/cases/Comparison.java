package io.github.garboard.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a result against an expected value, number by number. */
final class Comparison {

    private Comparison() {}

    /** Returns nothing if the result is as expected, else "{@code expected, got result}" for the first part that is not. */
    static Optional<String> mismatch(JsonNode expected, @Nullable Object got, JsonNode tolerance) {
        if (expected.isObject()) {
            return got instanceof Map<?, ?> map ? fields(expected, map, tolerance) : differs(expected, got);
        }
        if (expected.isArray()) {
            return elements(expected, got, tolerance);
        }
        if (expected.isNull()) {
            return got == null ? Optional.empty() : differs(expected, got);
        }
        if (got instanceof Number number) {
            return close(expected, number, tolerance) ? Optional.empty() : differs(expected, got);
        }
        boolean equal = expected.isBoolean()
                ? Boolean.valueOf(expected.asBoolean()).equals(got)
                : expected.isTextual() && expected.asText().equals(got);
        return equal ? Optional.empty() : differs(expected, got);
    }

    private static Optional<String> fields(JsonNode expected, Map<?, ?> got, JsonNode tolerance) {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            if (!got.containsKey(field.getKey())) {
                return Optional.of(field.getKey() + " " + field.getValue() + ", got nothing");
            }
            JsonNode own = tolerance.has(field.getKey()) ? tolerance.get(field.getKey()) : tolerance;
            Optional<String> failure = mismatch(field.getValue(), got.get(field.getKey()), own);
            if (failure.isPresent()) {
                return failure.map(what -> field.getKey() + " " + what);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> elements(JsonNode expected, @Nullable Object got, JsonNode tolerance) {
        List<?> list = got instanceof double[] array
                ? Arrays.stream(array).boxed().toList()
                : got instanceof List<?> values ? values : List.of();
        if (list.size() != expected.size()) {
            return differs(expected, got instanceof double[] ? list : got);
        }
        for (int i = 0; i < expected.size(); i++) {
            int index = i;
            Optional<String> failure = mismatch(expected.get(i), list.get(i), tolerance);
            if (failure.isPresent()) {
                return failure.map(what -> "[" + index + "] " + what);
            }
        }
        return Optional.empty();
    }

    private static boolean close(JsonNode expected, Number got, JsonNode tolerance) {
        if (!expected.isNumber() && !expected.isTextual()) {
            return false;
        }
        double asDouble = got.doubleValue();
        if (Double.isNaN(asDouble) || Double.isInfinite(asDouble)) {
            return false;
        }
        BigDecimal want;
        try {
            want = new BigDecimal(expected.asText());
        } catch (NumberFormatException e) {
            return false;
        }
        BigDecimal have = got instanceof Double ? new BigDecimal(asDouble) : new BigDecimal(got.toString());
        BigDecimal distance = want.subtract(have).abs();
        BigDecimal absolute = limit(tolerance, "abs");
        BigDecimal relative = limit(tolerance, "rel").multiply(want.abs());
        return distance.compareTo(absolute) <= 0 || distance.compareTo(relative) <= 0 || sameDouble(want, got);
    }

    /** A decimal such as 0.1 has no exact double: with tolerance 0 the nearest double is what can be asked for. */
    private static boolean sameDouble(BigDecimal want, Number got) {
        return got instanceof Double && want.doubleValue() == got.doubleValue();
    }

    private static BigDecimal limit(JsonNode tolerance, String name) {
        JsonNode node = tolerance.path(name);
        return node.isNumber() ? new BigDecimal(node.asText()) : BigDecimal.ZERO;
    }

    private static Optional<String> differs(JsonNode expected, @Nullable Object got) {
        return Optional.of(expected + ", got " + got);
    }
}
