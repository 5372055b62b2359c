package io.github.garboard.examples.adaptive;

import io.github.garboard.margin.dynamic.QuantilePredictor;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

/**
 * A quantile of the next loss from a forest of regression trees: the forest says how large a move to expect, and the quantile
 * of losses over that, on observations that it has not seen, says how many such moves to hold. The library knows nothing of
 * Tribuo; a lambda is all that goes in.
 */
final class TreeQuantile {

    private static final int TREES = 20;
    private static final int DEPTH = 4;
    private static final float LEAF = 20;
    private static final float FEATURES_IN_SPLIT = 0.75f;

    /** The part of the observations that trees are grown on; the rest sets the multiple. */
    private static final double GROWN = 0.6;

    private static final String SIZE = "size";

    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("org.tribuo");

    private TreeQuantile() {}

    /** Fits a forest; the same seed gives the same one. */
    static QuantilePredictor fit(double[][] features, double[] losses, double level, long seed) {
        LOG.setLevel(Level.WARNING);
        int grown = (int) (GROWN * losses.length);
        Model<Regressor> forest = forest(features, losses, grown, seed);
        double[] multiples = new double[losses.length - grown];
        for (int i = grown; i < losses.length; i++) {
            multiples[i - grown] = losses[i] / size(forest, features[i]);
        }
        Arrays.sort(multiples);
        // the split-conformal rank: one more than were seen
        int rank = (int) Math.ceil(level * (multiples.length + 1));
        double multiple = multiples[Math.min(rank, multiples.length) - 1];
        return row -> multiple * size(forest, row);
    }

    private static Model<Regressor> forest(double[][] features, double[] losses, int rows, long seed) {
        RegressionFactory factory = new RegressionFactory();
        MutableDataset<Regressor> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("moves", factory), factory);
        for (int i = 0; i < rows; i++) {
            data.add(example(features[i], Math.abs(losses[i])));
        }
        CARTRegressionTrainer tree =
                new CARTRegressionTrainer(DEPTH, LEAF, 0, FEATURES_IN_SPLIT, false, new MeanSquaredError(), seed);
        return new RandomForestTrainer<>(tree, new AveragingCombiner(), TREES, seed).train(data);
    }

    private static double size(Model<Regressor> forest, double[] row) {
        double size = forest.predict(example(row, 0)).getOutput().getValues()[0];
        return Math.max(Double.MIN_NORMAL, size);
    }

    private static Example<Regressor> example(double[] row, double size) {
        String[] names =
                IntStream.range(0, row.length).mapToObj(i -> "feature " + i).toArray(String[]::new);
        return new ArrayExample<>(new Regressor(SIZE, size), names, row);
    }
}
