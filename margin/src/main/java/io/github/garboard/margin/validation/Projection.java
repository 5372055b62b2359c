package io.github.garboard.margin.validation;

/**
 * A vector projected on the space of some columns.
 *
 * @param statistic the squared length of the projection over the variance
 * @param rank the number of independent columns
 * @param largest the largest element of the projection
 */
record Projection(double statistic, int rank, double largest) {

    /** A column is dependent on those before it if less than this part of its length is left: far above rounding. */
    private static final double DEPENDENT = 1e-9;

    /** Projects by Gram-Schmidt, each column twice; uses the columns up. */
    static Projection of(double[] target, double[][] columns, double variance) {
        double[] projection = new double[target.length];
        int rank = 0;
        double square = 0;
        for (double[] column : columns) {
            double size = Math.sqrt(dot(column, column));
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < rank; k++) {
                    add(column, -dot(column, columns[k]), columns[k]);
                }
            }
            double left = Math.sqrt(dot(column, column));
            if (left > DEPENDENT * size) {
                scale(column, 1 / left);
                columns[rank++] = column;
                double part = dot(target, column);
                square += part * part;
                add(projection, part, column);
            }
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : projection) {
            largest = Math.max(largest, value);
        }
        return new Projection(square / variance, rank, largest);
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void scale(double[] column, double factor) {
        for (int i = 0; i < column.length; i++) {
            column[i] *= factor;
        }
    }

    private static void add(double[] to, double times, double[] other) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * other[i];
        }
    }
}
