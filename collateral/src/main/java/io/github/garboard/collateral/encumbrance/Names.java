package io.github.garboard.collateral.encumbrance;

import java.util.Objects;

final class Names {

    private Names() {}

    static void requireName(String parameter, String value) {
        if (Objects.requireNonNull(value, parameter).isEmpty()) {
            throw new IllegalArgumentException(parameter + " must not be empty: \"" + value + "\"");
        }
    }
}
