package io.github.garboard.liquidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Bad input is refused by an exception whose message says what, why and which value. */
public final class Refusal {

    private Refusal() {}

    /** Asserts that the call throws an {@code IllegalArgumentException} with the message. */
    public static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
