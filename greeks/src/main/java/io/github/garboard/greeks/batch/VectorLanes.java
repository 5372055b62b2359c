package io.github.garboard.greeks.batch;

import java.util.function.IntSupplier;

/** How many doubles a vector of this machine holds, told without the name of a vector. */
final class VectorLanes implements IntSupplier {

    @Override
    public int getAsInt() {
        return VectorFunctions.SPECIES.length();
    }
}
