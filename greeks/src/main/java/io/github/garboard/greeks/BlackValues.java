package io.github.garboard.greeks;

import io.github.garboard.greeks.internal.BlackKernel;

/** Reads Greeks off an evaluated kernel: one, or all of a selection. */
final class BlackValues {

    private static final int PRICE = Greeks.bit(Greek.PRICE);
    private static final int DELTA = Greeks.bit(Greek.DELTA);
    private static final int GAMMA = Greeks.bit(Greek.GAMMA);
    private static final int VEGA = Greeks.bit(Greek.VEGA);
    private static final int THETA = Greeks.bit(Greek.THETA);
    private static final int RHO = Greeks.bit(Greek.RHO);
    private static final int PHI = Greeks.bit(Greek.PHI);
    private static final int DUAL_DELTA = Greeks.bit(Greek.DUAL_DELTA);
    private static final int DUAL_GAMMA = Greeks.bit(Greek.DUAL_GAMMA);
    private static final int VANNA = Greeks.bit(Greek.VANNA);
    private static final int VOLGA = Greeks.bit(Greek.VOLGA);
    private static final int CHARM = Greeks.bit(Greek.CHARM);
    private static final int VETA = Greeks.bit(Greek.VETA);
    private static final int SPEED = Greeks.bit(Greek.SPEED);
    private static final int ZOMMA = Greeks.bit(Greek.ZOMMA);
    private static final int COLOR = Greeks.bit(Greek.COLOR);
    private static final int ULTIMA = Greeks.bit(Greek.ULTIMA);

    private BlackValues() {}

    /** Returns one value. */
    static double value(BlackKernel kernel, Greek greek) {
        return determined(
                switch (greek) {
                    case PRICE -> kernel.price();
                    case DELTA -> kernel.delta();
                    case GAMMA -> kernel.gamma();
                    case VEGA -> kernel.vega();
                    case THETA -> kernel.theta();
                    case RHO -> kernel.rho();
                    case PHI -> kernel.phi();
                    case DUAL_DELTA -> kernel.dualDelta();
                    case DUAL_GAMMA -> kernel.dualGamma();
                    case VANNA -> kernel.vanna();
                    case VOLGA -> kernel.volga();
                    case CHARM -> kernel.charm();
                    case VETA -> kernel.veta();
                    case SPEED -> kernel.speed();
                    case ZOMMA -> kernel.zomma();
                    case COLOR -> kernel.color();
                    case ULTIMA -> kernel.ultima();
                });
    }

    /**
     * Returns the values of a selection in the order of the enum, without a jump per value: it would cost as much as the value.
     */
    static double[] values(BlackKernel kernel, int held) {
        double[] values = new double[Integer.bitCount(held)];
        int at = 0;
        if ((held & PRICE) != 0) {
            values[at++] = determined(kernel.price());
        }
        if ((held & DELTA) != 0) {
            values[at++] = determined(kernel.delta());
        }
        if ((held & GAMMA) != 0) {
            values[at++] = determined(kernel.gamma());
        }
        if ((held & VEGA) != 0) {
            values[at++] = determined(kernel.vega());
        }
        if ((held & THETA) != 0) {
            values[at++] = determined(kernel.theta());
        }
        if ((held & RHO) != 0) {
            values[at++] = determined(kernel.rho());
        }
        if ((held & PHI) != 0) {
            values[at++] = determined(kernel.phi());
        }
        if ((held & DUAL_DELTA) != 0) {
            values[at++] = determined(kernel.dualDelta());
        }
        if ((held & DUAL_GAMMA) != 0) {
            values[at++] = determined(kernel.dualGamma());
        }
        return at < values.length ? higher(kernel, held, values, at) : values;
    }

    private static double[] higher(BlackKernel kernel, int held, double[] values, int from) {
        int at = from;
        if ((held & VANNA) != 0) {
            values[at++] = determined(kernel.vanna());
        }
        if ((held & VOLGA) != 0) {
            values[at++] = determined(kernel.volga());
        }
        if ((held & CHARM) != 0) {
            values[at++] = determined(kernel.charm());
        }
        if ((held & VETA) != 0) {
            values[at++] = determined(kernel.veta());
        }
        if ((held & SPEED) != 0) {
            values[at++] = determined(kernel.speed());
        }
        if ((held & ZOMMA) != 0) {
            values[at++] = determined(kernel.zomma());
        }
        if ((held & COLOR) != 0) {
            values[at++] = determined(kernel.color());
        }
        if ((held & ULTIMA) != 0) {
            values[at++] = determined(kernel.ultima());
        }
        return values;
    }

    /** A difference of two amounts beyond every double, or a product of one with nothing, is not determined: it counts as 0. */
    static double determined(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
