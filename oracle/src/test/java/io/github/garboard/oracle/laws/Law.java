package io.github.garboard.oracle.laws;

/** Assertions with their numbers. */
final class Law {

    private Law() {}

    static void holds(boolean kept, String numbers) {
        if (!kept) {
            throw new AssertionError(numbers);
        }
    }

    static void close(String what, double got, double expected, double tolerance) {
        holds(
                Math.abs(got - expected) <= tolerance,
                what + ": got " + got + ", expected " + expected + " within " + tolerance);
    }
}
