package io.github.garboard.collateral.laws;

/** Assertions with their numbers. */
final class Law {

    private Law() {}

    static void holds(boolean kept, String numbers) {
        if (!kept) {
            throw new AssertionError(numbers);
        }
    }

    static void rejects(String what, Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw new AssertionError(what + " is not rejected");
    }
}
