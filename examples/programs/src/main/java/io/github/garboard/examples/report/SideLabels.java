package io.github.garboard.examples.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Places labels beside a plot, each as near to its own height as the others allow (least squares). */
final class SideLabels {

    private SideLabels() {}

    /**
     * Returns a height for each label so that neighbours are a line apart, or less where they would not fit.
     *
     * <p>With labels sorted by height t_i and line d, t_i - i d must not fall: an isotonic regression by pooling adjacent
     * violators, then moved into the bounds.
     *
     * @param wanted the heights wanted
     * @param top the least height
     * @param bottom the greatest height
     */
    static double[] place(List<Double> wanted, double top, double bottom) {
        int count = wanted.size();
        double line = count > 1 ? Math.min(Lettering.LINE, (bottom - top) / (count - 1)) : Lettering.LINE;
        Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(wanted::get));
        double[] mean = new double[count];
        int[] members = new int[count];
        int pools = 0;
        for (int i = 0; i < count; i++) {
            mean[pools] = wanted.get(order[i]) - i * line;
            members[pools++] = 1;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                pools--;
                int together = members[pools - 1] + members[pools];
                mean[pools - 1] = (mean[pools - 1] * members[pools - 1] + mean[pools] * members[pools]) / together;
                members[pools - 1] = together;
            }
        }
        double[] placed = new double[count];
        double last = Math.max(top, bottom - (count - 1) * line);
        int i = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int member = 0; member < members[pool]; member++, i++) {
                placed[order[i]] = Math.max(top, Math.min(last, mean[pool])) + i * line;
            }
        }
        return placed;
    }
}
